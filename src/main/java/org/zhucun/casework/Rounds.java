package org.zhucun.casework;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
            Kind kind,
            int year,
            long cases,
            long open,
            long overdue,
            long mine,
            long archived) {}

    private record Found(
            long caseFileId,
            String name,
            Stage stage,
            @Nullable Outcome outcome,
            @Nullable LocalDate dueOn,
            @Nullable Long meetingId,
            @Nullable Long noticeId,
            boolean townChecked,
            boolean countyChecked) {}

    private record Eligible(
            long householdId,
            String headName,
            @Nullable String groupName,
            int persons,
            @Nullable BigDecimal perHead,
            @Nullable BigDecimal line,
            @Nullable LocalDate checkedOn,
            @Nullable Integer missing) {}

    private final JdbcClient jdbc;
    private final Shows shows;
    private final Clock clock;

    Rounds(JdbcClient jdbc, Shows shows, Clock clock) {
        this.jdbc = jdbc;
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
                        group by c.village_code, d.name, c.kind, c.year
                        order by count(*) filter (where c.outcome is null) = 0, c.village_code, c.kind limit 2000""")
                .param("today", LocalDate.now(clock))
                .param("mine", CaseFilter.stagesOf(Viewers.required().role()))
                .param("year", year)
                .query(Row.class)
                .list();
    }

    /** Whether all these cases belong to the round. */
    boolean hold(String village, Kind kind, int year, List<Long> ids) {
        return jdbc.sql("""
                        select count(*) from case_file
                        where case_file_id in (:ids) and village_code = :village and kind = :kind and year = :year""")
                        .param("ids", ids)
                        .param("village", village)
                        .param("kind", kind.name())
                        .param("year", year)
                        .query(Long.class)
                        .single()
                == ids.stream().distinct().count();
    }

    RoundPage of(String village, Kind kind, int year) {
        var show = shows.now();
        var found = jdbc.sql("""
                        select case_file_id, name, stage, outcome, due_on, meeting_id, notice_id, town_checked, county_checked from case_file
                        where village_code = :village and kind = :kind and year = :year order by case_file_id""")
                .param("village", village)
                .param("kind", kind.name())
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
                show.say("round.title", String.valueOf(year), show.word("caseFile.kind", kind), name),
                found.size(),
                found.size() - ended,
                found.stream().filter(one -> one.outcome == Outcome.ARCHIVED).count(),
                groups(found, kind, show),
                kind == Kind.EXIT && CaseStarts.opens() ? eligible(village, year, show) : List.of());
    }

    private static List<RoundPage.Group> groups(List<Found> found, Kind kind, Show show) {
        var role = Viewers.required().role();
        var groups = new ArrayList<RoundPage.Group>();
        for (var stage : kind.way()) {
            var here = found.stream()
                    .filter(one -> one.outcome == null && one.stage == stage)
                    .toList();
            if (!here.isEmpty()) {
                groups.add(group(stage, here, role, show));
            }
        }
        return groups;
    }

    private static RoundPage.Group group(Stage stage, List<Found> here, @Nullable Role role, Show show) {
        var mine = role != null && stage.actors().contains(role);
        var how = !mine ? RoundPage.How.WATCH : RoundPage.How.of(stage);
        var lines = here.stream().map(one -> line(one, stage, show)).toList();
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

    private static RoundPage.Line line(Found one, Stage stage, Show show) {
        var link = stage.is(Stage.Sort.MEETING) && one.meetingId != null
                ? "/meetings/" + one.meetingId
                : (stage.is(Stage.Sort.NOTICE) || stage.is(Stage.Sort.ANNOUNCEMENT)) && one.noticeId != null
                        ? "/notices/" + one.noticeId
                        : null;
        var free = link == null || stage.is(Stage.Sort.ANNOUNCEMENT);
        return new RoundPage.Line(
                one.caseFileId,
                one.name,
                show.day(one.dueOn),
                one.dueOn != null && one.dueOn.isBefore(show.today()) ? "z-tag late" : "",
                free,
                link,
                link == null ? null : show.say(stage.is(Stage.Sort.MEETING) ? "case.meeting" : "case.notice"));
    }

    /** Households of the village that may be proposed: in poverty, without an open exit; those over the line first. */
    private List<RoundPage.Candidate> eligible(String village, int year, Show show) {
        return jdbc.sql("""
                        select p.household_id, p.head_name, g.name as group_name, p.persons, i.per_head, poverty_line(p.village_code, :year) as line,
                               c.checked_on, c.missing
                        from household_present p
                        left join resident_group g on g.resident_group_id = p.resident_group_id
                        left join income i on i.household_id = p.household_id and i.year = :year
                        left join lateral (
                            select checked_on, (food is false)::integer + (clothing is false)::integer + (education is false)::integer
                                   + (medical is false)::integer + (housing is false)::integer + (water is false)::integer as missing
                            from guarantee_check where household_id = p.household_id and year = :year
                            order by checked_on desc, guarantee_check_id desc limit 1) c on true
                        where p.village_code = :village and not p.ended and p.status in ('POOR', 'LEAVING', 'RELAPSED')
                          and not exists (select from case_file f where f.household_id = p.household_id and f.kind = 'EXIT' and f.outcome is null)
                        order by (i.per_head > poverty_line(p.village_code, :year)) desc nulls last, p.household_id""").param("village", village).param("year", year).query(Eligible.class).list().stream()
                .map(one -> candidate(one, show))
                .toList();
    }

    private static RoundPage.Candidate candidate(Eligible one, Show show) {
        var over = one.perHead != null && one.line != null && one.perHead.compareTo(one.line) > 0;
        return new RoundPage.Candidate(
                one.householdId,
                one.headName,
                Show.text(one.groupName),
                one.persons,
                Show.money(one.perHead),
                Show.count(one.line),
                over,
                one.checkedOn == null
                        ? show.say("register.guarantees.unchecked")
                        : Objects.requireNonNullElse(one.missing, 0) == 0
                                ? show.say("register.guarantees.whole")
                                : show.say("register.guarantees.missing", Objects.requireNonNull(one.missing)),
                over && one.checkedOn != null && Integer.valueOf(0).equals(one.missing));
    }
}
