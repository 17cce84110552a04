package org.zhucun.parameter;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a parameter may be.
 *
 * @param yearly holds for its own year only
 * @param everywhere a limit of the system, the same in every area
 */
record Definition(
        String name, Kind kind, BigDecimal low, BigDecimal high, String unit, boolean yearly, boolean everywhere) {

    enum Kind {
        MONEY,
        WHOLE,
        PERCENT,
        DECIMAL,
        FRACTION,
        /** Figures to be dialled, from low to high in number: with an area code it begins with 0. */
        TELEPHONE;

        /** Whether its values are kept and shown as they are typed. */
        boolean isText() {
            return this == FRACTION || this == TELEPHONE;
        }
    }

    /** The rule a typed value breaks: whole, number, decimals, fraction, telephone or range; empty if none. */
    Optional<String> fault(String value) {
        if (kind == Kind.FRACTION) {
            return fractionFault(value);
        }
        if (kind == Kind.TELEPHONE) {
            return value.matches("[0-9](?:-?[0-9]){" + low.subtract(BigDecimal.ONE) + ","
                            + high.subtract(BigDecimal.ONE) + "}")
                    ? Optional.empty()
                    : Optional.of("telephone");
        }
        if (!value.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
            return Optional.of("number");
        }
        var number = new BigDecimal(value);
        if (kind == Kind.WHOLE && number.stripTrailingZeros().scale() > 0) {
            return Optional.of("whole");
        }
        if ((kind == Kind.MONEY || kind == Kind.PERCENT)
                && number.stripTrailingZeros().scale() > 2) {
            return Optional.of("decimals");
        }
        return number.compareTo(low) < 0 || number.compareTo(high) > 0 ? Optional.of("range") : Optional.empty();
    }

    /** The value as it is stored: 3,000.50 is 3000.5, full-width digits are digits. */
    static String plain(String typed) {
        return java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .replaceAll("[,，\\s%]", "");
    }

    private static Optional<String> fractionFault(String value) {
        if (!value.matches("\\d{1,3}/\\d{1,3}")) {
            return Optional.of("fraction");
        }
        var parts = value.split("/");
        var below = Integer.parseInt(parts[1]);
        return below == 0 || Integer.parseInt(parts[0]) > below ? Optional.of("fraction") : Optional.empty();
    }
}
