package org.zhucun.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;

/** A visit as the list shows it. */
record VisitRow(
        long id,
        String village,
        String name,
        @Nullable String group,
        String day,
        String visitor,
        @Nullable String met,
        @Nullable String said,
        @Nullable String problem,
        @Nullable String promise,
        @Nullable String next,
        @Nullable String signed,
        int photos) {

    static VisitRow of(VisitList.Row row, Show show) {
        return new VisitRow(
                row.visitId(),
                row.village(),
                show.name(row.headName()),
                row.groupName(),
                show.day(row.visitedOn()),
                show.name(row.visitor()),
                row.met(),
                row.said(),
                row.problem(),
                row.promise(),
                row.nextOn() == null ? null : show.day(row.nextOn()),
                row.signed() == null ? null : show.word("visit.signed", row.signed()),
                row.photos());
    }

    List<String> cells() {
        return List.of(
                village,
                text(group),
                name,
                day,
                visitor,
                text(met),
                text(said),
                text(problem),
                text(promise),
                text(next),
                text(signed));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
