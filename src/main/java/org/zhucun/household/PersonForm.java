package org.zhucun.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.zhucun.web.NotBefore;

/** What is lastingly true of a person; a blank identity number keeps the one that is there. */
record PersonForm(
        @NotBlank @Size(max = 60) String name,
        @Nullable String identity,
        @NotNull Sex sex,
        @NotBefore("1900-01-01") @PastOrPresent @Nullable LocalDate bornOn,
        @Nullable Relation relation,

        @Pattern(regexp = EthnicGroup.CODE) @Nullable String ethnicGroup,

        @Pattern(regexp = "[0-9 +-]{5,20}") @Nullable String phone) {

    void check(Errors errors) {
        IdentityCheck.check(identity, bornOn, sex, errors);
        if (!errors.hasErrors() && relation != null && !relation.suits(sex)) {
            errors.rejectValue("relation", "Sex");
        }
    }
}
