package org.zhucun.helper;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;

/**
 * A helper as lists show it.
 *
 * @param width of the load bar in percent: the limit is at 80
 */
record HelperRow(
        long id,
        String name,
        String unit,
        String affiliation,
        String post,
        @Nullable String phone,
        String since,
        @Nullable String until,
        long load,
        int most,
        long here,
        int width,
        boolean over,
        String room) {

    private static final int LIMIT_AT = 80;

    static HelperRow of(HelperList.Row row, Show show) {
        var over = row.load() > row.most();
        return new HelperRow(
                row.helperId(),
                show.name(row.name()),
                row.unit(),
                show.word("helper.affiliation", row.affiliation()),
                Stream.of(row.position(), show.word("helper.level", row.level()))
                        .filter(part -> part != null)
                        .collect(Collectors.joining(" · ")),
                row.phone(),
                show.day(row.startedOn()),
                row.endedOn() == null ? null : show.day(row.endedOn()),
                row.load(),
                row.most(),
                row.here(),
                (int) Math.min(100, row.load() * LIMIT_AT / Math.max(1, row.most())),
                over,
                row.endedOn() != null
                        ? show.say("helper.ended.on", show.day(row.endedOn()))
                        : over
                                ? show.say("helper.over", row.load() - row.most())
                                : row.load() == row.most()
                                        ? show.say("helper.full")
                                        : show.say("helper.room", row.most() - row.load()));
    }

    List<String> cells() {
        return List.of(
                name,
                unit,
                affiliation,
                post,
                phone == null ? "" : phone,
                String.valueOf(load),
                String.valueOf(most),
                String.valueOf(here),
                since,
                until == null ? "" : until);
    }
}
