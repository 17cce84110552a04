package org.zhucun.meeting;

import java.util.List;
import org.zhucun.web.Show;

/** A matter of 四议两公开 as the list shows it. */
record DeliberationRow(
        long id, String village, String title, String begunOn, int meetings, int disclosed, String waits) {

    static DeliberationRow of(DeliberationList.Row row, Show show) {
        return new DeliberationRow(
                row.deliberationId(),
                row.village(),
                row.title(),
                show.day(row.begunOn()),
                row.meetings(),
                row.disclosed(),
                row.waits() != null
                        ? waits(row.waits(), show)
                        : show.say("deliberation.state." + (row.abandoned() ? "ABANDONED" : "DISCLOSED")));
    }

    /** What comes next: one of the four meetings, or one of the two disclosures. */
    static String waits(String waits, Show show) {
        return switch (waits) {
            case "RESOLUTION" -> show.say("deliberation.disclosure.resolution");
            case "RESULT" -> show.say("deliberation.disclosure.result");
            default -> show.word("deliberation.stage", waits);
        };
    }

    List<String> cells() {
        return List.of(title, village, begunOn, meetings + " / 4", disclosed + " / 2", waits);
    }
}
