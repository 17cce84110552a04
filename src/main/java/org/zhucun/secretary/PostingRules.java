package org.zhucun.secretary;

/**
 * The county's numbers on the day of a step.
 *
 * @param workMonths months at work before a nomination
 * @param termMonths the shortest term, in months
 */
record PostingRules(int workMonths, int termMonths) {}
