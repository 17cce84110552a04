package org.zhucun.worklog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/**
 * Which duties and tasks had work in a period, filled from the entries: an entry counts once for each of its tasks and once
 * for each duty of theirs. The list is the one in force on the period's last day; work of an older list that it does not hold
 * stands below it.
 */
@Component
@Transactional(readOnly = true)
class Panorama {

    /** Somebody who wrote in the period, or who is posted there and did not. */
    record Member(String username, String name) {}

    /**
     * A duty or a task.
     *
     * @param each entries of each member, in the order of the members
     */
    record Line(
            boolean duty,
            String name,
            @Nullable String code,
            long total,
            List<String> each,
            String last,
            boolean none) {}

    record Sheet(
            List<Member> members, List<Line> lines, long entries, long tasks, long without, Duties.Source source) {}

    private record Count(String code, String author, long entries, LocalDate last) {}

    private record DutyCount(long dutyId, String author, long entries, LocalDate last) {}

    private static final String RANGE = """
             l.happened_on between :first and :last and l.village_code >= :prefix and l.village_code < :prefix || ':'""";

    private final JdbcClient jdbc;
    private final Duties duties;
    private final Shows shows;

    Panorama(JdbcClient jdbc, Duties duties, Shows shows) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.shows = shows;
    }

    /** @param prefix a village, whose members are shown one by one, or a wider range, of which only the sum is shown */
    Sheet of(String prefix, LocalDate first, LocalDate last) {
        var show = shows.now();
        var list = duties.on(last);
        var members = prefix.length() == 12 ? members(prefix, first, last) : List.<Member>of();
        var byTask = tasks(prefix, first, last);
        var byDuty = duties(prefix, first, last, list);
        var lines = new ArrayList<Line>();
        var known = new HashSet<String>();
        for (var duty : list) {
            if (duty.isTask()) {
                continue;
            }
            lines.add(line(true, duty.name(), null, byDuty.getOrDefault(duty.dutyId(), List.of()), members, show));
            for (var task : list) {
                if (Objects.equals(task.parentDutyId(), duty.dutyId())) {
                    known.add(task.code());
                    lines.add(line(
                            false,
                            task.name(),
                            task.code(),
                            byTask.getOrDefault(task.code(), List.of()),
                            members,
                            show));
                }
            }
        }
        for (var other : duties.ever()) {
            if (!known.contains(other.value()) && byTask.containsKey(other.value())) {
                lines.add(line(
                        false,
                        show.say("log.panorama.older", other.label()),
                        other.value(),
                        byTask.getOrDefault(other.value(), List.of()),
                        members,
                        show));
            }
        }
        return new Sheet(
                members,
                lines,
                entries(prefix, first, last),
                lines.stream().filter(line -> !line.duty).count(),
                lines.stream().filter(line -> !line.duty && line.none).count(),
                duties.source(last));
    }

    /**
     * When the present First Secretary arrived in a village, by the posting; where none is kept, since when an account acts
     * there; a year back where nobody does.
     */
    LocalDate termStart(String village, LocalDate today) {
        return jdbc.sql("""
                        select coalesce(
                            (select max(v.arrived_on) from village_posting v
                             where v.role = 'FIRST_SECRETARY' and v.village_code = :village and v.arrived_on <= :today
                               and (v.ended_on is null or v.ended_on >= :today)),
                            (select max(p.starts_on) from posting p where p.role = 'FIRST_SECRETARY' and p.prefix = :village and p.starts_on <= :today
                                                                      and (p.ends_on is null or p.ends_on >= :today)))""")
                .param("village", village)
                .param("today", today)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .optional()
                .orElse(today.minusYears(1));
    }

    private List<Member> members(String village, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        with posted as (
                            select a.username, c.name, case v.role when 'FIRST_SECRETARY' then 0 else 1 end as rank
                            from village_posting v join account a on a.account_id = v.account_id join cadre c on c.cadre_id = v.cadre_id
                            where v.village_code = :prefix and v.arrived_on <= :last and (v.ended_on is null or v.ended_on >= :first)),
                        acting as (
                            select a.username, a.name, case p.role when 'FIRST_SECRETARY' then 0 else 1 end as rank
                            from posting p join account a on a.account_id = p.account_id
                            where p.prefix = :prefix and p.role in ('FIRST_SECRETARY', 'TEAM_MEMBER') and p.starts_on <= :last
                              and (p.ends_on is null or p.ends_on >= :first)
                              and not exists (select from village_posting v where v.village_code = :prefix and v.account_id = a.account_id)),
                        writing as (
                            select l.author, coalesce(a.name, l.author), 2 from log_entry l left join account a on a.username = l.author
                            where %s)
                        select username, (array_agg(name order by rank))[1] as name from (table posted union all table acting union all table writing) m
                        group by username order by min(rank), username""".formatted(RANGE))
                .param("prefix", village)
                .param("first", first)
                .param("last", last)
                .query(Member.class)
                .list();
    }

    private Map<String, List<Count>> tasks(String prefix, LocalDate first, LocalDate last) {
        var counts = new LinkedHashMap<String, List<Count>>();
        jdbc.sql("""
                        select t.code, l.author, count(*) as entries, max(l.happened_on) as last
                        from log_entry l cross join unnest(l.kinds) t(code) where %s group by t.code, l.author""".formatted(RANGE))
                .param("prefix", prefix)
                .param("first", first)
                .param("last", last)
                .query(Count.class)
                .list()
                .forEach(count -> counts.computeIfAbsent(count.code, code -> new ArrayList<>())
                        .add(count));
        return counts;
    }

    private Map<Long, List<Count>> duties(String prefix, LocalDate first, LocalDate last, List<Duty> list) {
        var counts = new HashMap<Long, List<Count>>();
        jdbc.sql("""
                        select t.parent_duty_id as duty_id, l.author, count(distinct l.log_entry_id) as entries, max(l.happened_on) as last
                        from log_entry l join duty t on t.code = any (l.kinds) and t.duty_id in (:tasks) where %s
                        group by t.parent_duty_id, l.author""".formatted(RANGE))
                .param("prefix", prefix)
                .param("first", first)
                .param("last", last)
                .param(
                        "tasks",
                        list.stream().filter(Duty::isTask).map(Duty::dutyId).toList())
                .query(DutyCount.class)
                .list()
                .forEach(count -> counts.computeIfAbsent(count.dutyId, id -> new ArrayList<>())
                        .add(new Count("", count.author, count.entries, count.last)));
        return counts;
    }

    private long entries(String prefix, LocalDate first, LocalDate last) {
        return jdbc.sql("select count(*) from log_entry l where " + RANGE)
                .param("prefix", prefix)
                .param("first", first)
                .param("last", last)
                .query(Long.class)
                .single();
    }

    private static Line line(
            boolean duty, String name, @Nullable String code, List<Count> counts, List<Member> members, Show show) {
        var total = counts.stream().mapToLong(Count::entries).sum();
        return new Line(
                duty,
                name,
                code,
                total,
                members.stream()
                        .map(member -> Show.count(counts.stream()
                                .filter(count -> count.author.equals(member.username))
                                .mapToLong(Count::entries)
                                .sum()))
                        .toList(),
                counts.stream()
                        .map(Count::last)
                        .max(LocalDate::compareTo)
                        .map(show::day)
                        .orElse(Show.NONE),
                total == 0);
    }
}
