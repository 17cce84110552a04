package org.zhucun.helper;

import java.util.Locale;

/** How high a helper's post is; the limit of households follows from it. */
public enum Level {
    LEADER,
    SECTION,
    STAFF;

    String parameter() {
        return "helper.load." + name().toLowerCase(Locale.ROOT);
    }
}
