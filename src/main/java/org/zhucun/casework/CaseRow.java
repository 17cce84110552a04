package org.zhucun.casework;

import java.util.List;
import org.zhucun.web.Show;

/** A case as the list shows it. */
record CaseRow(
        long id,
        String number,
        String kind,
        String name,
        String village,
        String stage,
        String stageCss,
        String actors,
        String due,
        String dueCss,
        String openedOn,
        String closedOn) {

    static CaseRow of(CaseList.Row row, Show show) {
        var open = row.outcome() == null;
        var due = row.dueOn();
        return new CaseRow(
                row.caseFileId(),
                Cases.number(row.kind(), row.year(), row.caseFileId()),
                show.word("caseFile.kind", row.kind()),
                row.name(),
                row.village(),
                open ? show.word("caseFile.stage", row.stage()) : show.word("caseFile.outcome", row.outcome()),
                open ? "" : "soft",
                open ? CaseWords.actors(row.stage(), show) : Show.NONE,
                open ? show.day(due) : Show.NONE,
                open && due != null && due.isBefore(show.today())
                        ? "z-tag late"
                        : open && due != null && due.isBefore(show.today().plusDays(4)) ? "z-tag soon" : "",
                show.day(row.openedOn()),
                show.day(row.closedOn()));
    }

    List<String> cells() {
        return List.of(number, kind, name, village, stage, actors, due, openedOn, closedOn);
    }
}
