package org.zhucun.household;

/** 在校生状况; NONE is 非在校生. */
public enum School {
    NONE,
    PRESCHOOL_AGE,
    KINDERGARTEN,
    PRIMARY,
    GRADE_7,
    GRADE_8,
    GRADE_9,
    SENIOR_1,
    SENIOR_2,
    SENIOR_3,
    VOCATIONAL_1,
    VOCATIONAL_2,
    VOCATIONAL_3,
    COLLEGE_1,
    COLLEGE_2,
    COLLEGE_3,
    TECHNICIAN_1,
    TECHNICIAN_2,
    TECHNICIAN_3,
    TECHNICIAN_4,
    BACHELOR_1,
    BACHELOR_2,
    BACHELOR_3,
    BACHELOR_4,
    BACHELOR_5,
    MASTER,
    HIGHER
}
