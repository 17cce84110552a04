package org.zhucun.attachment;

/** A file that is not accepted; the key says why. */
class FileRefused extends Exception {

    FileRefused(String key) {
        super(key, null, false, false);
    }

    String key() {
        return String.valueOf(getMessage());
    }
}
