package org.zhucun.secretary;

/**
 * The county's numbers on the day of a step.
 *
 * @param workMonths months at work before a nomination
 * @param termMonths the shortest term, in months
 * @param townLeaveDays the longest leave that the town grants, in days
 */
record PostingRules(int workMonths, int termMonths, int townLeaveDays) {}
