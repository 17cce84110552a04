package org.zhucun.window;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.notice.NoticeClock;
import org.zhucun.notice.NoticeKind;
import org.zhucun.notice.NoticeResult;
import org.zhucun.notice.NoticeState;
import org.zhucun.notice.NoticeWords;
import org.zhucun.web.NotFound;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Reads what was published, through the views that show nothing else. */
@Component
@Transactional(readOnly = true)
class PublicBoard {

    /** Who lives there as the village reported last; null where it never did. */
    record Village(
            String code,
            String name,
            String town,
            String county,
            @Nullable Integer households,
            @Nullable Integer persons) {}

    private record Found(
            long noticeId,
            String villageCode,
            NoticeKind kind,
            String title,
            String body,
            String place,
            String hotline,
            int days,
            boolean countsWorkdays,
            LocalDate startsOn,
            LocalDate endsOn,
            NoticeState state,
            @Nullable NoticeResult result,
            @Nullable Long corrects,
            @Nullable Long correctedBy,
            @Nullable String withdrawnBecause,
            @Nullable String basis,
            int lines) {}

    private record LineFound(
            long noticeLineId,
            long noticeId,
            String name,
            String groupName,
            String decision,
            @Nullable NoticeResult outcome) {}

    /** Of the notices that it corrects, or that correct it, only those that were up. */
    private static final String NOTICE = """
            select n.notice_id, n.village_code, n.kind, n.title, n.body, n.place, n.hotline, n.days, n.counts_workdays, n.starts_on, n.ends_on, n.state,
                   n.result, n.withdrawn_because, n.basis, n.lines,
                   (select o.notice_id from public_notice o where o.notice_id = n.corrects and o.village_code = n.village_code and o.starts_on <= :today) as corrects,
                   (select max(o.notice_id) from public_notice o
                    where o.corrects = n.notice_id and o.village_code = n.village_code and o.starts_on <= :today) as corrected_by
            from public_notice n where\s""";

    private final JdbcClient jdbc;
    private final NoticeClock clock;
    private final NoticeWords words;
    private final Shows shows;

    PublicBoard(JdbcClient jdbc, NoticeClock clock, NoticeWords words, Shows shows) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.words = words;
        this.shows = shows;
    }

    Village village(String code) {
        return find(code).orElseThrow(NotFound::new);
    }

    Optional<Village> find(String code) {
        return jdbc.sql(
                        "select code, name, coalesce(town, '') as town, coalesce(county, '') as county, households, persons from public_village where code = :code")
                .param("code", code)
                .query(Village.class)
                .optional();
    }

    /** Villages whose name holds what was typed, a few of them. */
    List<Village> find(@Nullable String name, int size) {
        return jdbc.sql("""
                        select code, name, coalesce(town, '') as town, coalesce(county, '') as county, households, persons from public_village
                        where cast(:name as text) is null or position(:name in name) > 0 or position(:name in town) > 0
                        order by code limit :size""")
                .param("name", name)
                .param("size", size)
                .query(Village.class)
                .list();
    }

    /** Notices that are up today, with their lines: two statements. */
    List<PublicNotice> running(Village village) {
        var show = shows.now();
        return withLines(
                jdbc.sql(
                                NOTICE
                                        + "n.village_code = :village and n.state = 'PUBLISHED' and n.starts_on <= :today and n.ends_on >= :today order by n.ends_on, n.notice_id limit 20")
                        .param("village", village.code())
                        .param("today", show.today())
                        .query(Found.class)
                        .list(),
                village,
                show);
    }

    /** What was public before, the latest first, without its lines. */
    List<PublicNotice> past(Village village, int page, int size) {
        var show = shows.now();
        return jdbc
                .sql(
                        NOTICE
                                + "n.village_code = :village and n.starts_on <= :today and (n.state <> 'PUBLISHED' or n.ends_on < :today) order by n.starts_on desc, n.notice_id desc limit :size offset :skip")
                .param("village", village.code())
                .param("today", show.today())
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Found.class)
                .stream()
                .map(found -> notice(found, List.of(), village, show))
                .toList();
    }

    PublicNotice notice(Village village, long id) {
        var show = shows.now();
        var found = jdbc.sql(NOTICE + "n.notice_id = :id and n.village_code = :village and n.starts_on <= :today")
                .param("id", id)
                .param("village", village.code())
                .param("today", show.today())
                .query(Found.class)
                .list();
        return withLines(found, village, show).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<PublicNotice> withLines(List<Found> found, Village village, Show show) {
        if (found.isEmpty()) {
            return List.of();
        }
        var lines = jdbc.sql(
                        "select notice_line_id, notice_id, name, group_name, decision, outcome from public_notice_line where notice_id in (:ids) order by notice_id, position")
                .param("ids", found.stream().map(Found::noticeId).toList())
                .query(LineFound.class)
                .list();
        var notices = new ArrayList<PublicNotice>();
        for (var one : found) {
            notices.add(notice(
                    one,
                    lines.stream()
                            .filter(line -> line.noticeId == one.noticeId)
                            .map(line -> new PublicNotice.Line(
                                    line.noticeLineId,
                                    line.name,
                                    line.groupName,
                                    words.decision(line.decision, show),
                                    line.outcome == NoticeResult.REJECTED ? show.say("public.notice.rejected") : null))
                            .toList(),
                    village,
                    show));
        }
        return notices;
    }

    private static @Nullable String href(Village village, @Nullable Long notice) {
        return notice == null ? null : "/public/" + village.code() + "/notices/" + notice;
    }

    private PublicNotice notice(Found found, List<PublicNotice.Line> lines, Village village, Show show) {
        var face = clock.of(found.startsOn, found.endsOn, found.countsWorkdays, show);
        var up = found.state == NoticeState.PUBLISHED;
        var withdrawn = found.state == NoticeState.WITHDRAWN;
        var state = withdrawn
                ? show.say("public.notice.withdrawn", Show.text(found.withdrawnBecause))
                : face.over() && !found.kind.takesObjections()
                        ? show.say("public.notice.told")
                        : found.result != null
                                ? show.say("public.notice.result." + found.result)
                                : face.over() ? show.say("public.notice.over") : null;
        return new PublicNotice(
                found.noticeId,
                Objects.requireNonNull(href(village, found.noticeId)),
                words.title(found.kind, found.title, found.lines, village.name(), show),
                show.word("notice.kind", found.kind),
                words.body(found.kind, found.body, found.lines, village.name(), found.basis, found.days, show),
                found.place,
                found.hotline,
                lines,
                face,
                show.say("public.notice.period", show.prose(found.startsOn), show.prose(found.endsOn)),
                show.day(found.startsOn),
                state,
                href(village, found.corrects),
                href(village, found.correctedBy),
                withdrawn,
                up && face.running() && found.kind.takesObjections());
    }
}
