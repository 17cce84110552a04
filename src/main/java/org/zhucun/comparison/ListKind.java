package org.zhucun.comparison;

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
    DEATH
}
