package org.zhucun.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.zhucun.web.NotBefore;

/**
 * What is typed when somebody joins a household: a new person, or one who left another household and is claimed by identity.
 *
 * @param namesake whether this is another person than the member of the same name and birthday
 */
record MemberForm(
        @NotBlank @Size(max = 60) String name,
        @Nullable String identity,
        @Nullable Sex sex,
        @NotBefore("1900-01-01") @PastOrPresent @Nullable LocalDate bornOn,
        @NotNull Relation relation,
        @NotNull JoinReason joinReason,
        @NotBefore("1900-01-01") @NotNull @PastOrPresent LocalDate joinedOn,

        @Pattern(regexp = EthnicGroup.CODE) @Nullable String ethnicGroup,

        @Pattern(regexp = "[0-9 +-]{5,20}") @Nullable String phone,
        @Nullable Boolean namesake) {

    static final List<JoinReason> REASONS = List.of(
            JoinReason.BIRTH,
            JoinReason.MARRIED_IN,
            JoinReason.RETURNED,
            JoinReason.OMITTED,
            JoinReason.MOVED_IN,
            JoinReason.REGISTERED,
            JoinReason.OTHER_IN);

    void check(Errors errors) {
        IdentityCheck.check(identity, bornOn, sex, errors);
        if (identity == null && bornOn == null && !errors.hasFieldErrors("bornOn")) {
            errors.rejectValue("bornOn", "Missing");
        }
        if (identity == null && sex == null) {
            errors.rejectValue("sex", "Missing");
        }
        if (!errors.hasErrors() && !relation.suits(soundSex())) {
            errors.rejectValue("relation", "Sex");
        }
        if (relation == Relation.HEAD) {
            errors.rejectValue("relation", "Head");
        }
        var birth = errors.hasFieldErrors("identity") ? bornOn : soundBirth();
        if (birth != null && joinedOn != null && joinedOn.isBefore(birth)) {
            errors.rejectValue("joinedOn", "BeforeBirth");
        }
    }

    Sex soundSex() {
        return identity != null ? new IdentityNumber(identity).sex() : Objects.requireNonNullElse(sex, Sex.UNKNOWN);
    }

    @Nullable
    LocalDate soundBirth() {
        return identity != null ? new IdentityNumber(identity).birthDate() : bornOn;
    }
}
