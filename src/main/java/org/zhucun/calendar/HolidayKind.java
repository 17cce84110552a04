package org.zhucun.calendar;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The seven holidays of every year, and what a year may add. */
enum HolidayKind {
    NEW_YEAR,
    SPRING,
    QINGMING,
    LABOUR,
    DRAGON_BOAT,
    MID_AUTUMN,
    NATIONAL,
    OTHER;

    /** Those without which a year's arrangement is not whole. */
    static Set<HolidayKind> everyYear() {
        return Arrays.stream(values())
                .filter(kind -> kind != OTHER)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(HolidayKind.class)));
    }
}
