package org.zhucun.team;

/**
 * The county's numbers for a team (the guidance of December 2017; the ages are local).
 *
 * @param size the fewest persons
 * @param termMonths the shortest term; also how long a gap is remembered
 * @param youngAge one member is younger than this
 * @param kinds how many kinds of education, and of grade, a team mixes
 * @param endingDays how many days before its end a term is announced
 * @param gapDays the longest time between two First Secretaries, and without a whole team
 */
record TeamRules(int size, int termMonths, int youngAge, int kinds, int endingDays, int gapDays) {}
