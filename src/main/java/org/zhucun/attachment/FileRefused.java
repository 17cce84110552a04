package org.zhucun.attachment;

import java.io.Serial;

/** A file that is not accepted; the key says why. */
class FileRefused extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final String key;

    FileRefused(String key) {
        super(key, null, false, false);
        this.key = key;
    }

    String key() {
        return key;
    }
}
