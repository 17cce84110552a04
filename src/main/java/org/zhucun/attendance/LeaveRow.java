package org.zhucun.attendance;

import org.zhucun.web.Show;

/** A request in the list. */
record LeaveRow(
        String href,
        String name,
        String village,
        String kind,
        String span,
        int days,
        String decides,
        String state,
        String css) {

    static LeaveRow of(LeaveList.Row row, Show show) {
        return new LeaveRow(
                "/attendance/leaves/" + row.leaveRequestId(),
                show.name(row.name()),
                row.village(),
                show.word("leave.kind", row.kind()),
                MonthPages.span(row.fromOn(), row.toOn(), show),
                row.workingDays(),
                show.word("leave.decides", row.decides()),
                show.word("leave.state", row.state()),
                MonthPages.css(row.state().name()));
    }
}
