package org.zhucun.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** How many entries the county draws, of which month, in all its villages or below one of them. */
record DrawForm(
        @NotBlank String month,
        @Nullable String village,
        @NotNull @Min(1) @Max(200) Integer count) {

    static DrawForm blank(String month, @Nullable String village) {
        return new DrawForm(month, village, 10);
    }
}
