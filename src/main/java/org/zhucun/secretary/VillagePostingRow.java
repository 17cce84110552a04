package org.zhucun.secretary;

import java.util.List;
import org.zhucun.web.Show;

/** A posting as a list shows it. */
record VillagePostingRow(
        long id,
        long cadreId,
        String name,
        String unit,
        String village,
        String role,
        String from,
        String until,
        String state,
        String stateCss) {

    static VillagePostingRow of(VillagePostingList.Row row, Show show) {
        return new VillagePostingRow(
                row.villagePostingId(),
                row.cadreId(),
                show.name(row.name()),
                row.unit(),
                row.village(),
                show.word("villagePosting.role", row.role()),
                Show.date(row.arrivedOn() == null ? row.plannedFrom() : row.arrivedOn()),
                Show.date(row.endedOn() == null ? row.plannedUntil() : row.endedOn()),
                show.word("villagePosting.state", row.state()),
                css(row.state()));
    }

    /** Common whispers, rare speaks: who simply is in post is plain text. */
    static String css(PostingState state) {
        return switch (state) {
            case IN_POST -> "";
            case NOMINATED, REVIEWED, TRAINED, ON_LEAVE, WARNED -> "z-tag soon";
            case RECALLING, RECALLED -> "z-tag late";
            case REJECTED, WITHDRAWN, REPLACED, RELEASED -> "soft";
        };
    }

    List<String> cells() {
        return List.of(name, unit, village, role, from, until, state);
    }
}
