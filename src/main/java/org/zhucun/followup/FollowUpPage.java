package org.zhucun.followup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.attachment.AttachedFile;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Fact;
import org.zhucun.web.Show;

/** One follow-up on its page. */
record FollowUpPage(
        FollowUpRow row,
        String villageCode,
        boolean villager,
        String owner,
        String dueOn,
        int version,
        List<Fact> facts,
        List<AttachedFile> files,
        @Nullable String done) {

    static FollowUpPage of(FollowUpList.Row row, List<AttachedFile> files, Show show) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(show.say("followUp.column.kind"), show.word("followUp.kind", row.kind())));
        if (row.householdId() != null) {
            facts.add(new Fact(
                    show.say("followUp.column.household"),
                    row.headName() + (row.groupName() == null ? "" : " · " + row.groupName()),
                    "/households/" + row.householdId()));
        }
        facts.add(new Fact(
                show.say("followUp.from"),
                show.say("followUp.from." + row.source(), show.full(row.begunOn())),
                row.source().opensFor(Viewers.required()) ? row.source().href(row.sourceId()) : null));
        facts.add(new Fact(show.say("followUp.column.due"), show.full(row.dueOn())));
        facts.add(new Fact(show.say("followUp.column.owner"), row.ownerName()));
        if (row.doneOn() != null) {
            facts.add(new Fact(show.say("followUp.doneOn"), show.full(row.doneOn())));
            facts.add(new Fact(show.say("followUp.closer"), row.closer()));
        }
        if (row.confirmation() != null) {
            facts.add(new Fact(
                    show.say("followUp.confirmation"),
                    show.word("followUp.confirmation", row.confirmation())
                            + (row.confirmedBy() == null ? "" : " · " + row.confirmedBy())));
        }
        return new FollowUpPage(
                FollowUpRow.of(row, show),
                row.villageCode(),
                row.villager(),
                row.owner(),
                row.dueOn().toString(),
                row.version(),
                facts,
                files,
                row.done());
    }
}
