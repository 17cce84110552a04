package org.zhucun.household;

import java.util.List;
import org.zhucun.web.Happening;

/**
 * What modules above know of the course of a household (visits, cases, measures), contributed as a bean and shown in the
 * one timeline of its page: at most one statement, within the viewer's range.
 */
public interface HouseholdCourse {

    /** What happened to a household, with the day of each; what is still to come has no day and stands first. */
    List<Happening> of(long householdId);
}
