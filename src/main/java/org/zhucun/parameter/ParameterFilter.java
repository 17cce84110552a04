package org.zhucun.parameter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list of parameters is narrowed to. */
record ParameterFilter(@Nullable String q, @Nullable String group) {

    /** For the history: only what was chosen. */
    Map<String, String> recorded() {
        var chosen = new LinkedHashMap<String, String>();
        if (q != null) {
            chosen.put("q", q);
        }
        if (group != null) {
            chosen.put("group", group);
        }
        return chosen;
    }
}
