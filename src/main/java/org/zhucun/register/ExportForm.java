package org.zhucun.register;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a list goes out.
 *
 * @param layout list, A or B; null is list
 * @param reason what for; the layouts with whole numbers need one
 */
record ExportForm(
        @Nullable String layout, @Size(max = 100) @Nullable String reason) {

    /** Whether identity and bank numbers go out in full. */
    boolean isWhole() {
        return layout != null && !layout.equals("list");
    }

    boolean lacksReason() {
        return isWhole() && (reason == null || reason.strip().length() < 2);
    }
}
