package org.zhucun.attendance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.zhucun.parameter.Parameters;

/**
 * How many days must be spent in the village (domain.md, section 6): a share of the working days, or so many days a month;
 * and so many a year. Each is a parameter of the county; 0 asks for nothing.
 *
 * @param share of the working days, say 2/3
 * @param monthDays days a month
 * @param yearDays days a year
 */
record PresenceRule(BigDecimal share, int monthDays, int yearDays) {

    static PresenceRule of(Parameters parameters, String division, LocalDate day) {
        return new PresenceRule(
                parameters
                        .text("attendance.share", division, day)
                        .map(PresenceRule::fraction)
                        .orElse(BigDecimal.ZERO),
                parameters.whole("attendance.month-days", division, day).orElse(0),
                parameters.whole("attendance.year-days", division, day).orElse(0));
    }

    private static BigDecimal fraction(String written) {
        var parts = written.split("/");
        var over = new BigDecimal(parts[0].strip());
        return parts.length == 1 ? over : over.divide(new BigDecimal(parts[1].strip()), MathContext.DECIMAL64);
    }

    /** Days asked for of a month's working days: the share of them, rounded up to whole days. */
    int ofWorkingDays(int workingDays) {
        return share.multiply(BigDecimal.valueOf(workingDays), new MathContext(12))
                .setScale(6, RoundingMode.HALF_UP)
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /** Whether a month's days are enough: by the share, or by the days a month. */
    boolean isMet(int present, int workingDays) {
        return present >= ofWorkingDays(workingDays) || monthDays > 0 && present >= monthDays;
    }
}
