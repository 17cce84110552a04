package org.zhucun.yearly;

import java.time.LocalDate;
import org.zhucun.parameter.Parameters;
import org.zhucun.secretary.TermGrade;

/**
 * What absence without leave allows a year to be called (domain.md, section 6): one such day and it is not excellent, two and it is
 * basically competent at best, three and it is incompetent. The days are parameters.
 *
 * @param excellent days with which a year may still be excellent
 * @param competent days with which it may still be competent
 * @param basic days with which it may still be basically competent
 */
record AbsenceRule(int excellent, int competent, int basic) {

    static AbsenceRule of(Parameters parameters, String villageCode, LocalDate day) {
        return new AbsenceRule(
                parameters.whole("year.absent-excellent", villageCode, day).orElse(366),
                parameters.whole("year.absent-competent", villageCode, day).orElse(366),
                parameters.whole("year.absent-basic", villageCode, day).orElse(366));
    }

    /** The best grade for a year with so many working days absent without leave. */
    TermGrade best(int absent) {
        if (absent <= excellent) {
            return TermGrade.EXCELLENT;
        }
        if (absent <= competent) {
            return TermGrade.COMPETENT;
        }
        return absent <= basic ? TermGrade.BASIC : TermGrade.INCOMPETENT;
    }

    /** Whether a grade is better than the absence allows. */
    boolean forbids(TermGrade grade, int absent) {
        return grade.compareTo(best(absent)) < 0;
    }
}
