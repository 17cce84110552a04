package org.zhucun.project;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.zhucun.web.NotBefore;

/**
 * A project as it is typed.
 *
 * @param village its village; it stays what it was when the rest is changed
 * @param households how many are to benefit
 * @param amount planned, in yuan
 */
public record ProjectForm(
        @Nullable Integer version,
        @Nullable String village,
        @NotNull ProjectKind kind,
        @NotBlank @Size(min = 4, max = 60) String name,
        @NotBlank @Size(min = 2, max = 60) String site,
        @NotBlank @Size(min = 4, max = 400) String content,
        @NotBlank @Size(min = 2, max = 60) String unit,
        @Nullable @Size(min = 2, max = 60) String contractor,
        @Nullable @Size(min = 2, max = 200) String target,
        @Nullable @Min(1) @Max(100_000) Integer households,

        @Nullable @DecimalMin("0.01") @Digits(integer = 12, fraction = 2)
        BigDecimal amount,

        @NotNull @NotBefore("2013-01-01") LocalDate plannedFrom,
        @NotNull @NotBefore("2013-01-01") LocalDate plannedUntil,
        @Nullable @NotBefore("2013-01-01") @PastOrPresent LocalDate startedOn,
        @Nullable @NotBefore("2013-01-01") @PastOrPresent LocalDate finishedOn) {

    @SuppressWarnings("NullAway") // nothing is typed yet
    static ProjectForm blank(@Nullable String village) {
        return new ProjectForm(
                null, village, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    void check(Errors errors) {
        if (plannedFrom != null && plannedUntil != null && plannedUntil.isBefore(plannedFrom)) {
            errors.rejectValue("plannedUntil", "Early");
        }
        if (finishedOn != null && startedOn == null) {
            errors.rejectValue("startedOn", "Missing");
        }
        if (finishedOn != null && startedOn != null && finishedOn.isBefore(startedOn)) {
            errors.rejectValue("finishedOn", "Early");
        }
    }
}
