package org.zhucun.attendance;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.calendar.WorkingDays;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Shows;

/** A person's month in a village, from the view of days; three statements, and one for its year. */
@Component
@Transactional(readOnly = true)
class MonthSheets {

    /** Who the month belongs to; from and to bound the days the person held a post. */
    record Whose(
            String person,
            String name,
            String villageCode,
            String village,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record SignedDay(
            LocalDate day,
            @Nullable String how,
            @Nullable Integer distance,
            @Nullable Instant recordedAt) {}

    private record LeaveDay(LocalDate day, LeaveKind kind) {}

    record MonthSheet(Whose whose, YearMonth month, Presence presence, PresenceRule rule, List<SignedDay> signed) {

        boolean met() {
            return rule.isMet(presence.present(), presence.workingDays());
        }
    }

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Shows shows;

    MonthSheets(JdbcClient jdbc, WorkingDays workingDays, Parameters parameters, Shows shows) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.shows = shows;
    }

    /** @throws NotFound where nobody of this name holds, or held, a post or signed in there within the viewer's range */
    MonthSheet of(String person, String villageCode, YearMonth month) {
        var whose = whose(person, villageCode, month).orElseThrow(NotFound::new);
        var first = month.atDay(1);
        var last = month.atEndOfMonth();
        var signed = jdbc.sql("""
                        select v.day, v.how, s.distance, s.recorded_at from day_in_village v
                        left join sign_in s on s.person = v.person and s.village_code = v.village_code and s.day = v.day
                        where v.person = :person and v.village_code = :village and v.day between :first and :last order by v.day""")
                .param("person", person)
                .param("village", villageCode)
                .param("first", first)
                .param("last", last)
                .query(SignedDay.class)
                .list();
        var leave = jdbc.sql("""
                        select day, kind from day_on_leave
                        where person = :person and village_code = :village and day between :first and :last""")
                .param("person", person)
                .param("village", villageCode)
                .param("first", first)
                .param("last", last)
                .query(LeaveDay.class)
                .list();
        var present = new HashMap<LocalDate, String>();
        signed.stream().filter(day -> day.how() != null).forEach(day -> present.put(day.day(), day.how()));
        var presence = Presence.of(
                first,
                last,
                day -> (whose.from() == null || !day.isBefore(whose.from()))
                        && (whose.to() == null || !day.isAfter(whose.to())),
                workingDays::isWorked,
                present,
                leave.stream().collect(toMap(LeaveDay::day, LeaveDay::kind)),
                shows.now().today());
        return new MonthSheet(whose, month, presence, PresenceRule.of(parameters, villageCode, last), signed);
    }

    /** Working days of a year while posted, and days in the village so far. */
    record Year(int working, int present) {}

    Year year(Whose whose, int year) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var from = whose.from() == null || whose.from().isBefore(first) ? first : whose.from();
        var to = whose.to() == null || whose.to().isAfter(last) ? last : whose.to();
        return new Year(
                workingDays.between(from, to),
                jdbc.sql("""
                                select count(*) from day_in_village
                                where person = :person and village_code = :village and how is not null and day between :from and least(:to, :today)""")
                        .param("person", whose.person())
                        .param("village", whose.villageCode())
                        .param("from", from)
                        .param("to", to)
                        .param("today", shows.now().today())
                        .query(Integer.class)
                        .single());
    }

    private Optional<Whose> whose(String person, String villageCode, YearMonth month) {
        return jdbc.sql("""
                        select a.username as person, coalesce(c.name, a.name) as name, d.code as village_code, d.name as village,
                               p.arrived_on as "from", p.ended_on as "to"
                        from account a join division d on d.code = :village
                        left join lateral (
                            select p.* from village_posting p
                            where p.account_id = a.account_id and p.village_code = d.code and p.arrived_on <= :last
                            order by p.arrived_on desc limit 1) p on true
                        left join cadre c on c.cadre_id = p.cadre_id
                        where a.username = :person and (p.village_posting_id is not null
                          or exists (select from sign_in s where s.person = a.username and s.village_code = d.code)
                          or exists (select from posting o where o.account_id = a.account_id and o.prefix = d.code
                                                             and o.role in ('FIRST_SECRETARY', 'TEAM_MEMBER')))
                          and starts_with(d.code, :range)""")
                .param("person", person)
                .param("village", villageCode)
                .param("last", month.atEndOfMonth())
                .param("range", Viewers.required().prefix())
                .query(Whose.class)
                .optional();
    }
}
