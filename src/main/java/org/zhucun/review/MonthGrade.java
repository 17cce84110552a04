package org.zhucun.review;

/** How the town finds the month: 好, 较好, 一般, 差. */
public enum MonthGrade {
    GOOD,
    FAIR,
    WEAK,
    POOR
}
