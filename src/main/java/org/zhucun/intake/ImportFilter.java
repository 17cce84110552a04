package org.zhucun.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list of imports is narrowed to: where they stand. */
record ImportFilter(@Nullable String state) {

    /** For the history: only what was chosen. */
    Map<String, String> recorded() {
        return state == null ? Map.of() : Map.of("state", state);
    }
}
