package org.zhucun.secretary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is written down of a person who may be posted. */
public record CadreForm(
        @Nullable Integer version,
        @NotBlank @Size(max = 40) String name,
        @NotNull Gender sex,
        @NotNull @Past LocalDate bornOn,
        @NotNull Schooling education,
        @Nullable @PastOrPresent LocalDate partySince,
        @NotNull Grade grade,
        boolean reserve,
        @NotBlank @Size(min = 2, max = 60) String unit,
        @NotNull UnitKind unitKind,
        @NotNull UnitLevel unitLevel,
        @NotNull @PastOrPresent LocalDate workingSince,
        @NotNull Health health,
        @Nullable @Pattern(regexp = "[0-9]{12}") String homeVillage,
        @NotNull @Min(0) @Max(60) Integer partyYears,
        @NotNull @Min(0) @Max(60) Integer economyYears,
        @NotNull @Min(0) @Max(60) Integer socialYears,
        @Nullable @Size(max = 500) String experience,
        @NotBlank @Pattern(regexp = "[0-9-]{7,20}") String phone) {

    /** What the fields must not say together; called when each is right. */
    void check(Errors errors) {
        if (!bornOn.isBefore(workingSince)) {
            errors.rejectValue("workingSince", "BeforeBirth");
        }
        if (partySince != null && !bornOn.isBefore(partySince)) {
            errors.rejectValue("partySince", "BeforeBirth");
        }
    }

    static CadreForm empty() {
        return new Blank().form();
    }

    /** A form that nothing was typed into. */
    private record Blank() {
        @SuppressWarnings("NullAway") // a blank form holds nothing
        CadreForm form() {
            return new CadreForm(
                    null, null, null, null, null, null, null, false, null, null, null, null, null, null, 0, 0, 0, null,
                    null);
        }
    }
}
