package org.zhucun.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.calendar.WorkingDays;
import org.zhucun.parameter.Parameters;
import org.zhucun.secretary.PostingRole;

/** Everybody who held a post in a month, and how the days stand. One statement. */
@Component
@Transactional(readOnly = true)
class AttendanceList {

    /**
     * @param due working days of the month while posted
     * @param past those of them before today
     * @param known working days before today of which something is known: in the village, on a trip or on leave
     * @param year days in the village since the year began
     */
    private record Counted(
            String villageCode,
            String village,
            @Nullable String person,
            String name,
            PostingRole role,
            int due,
            int past,
            int present,
            int leave,
            int known,
            int year) {}

    record Row(
            String villageCode,
            String village,
            @Nullable String person,
            String name,
            PostingRole role,
            int workingDays,
            int needed,
            int present,
            int leave,
            int absent,
            int year,
            boolean met) {

        /** Whether the days are too few; of somebody without an account nothing can be known. */
        boolean isShort() {
            return person != null && !met;
        }
    }

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final Parameters parameters;

    AttendanceList(JdbcClient jdbc, WorkingDays workingDays, Parameters parameters) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.parameters = parameters;
    }

    List<Row> of(AttendanceFilter filter, YearMonth month, LocalDate today) {
        return counted(month, filter.place(), today).stream()
                .map(one -> row(one, month))
                .filter(row -> !filter.onlyShort() || row.isShort())
                .filter(row -> !filter.onlyAbsent() || row.absent() > 0)
                .toList();
    }

    private Row row(Counted one, YearMonth month) {
        var rule = PresenceRule.of(parameters, one.villageCode, month.atEndOfMonth());
        return new Row(
                one.villageCode,
                one.village,
                one.person,
                one.name,
                one.role,
                one.due,
                rule.ofWorkingDays(one.due),
                one.present,
                one.leave,
                one.person == null ? 0 : Math.max(0, one.past - one.known),
                one.year,
                rule.isMet(one.present, one.due));
    }

    private List<Counted> counted(YearMonth month, @Nullable String place, LocalDate today) {
        var first = month.atDay(1);
        var last = month.atEndOfMonth();
        var worked = first.datesUntil(last.plusDays(1))
                .filter(workingDays::isWorked)
                .map(LocalDate::toString)
                .collect(Collectors.joining(",", "{", "}"));
        return jdbc.sql("""
                        select o.village_code, d.name as village, o.person, o.name, o.role,
                               (select count(*) from unnest(cast(:worked as date[])) w (day) where w.day between o.since and o.until)::integer as due,
                               (select count(*) from unnest(cast(:worked as date[])) w (day) where w.day between o.since and o.until and w.day < :today)::integer as past,
                               coalesce(v.present, 0) as present, coalesce(l.leave, 0) as leave,
                               coalesce(v.known, 0) + coalesce(l.known, 0) as known, coalesce(y.year, 0) as year
                        from (select p.village_code, c.name, p.role, a.username as person, greatest(p.arrived_on, cast(:first as date)) as since,
                                     least(coalesce(p.ended_on, cast(:last as date)), cast(:last as date)) as until, p.village_posting_id
                              from village_posting p join cadre c on c.cadre_id = p.cadre_id left join account a on a.account_id = p.account_id
                              where p.arrived_on <= :last and coalesce(p.ended_on, :last) >= :first
                                and (cast(:place as text) is null or starts_with(p.village_code, :place))) o
                        join division d on d.code = o.village_code
                        left join lateral (
                            select count(*)::integer as present,
                                   count(*) filter (where v.day = any (cast(:worked as date[])) and v.day < :today)::integer as known
                            from day_in_village v
                            where v.person = o.person and v.village_code = o.village_code and v.how is not null
                              and v.day between o.since and least(o.until, cast(:today as date))) v on true
                        left join lateral (
                            select count(*)::integer as leave, count(*) filter (where l.day < :today)::integer as known
                            from day_on_leave l
                            where l.person = o.person and l.village_code = o.village_code and l.day between o.since and o.until
                              and l.day = any (cast(:worked as date[]))
                              and not exists (select from day_in_village v where v.person = l.person and v.village_code = l.village_code
                                                                           and v.day = l.day and v.how is not null)) l on true
                        left join lateral (
                            select count(*)::integer as year from day_in_village v
                            where v.person = o.person and v.village_code = o.village_code and v.how is not null
                              and v.day between date_trunc('year', cast(:first as date))::date and least(cast(:last as date), cast(:today as date))) y on true
                        order by o.village_code, array_position(array['FIRST_SECRETARY', 'TEAM_HEAD', 'TEAM_MEMBER'], o.role), o.village_posting_id""")
                .param("worked", worked)
                .param("first", first)
                .param("last", last)
                .param("today", today)
                .param("place", place)
                .query(Counted.class)
                .list();
    }
}
