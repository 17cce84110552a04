package org.zhucun.training;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A course as it is typed; without a test the pass mark stays empty. */
public record CourseForm(
        @Nullable Integer version,
        @NotNull TrainingKind kind,
        @NotBlank @Size(min = 2, max = 60) String title,
        @NotBlank @Size(min = 2, max = 60) String place,
        @NotNull LocalDate heldFrom,
        @NotNull LocalDate heldUntil,

        @NotNull @DecimalMin("0.5") @DecimalMax("400") @Digits(integer = 3, fraction = 1)
        BigDecimal hours,

        @Nullable @Min(1) @Max(100) Integer passMark,
        @Nullable @Size(max = 1000) String content) {

    void check(Errors errors) {
        if (heldUntil.isBefore(heldFrom)) {
            errors.rejectValue("heldUntil", "Early");
        }
    }

    @SuppressWarnings("NullAway") // nothing is typed yet
    static CourseForm on(LocalDate day) {
        return new CourseForm(null, null, null, null, day, day, null, null, null);
    }
}
