package org.zhucun.comparison;

import java.util.Locale;

/**
 * What a department's list is of (domain 3: vehicle, house, company, payroll; bills, school leavers and deaths besides).
 *
 * <p>A list tells everything that its department knew on its day: a later list of a kind says again what an earlier one
 * said, so what is counted of a person is counted of the latest list that names them.
 */
enum ListKind {
    VEHICLE,
    HOUSE,
    COMPANY,
    PAYROLL,
    HOSPITAL,
    SCHOOL_LEAVER,
    DEATH;

    /** How many months old a list of this kind may be for a comparison; 0 where none is asked for. */
    String monthsParameter() {
        return "comparison.months." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
