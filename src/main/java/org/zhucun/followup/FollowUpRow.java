package org.zhucun.followup;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;

/** A follow-up as lists and panels show it. */
public record FollowUpRow(
        long id,
        String what,
        String kind,
        String village,
        @Nullable String household,
        String owner,
        String begun,
        String due,
        String state,
        String css,
        String standing,
        @Nullable String done) {

    static FollowUpRow of(FollowUpList.Row row, Show show) {
        var open = row.state() == FollowUpState.OPEN;
        var days = ChronoUnit.DAYS.between(show.today(), row.dueOn());
        return new FollowUpRow(
                row.followUpId(),
                row.what(),
                show.word("followUp.kind", row.kind()),
                row.village(),
                row.headName(),
                row.ownerName(),
                show.day(row.begunOn()),
                show.day(row.dueOn()),
                show.word("followUp.state", row.state()),
                open ? (days < 0 ? "late" : days <= 7 ? "soon" : "soft") : "soft",
                open
                        ? days < 0
                                ? show.say("followUp.late", -days)
                                : days == 0 ? show.say("followUp.today") : show.say("followUp.left", days)
                        : show.word("followUp.state", row.state()),
                row.done());
    }

    List<String> cells() {
        return List.of(
                village,
                kind,
                what,
                household == null ? "" : household,
                owner,
                begun,
                due,
                state,
                done == null ? "" : done);
    }
}
