package org.zhucun.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A resident identity number, GB 11643: 6 digits of area, 8 of birth date, 3 of sequence (odd for men) and a check
 * character; a disability certificate is the same with 2 or 4 more digits, and old numbers have 15.
 */
record IdentityNumber(String digits) {
    private static final Pattern PLAUSIBLE = Pattern.compile("\\d{15}|\\d{17}[0-9X](\\d{2}|\\d{4})?");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    boolean hasPlausibleLength() {
        return PLAUSIBLE.matcher(digits).matches();
    }

    /** The check character that the first 17 digits demand. */
    char expected() {
        var sum = 0;
        for (var i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }

    boolean hasCheckDigit() {
        return digits.length() == 15 || digits.charAt(17) == expected();
    }

    Optional<LocalDate> birth() {
        var written = digits.length() == 15 ? "19" + digits.substring(6, 12) : digits.substring(6, 14);
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(written.substring(0, 4)),
                    Integer.parseInt(written.substring(4, 6)),
                    Integer.parseInt(written.substring(6))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
