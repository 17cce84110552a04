package org.zhucun.worklog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;

/** An entry as lists show it. */
public record LogRow(
        long id,
        String village,
        String day,
        String author,
        String said,
        String kinds,
        @Nullable String people,
        @Nullable String households,
        @Nullable String problem,
        @Nullable String promise,
        int photos,
        String recorded) {

    private static final int SHORT = 60;

    static LogRow of(LogList.Row row, Duties.@Nullable Kinds kinds, Show show) {
        return new LogRow(
                row.logEntryId(),
                row.village(),
                show.day(row.happenedOn()),
                row.authorName(),
                row.said().isEmpty() ? show.say("log.photosOnly", row.photos()) : row.said(),
                kinds == null ? "" : kinds.of(row.happenedOn(), row.kinds()),
                row.people(),
                row.households(),
                row.problem(),
                row.promise(),
                row.photos(),
                show.moment(row.recordedAt()));
    }

    public String brief() {
        var line = said.replaceAll("\\s+", " ");
        return line.length() <= SHORT ? line : line.substring(0, SHORT) + "…";
    }

    /** @param project what the project is called that it is about, empty for none */
    List<String> cells(String project) {
        return List.of(
                village,
                day,
                author,
                kinds,
                said,
                text(people),
                text(households),
                project,
                text(problem),
                text(promise),
                String.valueOf(photos),
                recorded);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
