package org.zhucun.attendance;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;

/** A person's month in the list. */
record AttendanceRow(
        @Nullable String href,
        String village,
        String name,
        String role,
        int working,
        int needed,
        int present,
        int leave,
        int absent,
        int year,
        String standing,
        String css) {

    static AttendanceRow of(AttendanceList.Row row, YearMonth month, Show show) {
        return new AttendanceRow(
                row.person() == null
                        ? null
                        : "/attendance/" + row.villageCode() + "/" + row.person() + "?month=" + month,
                row.village(),
                show.name(row.name()),
                show.word("villagePosting.role", row.role()),
                row.workingDays(),
                row.needed(),
                row.present(),
                row.leave(),
                row.absent(),
                row.year(),
                row.person() == null
                        ? show.say("attendance.noAccount")
                        : show.say(row.met() ? "attendance.met" : "attendance.notYet"),
                row.met() ? "z-status out" : "z-tag soon");
    }

    List<String> cells(YearMonth month) {
        return Stream.of(month, village, name, role, working, needed, present, leave, absent, year, standing)
                .map(String::valueOf)
                .toList();
    }
}
