package org.zhucun.division;

import java.util.Locale;

/** What may happen to a division; its address and its words. */
enum Step {
    NAME,
    CODE,
    MERGER;

    static Step of(String path) {
        return valueOf(path.toUpperCase(Locale.ROOT));
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
