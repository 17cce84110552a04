package org.zhucun.review;

import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.attendance.Attendance;

/** Sums a person's month from attendance, entries, visits and follow-ups. */
@Component
@Transactional(readOnly = true)
class MonthSummary {

    private record Done(int entries, int written, int visits, int households, int problems, int solved, int overdue) {}

    private final Attendance attendance;
    private final JdbcClient jdbc;

    MonthSummary(Attendance attendance, JdbcClient jdbc) {
        this.attendance = attendance;
        this.jdbc = jdbc;
    }

    /** Somebody of the village's households whom words name, other than the person whose month it is. */
    Optional<String> named(String villageCode, String person, String words) {
        return jdbc.sql("""
                        select p.name from person p where p.village_code = :village and length(p.name) > 1 and position(p.name in :words) > 0
                          and not exists (select from account a where a.username = :person and a.name = p.name)
                        order by length(p.name) desc, p.person_id limit 1""")
                .param("village", villageCode)
                .param("person", person)
                .param("words", words)
                .query(String.class)
                .optional();
    }

    MonthSums of(String villageCode, String person, YearMonth month) {
        var days = attendance.daysOf(person, villageCode, month);
        var done = jdbc.sql("""
                        select l.entries, l.written, v.visits, v.households, l.problems + v.problems as problems, f.solved, f.overdue
                        from (select count(*)::integer as entries, count(distinct happened_on)::integer as written, count(problem)::integer as problems
                              from log_entry where author = :person and village_code = :village and happened_on between :first and :last) l,
                             (select count(*)::integer as visits, count(distinct household_id)::integer as households,
                                     count(problem) filter (where log_entry_id is null)::integer as problems
                              from visit where visitor = :person and village_code = :village and visited_on between :first and :last
                                           and withdrawn_because is null) v,
                             (select count(*) filter (where state = 'DONE' and done_on between :first and :last)::integer as solved,
                                     count(*) filter (where due_on <= :last and (state = 'OPEN' or done_on > :last))::integer as overdue
                              from follow_up where owner = :person and village_code = :village) f""")
                .param("person", person)
                .param("village", villageCode)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query(Done.class)
                .single();
        return new MonthSums(
                days.working(),
                days.needed(),
                days.present(),
                days.leave(),
                days.absent(),
                done.entries,
                done.written,
                done.visits,
                done.households,
                done.problems,
                done.solved,
                done.overdue);
    }
}
