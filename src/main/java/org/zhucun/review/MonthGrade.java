package org.zhucun.review;

/** How the town finds the month: 好, 较好, 一般, 差. */
enum MonthGrade {
    GOOD,
    FAIR,
    WEAK,
    POOR
}
