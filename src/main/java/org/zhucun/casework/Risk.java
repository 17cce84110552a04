package org.zhucun.casework;

/** What may throw a household back into poverty (domain 4). */
enum Risk {
    ILLNESS,
    DISABILITY,
    SCHOOLING,
    DISASTER,
    EPIDEMIC,
    ACCIDENT,
    HOUSING,
    WATER,
    WORK,
    LABOUR,
    OTHER
}
