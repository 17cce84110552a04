package org.zhucun.household;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A resident identity number (GB 11643): 6 digits of area, 8 of birth date, 3 of sequence (odd male, even female) and
 * a check character; or a disability certificate, which adds category and grade (20 digits) and two digits of its
 * re-issue (22).
 */
public record IdentityNumber(String text) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /** What is wrong with a number; {@code expected} is the check character it should end its first 18 with. */
    public record Mistake(String code, @Nullable String expected) {}

    public IdentityNumber {
        text = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** The first mistake found, or null for a sound number. */
    public @Nullable Mistake mistake() {
        if (text.matches("[0-9]{15}")) {
            return new Mistake("Upgrade", null);
        }
        if (!text.matches("[0-9]{17}[0-9X]([1-7][1-4]([0-9]{2})?)?")) {
            return new Mistake("Length", null);
        }
        if (birthDate() == null) {
            return new Mistake("BirthDate", null);
        }
        var expected = expectedCheck();
        return text.charAt(17) == expected ? null : new Mistake("Check", String.valueOf(expected));
    }

    /** Sum of digit × weight (7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2), modulo 11, looked up in 1 0 X 9 8 7 6 5 4 3 2. */
    public char expectedCheck() {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    /** The birth date it states; null where that is no date. */
    public @Nullable LocalDate birthDate() {
        try {
            return LocalDate.of(
                    Integer.parseInt(text.substring(6, 10)),
                    Integer.parseInt(text.substring(10, 12)),
                    Integer.parseInt(text.substring(12, 14)));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    public Sex sex() {
        return (text.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    public boolean isDisabilityCertificate() {
        return text.length() >= 20;
    }

    /** The category a disability certificate states (digit 19). */
    public @Nullable DisabilityKind disabilityKind() {
        return isDisabilityCertificate() ? DisabilityKind.values()[text.charAt(18) - '1'] : null;
    }

    /** The grade 1 to 4 a disability certificate states (digit 20). */
    public @Nullable Integer disabilityGrade() {
        return isDisabilityCertificate() ? text.charAt(19) - '0' : null;
    }
}
