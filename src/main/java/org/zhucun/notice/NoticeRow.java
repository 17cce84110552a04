package org.zhucun.notice;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;

/** A notice as the list shows it. */
record NoticeRow(
        long id,
        String village,
        String kind,
        String title,
        String period,
        String state,
        String stateCss,
        int lines,
        int objections,
        @Nullable String open) {

    static NoticeRow of(NoticeList.Row row, NoticeWords words, Show show) {
        var over = row.state() == NoticeState.PUBLISHED
                && row.endsOn() != null
                && show.today().isAfter(row.endsOn());
        var ahead = row.state() == NoticeState.PUBLISHED
                && row.startsOn() != null
                && show.today().isBefore(row.startsOn());
        var state = over
                ? show.say("notice.state.due")
                : ahead
                        ? show.say("notice.state.ahead", show.day(row.startsOn()))
                        : row.result() != null
                                ? show.word("notice.result", row.result())
                                : show.word("notice.state", row.state());
        return new NoticeRow(
                row.noticeId(),
                row.village(),
                show.word("notice.kind", row.kind()),
                words.title(row.kind(), row.title(), row.lines(), row.village(), show),
                row.startsOn() == null
                        ? Show.NONE
                        : show.say("notice.period.short", show.day(row.startsOn()), show.day(row.endsOn())),
                state,
                over || ahead ? "z-tag soon" : row.state() == NoticeState.PUBLISHED ? "z-tag" : "soft",
                row.lines(),
                row.objections(),
                row.open() == 0 ? null : show.say("notice.open", row.open()));
    }

    static List<String> heads(Show show) {
        return Stream.of("village", "kind", "title", "period", "state", "lines", "objections")
                .map(column -> show.say("notice.column." + column))
                .toList();
    }

    List<String> cells() {
        return List.of(village, kind, title, period, state, String.valueOf(lines), String.valueOf(objections));
    }
}
