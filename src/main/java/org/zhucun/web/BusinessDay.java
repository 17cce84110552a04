package org.zhucun.web;

import java.time.LocalDate;

/** The day on which the work takes place; the sample has its own. */
public interface BusinessDay {

    LocalDate today();

    /** Whether this is the sample's day, which the page header then shows. */
    boolean sample();
}
