package org.zhucun.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the town says of a month when it signs. */
record ReviewForm(
        @NotNull MonthGrade grade,
        @Nullable @Size(min = 2, max = 400) String remark) {

    @SuppressWarnings("NullAway") // a blank form holds nothing
    static ReviewForm blank() {
        return new ReviewForm(null, null);
    }
}
