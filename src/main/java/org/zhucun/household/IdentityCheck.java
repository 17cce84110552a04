package org.zhucun.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Compares a typed identity number with GB 11643 and with the birth date and sex typed beside it. */
final class IdentityCheck {

    private IdentityCheck() {}

    static void check(@Nullable String typed, @Nullable LocalDate bornOn, @Nullable Sex sex, Errors errors) {
        if (typed == null || errors.hasFieldErrors("identity")) {
            return;
        }
        var number = new IdentityNumber(typed);
        var mistake = number.mistake();
        if (mistake != null) {
            errors.rejectValue("identity", mistake.code(), new Object[] {String.valueOf(mistake.expected())}, null);
            return;
        }
        if (bornOn != null && !bornOn.equals(number.birthDate())) {
            errors.rejectValue("bornOn", "Differs", new Object[] {String.valueOf(number.birthDate())}, null);
        }
        if ((sex == Sex.MALE || sex == Sex.FEMALE) && sex != number.sex()) {
            errors.rejectValue("sex", "Differs");
        }
    }
}
