package org.zhucun.comparison;

/** What a department's list is of (domain 3: vehicle, house, company, payroll; bills, school leavers and deaths besides). */
enum ListKind {
    VEHICLE,
    HOUSE,
    COMPANY,
    PAYROLL,
    HOSPITAL,
    SCHOOL_LEAVER,
    DEATH
}
