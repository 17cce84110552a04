package org.zhucun.meeting;

import java.util.List;
import org.zhucun.web.Show;

/** A meeting as the list shows it. */
record MeetingRow(
        long id,
        String village,
        String kind,
        String title,
        String heldOn,
        String place,
        int due,
        String came,
        int subjects,
        String state,
        String stateCss) {

    static MeetingRow of(MeetingList.Row row, Show show) {
        return new MeetingRow(
                row.meetingId(),
                row.village(),
                show.word("meeting.kind", row.kind()),
                row.title(),
                show.day(row.heldOn()),
                row.place(),
                row.due(),
                Show.count(row.came()),
                row.subjects(),
                show.word("meeting.state", row.state()),
                row.state() == MeetingState.RECORDED
                        ? "z-tag soon"
                        : row.state() == MeetingState.CALLED ? "z-tag" : "soft");
    }

    List<String> cells() {
        return List.of(village, kind, title, heldOn, place, String.valueOf(due), came, String.valueOf(subjects), state);
    }
}
