package org.zhucun.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.zhucun.web.NotBefore;

/** What is typed to register a household under its head. */
record RegistrationForm(
        @NotBlank @Pattern(regexp = "[0-9]{12}") String villageCode,
        @Nullable Long residentGroupId,
        @Pattern(regexp = "[0-9]{14,20}") @Nullable String number,
        @NotBlank @Size(max = 60) String name,
        @NotBlank String identity,

        @Pattern(regexp = EthnicGroup.CODE) @Nullable String ethnicGroup,

        @Pattern(regexp = "[0-9 +-]{5,20}") @Nullable String phone,
        @Nullable Standard standard,
        @NotBefore(Standard.BEGAN) @PastOrPresent @Nullable LocalDate identifiedOn,
        @NotNull Status status,
        @Nullable Attribute attribute,
        @Nullable Cause mainCause) {

    /** How a household may stand when it is registered; the others follow from what was decided on it since. */
    static final List<Status> FIRST = List.of(Status.POOR, Status.EXITED, Status.NEVER);

    void check(Errors errors) {
        if (status != null && !FIRST.contains(status)) {
            errors.rejectValue("status", "First");
        }
        IdentityCheck.check(identity, null, null, errors);
    }
}
