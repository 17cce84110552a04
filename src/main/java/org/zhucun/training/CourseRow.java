package org.zhucun.training;

import java.util.List;
import org.zhucun.web.Show;

/** A course as the list shows it. */
record CourseRow(
        long id,
        String kind,
        String title,
        String place,
        String from,
        String until,
        String hours,
        String test,
        int enrolled,
        int attended) {

    static CourseRow of(CourseList.Row row, Show show) {
        return new CourseRow(
                row.trainingCourseId(),
                show.word("course.kind", row.kind()),
                row.title(),
                row.place(),
                show.day(row.heldFrom()),
                show.day(row.heldUntil()),
                row.hours().stripTrailingZeros().toPlainString(),
                row.passMark() == null ? Show.NONE : show.say("course.passMark.of", row.passMark()),
                row.enrolled(),
                row.attended());
    }

    List<String> cells() {
        return List.of(
                title, kind, place, from, until, hours, test, String.valueOf(enrolled), String.valueOf(attended));
    }
}
