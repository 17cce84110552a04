package org.zhucun.spotcheck;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** How many households are drawn, of whom, and with which seed; without one a seed is made and recorded. */
public record DrawForm(
        @Nullable @Pattern(regexp = "[0-9]{12}") String village,
        @NotNull From drawnFrom,
        @Nullable @Min(2010) @Max(2100) Integer exitYear,
        @Nullable @NotNull @Min(1) @Max(5000) Integer size,
        @Nullable @Min(0) @Max(2147483647) Long seed) {

    /** Of whom is drawn. */
    public enum From {
        EXITED,
        REGISTERED
    }

    void check(Errors errors) {
        if (drawnFrom == From.EXITED && exitYear == null) {
            errors.rejectValue("exitYear", "NotNull");
        }
    }
}
