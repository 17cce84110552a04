package org.zhucun.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.meeting.Meetings;
import org.zhucun.notice.NoticeState;
import org.zhucun.notice.Notices;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/**
 * A round: the cases of one kind, village and year, which go together through one meeting, one notice and one submission
 * (年度动态调整), while each household keeps its own case.
 */
@Component
@Transactional(readOnly = true)
class Rounds {

    record Row(
            String villageCode,
            String village,
            @Nullable Kind kind,
            int year,
            long cases,
            long open,
            long overdue,
            long mine,
            long archived) {

        public String slug() {
            return kind == null ? RoundPage.ALL : kind.name();
        }
    }

    private record Found(
            long caseFileId,
            String name,
            Kind kind,
            Stage stage,
            @Nullable Outcome outcome,
            @Nullable LocalDate dueOn,
            @Nullable Long meetingId,
            @Nullable Long noticeId,
            boolean townChecked,
            boolean countyChecked) {

        /** Without the meeting or notice that nothing can come of. */
        Found without(Set<Long> meetings, Set<Long> notices) {
            return new Found(
                    caseFileId,
                    name,
                    kind,
                    stage,
                    outcome,
                    dueOn,
                    meetingId != null && meetings.contains(meetingId) ? null : meetingId,
                    noticeId != null && notices.contains(noticeId) ? null : noticeId,
                    townChecked,
                    countyChecked);
        }
    }

    private final JdbcClient jdbc;
    private final Candidates candidates;
    private final Meetings meetings;
    private final Notices notices;
    private final Shows shows;
    private final Clock clock;

    Rounds(JdbcClient jdbc, Candidates candidates, Meetings meetings, Notices notices, Shows shows, Clock clock) {
        this.jdbc = jdbc;
        this.candidates = candidates;
        this.meetings = meetings;
        this.notices = notices;
        this.shows = shows;
        this.clock = clock;
    }

    /** The rounds in the viewer's range, those with work first. */
    List<Row> all(int year) {
        return jdbc.sql("""
                        select c.village_code, d.name as village, c.kind, c.year, count(*) as cases, count(*) filter (where c.outcome is null) as open,
                               count(*) filter (where c.outcome is null and c.due_on < :today) as overdue,
                               count(*) filter (where c.outcome is null and c.stage in (:mine)) as mine,
                               count(*) filter (where c.outcome = 'ARCHIVED') as archived
                        from case_file c join division d on d.code = c.village_code
                        where c.year = :year
                        group by grouping sets ((c.village_code, d.name, c.kind, c.year), (c.village_code, d.name, c.year))
                        having grouping(c.kind) = 0 or count(distinct c.kind) filter (where c.kind <> 'VILLAGE_EXIT') > 1
                        order by max(count(*) filter (where c.outcome is null)) over (partition by c.village_code) = 0,
                                 c.village_code, grouping(c.kind) desc, c.kind limit 2000""")
                .param("today", LocalDate.now(clock))
                .param("mine", CaseFilter.stagesOf(Viewers.required().role()))
                .param("year", year)
                .query(Row.class)
                .list();
    }

    /** Whether all these cases belong to the round. */
    boolean hold(String village, @Nullable Kind kind, int year, List<Long> ids) {
        return jdbc.sql("""
                        select count(*) from case_file
                        where case_file_id in (:ids) and village_code = :village and kind in (:kinds) and year = :year""")
                        .param("ids", ids)
                        .param("village", village)
                        .param("kinds", kinds(kind))
                        .param("year", year)
                        .query(Long.class)
                        .single()
                == ids.stream().distinct().count();
    }

    /** A kind's name, or those of all kinds that are about households. */
    private static List<String> kinds(@Nullable Kind kind) {
        return kind == null
                ? Arrays.stream(Kind.values())
                        .filter(one -> one != Kind.VILLAGE_EXIT)
                        .map(Enum::name)
                        .toList()
                : List.of(kind.name());
    }

    /** @param kind null for all kinds of the year together */
    RoundPage of(String village, @Nullable Kind kind, int year) {
        var show = shows.now();
        var found = jdbc.sql("""
                        select case_file_id, name, kind, stage, outcome, due_on, meeting_id, notice_id, town_checked, county_checked from case_file
                        where village_code = :village and kind in (:kinds) and year = :year order by case_file_id""")
                .param("village", village)
                .param("kinds", kinds(kind))
                .param("year", year)
                .query(Found.class)
                .list();
        var name = jdbc.sql("select name from division where code = :village")
                .param("village", village)
                .query(String.class)
                .optional()
                .orElse(village);
        var ended = found.stream().filter(one -> one.outcome != null).count();
        return new RoundPage(
                village,
                name,
                kind,
                year,
                show.say(
                        "round.title",
                        String.valueOf(year),
                        kind == null ? show.say("round.all") : show.word("caseFile.kind", kind),
                        Objects.requireNonNullElse(show.place(name), name)),
                found.size(),
                found.size() - ended,
                found.stream().filter(one -> one.outcome == Outcome.ARCHIVED).count(),
                groups(free(found), kind, show),
                CaseStarts.opens() ? candidates.of(village, kind, year, show) : List.of());
    }

    private List<Found> free(List<Found> found) {
        var open = found.stream().filter(one -> one.outcome == null).toList();
        var dead = open.stream()
                .filter(one -> one.stage.is(Stage.Sort.MEETING))
                .map(Found::meetingId)
                .filter(Objects::nonNull)
                .distinct()
                .filter(meetings::isVoid)
                .collect(Collectors.toSet());
        var down = open.stream()
                .filter(one -> one.stage.isPosted())
                .map(Found::noticeId)
                .filter(Objects::nonNull)
                .distinct()
                .filter(one -> notices.standing(one).state() == NoticeState.WITHDRAWN)
                .collect(Collectors.toSet());
        return found.stream().map(one -> one.without(dead, down)).toList();
    }

    private static List<RoundPage.Group> groups(List<Found> found, @Nullable Kind kind, Show show) {
        var role = Viewers.required().role();
        var groups = new ArrayList<RoundPage.Group>();
        for (var stage : Stage.values()) {
            var here = found.stream()
                    .filter(one -> one.outcome == null && (kind == null ? together(one.stage) : one.stage) == stage)
                    .toList();
            if (!here.isEmpty()) {
                groups.add(group(stage, here, kind == null, role, show));
            }
        }
        return groups;
    }

    /** What one meeting or one notice of the village takes together, whatever the kind of the case. */
    private static Stage together(Stage stage) {
        return switch (stage) {
            case REMOVAL_APPRAISAL -> Stage.APPRAISAL;
            case FIRST_NOTICE, REMOVAL_NOTICE -> Stage.NOTICE;
            default -> stage;
        };
    }

    private static RoundPage.Group group(
            Stage stage, List<Found> here, boolean several, @Nullable Role role, Show show) {
        var mine = role != null && stage.actors().contains(role);
        var how = !mine ? RoundPage.How.WATCH : RoundPage.How.of(stage);
        var lines = here.stream().map(one -> line(one, stage, several, show)).toList();
        var checked = here.stream()
                .filter(one -> stage.is(Stage.Sort.DECISION) ? one.countyChecked : one.townChecked)
                .count();
        return new RoundPage.Group(
                stage,
                show.word("caseFile.stage", stage),
                show.say("case.action." + stage),
                CaseWords.actors(stage, show),
                how,
                lines.stream().anyMatch(RoundPage.Line::free),
                stage.checks()
                        ? show.say("round.checked", checked, here.size(), Show.percent(checked, here.size()))
                        : null,
                lines);
    }

    private static RoundPage.Line line(Found one, Stage stage, boolean several, Show show) {
        var link = stage.is(Stage.Sort.MEETING) && one.meetingId != null
                ? "/meetings/" + one.meetingId
                : (stage.is(Stage.Sort.NOTICE) || stage.is(Stage.Sort.ANNOUNCEMENT)) && one.noticeId != null
                        ? "/notices/" + one.noticeId
                        : null;
        var free = link == null || stage.is(Stage.Sort.ANNOUNCEMENT);
        return new RoundPage.Line(
                one.caseFileId,
                one.name,
                several ? show.word("caseFile.kind", one.kind) : null,
                show.day(one.dueOn),
                one.dueOn != null && one.dueOn.isBefore(show.today()) ? "z-tag late" : "",
                free,
                link,
                link == null ? null : show.say(stage.is(Stage.Sort.MEETING) ? "case.meeting" : "case.notice"));
    }
}
