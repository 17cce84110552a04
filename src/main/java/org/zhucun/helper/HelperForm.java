package org.zhucun.helper;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.zhucun.household.HouseholdStandings;

/**
 * Who a helper is.
 *
 * @param identity compared with the register and not kept; left blank while editing, what was compared before stays
 * @param username the helper's account; null where there is none
 */
public record HelperForm(
        @NotBlank @Size(max = 40) String name,
        @NotBlank @Size(max = 60) String unit,
        @NotNull Affiliation affiliation,
        @NotNull Level level,
        @Nullable @Size(max = 40) String position,
        @Nullable @Pattern(regexp = "[0-9 +-]{5,20}") String phone,
        @Nullable @Size(max = 22) String identity,
        @Nullable @Size(max = 60) String username,
        @NotNull LocalDate startedOn) {

    void check(Errors errors) {
        var mistake = identity == null ? null : HouseholdStandings.mistakeIn(identity);
        if (mistake != null) {
            errors.rejectValue("identity", "Wrong");
        }
    }
}
