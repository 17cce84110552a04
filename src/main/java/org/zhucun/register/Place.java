package org.zhucun.register;

import org.jspecify.annotations.Nullable;

/**
 * A place in a list that is paged by key: the row it follows or comes before, and how many rows were passed.
 *
 * @param key what the list is sorted by, of that row
 */
record Place(boolean after, long passed, String key, String villageCode, long id) {

    static @Nullable Place of(@Nullable String after, @Nullable String before) {
        return after != null ? read(true, after) : before != null ? read(false, before) : null;
    }

    private static @Nullable Place read(boolean after, String token) {
        var parts = token.split("~", -1);
        if (parts.length != 4
                || !parts[0].matches("[0-9]{1,9}")
                || !parts[2].matches("[0-9]{12}")
                || !parts[3].matches("[0-9]{1,18}")) {
            return null;
        }
        return new Place(after, Long.parseLong(parts[0]), parts[1], parts[2], Long.parseLong(parts[3]));
    }

    String token() {
        return passed + "~" + key + "~" + villageCode + "~" + id;
    }
}
