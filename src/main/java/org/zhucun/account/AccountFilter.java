package org.zhucun.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list of accounts is narrowed to; the state is ACTIVE, ENDED, LOCKED or UNUSED. */
record AccountFilter(
        @Nullable String q,
        @Nullable String role,
        @Nullable String place,
        @Nullable String state) {

    /** For the history: only what was chosen. */
    Map<String, String> recorded() {
        var chosen = new LinkedHashMap<String, String>();
        var names = List.of("q", "role", "place", "state");
        var texts = new @Nullable String[] {q, role, place, state};
        for (var i = 0; i < texts.length; i++) {
            var text = texts[i];
            if (text != null) {
                chosen.put(names.get(i), text);
            }
        }
        return chosen;
    }
}
