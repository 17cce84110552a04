package org.zhucun.yearly;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.parameter.Parameters;
import org.zhucun.review.MonthSums;
import org.zhucun.review.ReviewedMonth;
import org.zhucun.review.ReviewedMonths;

/**
 * Sums a person's year (domain.md, section 6): its months as they were signed, what cannot be added up from months asked for
 * anew, training, and what the checks of entries found. The days asked for are those of the rule for a year, for part of a
 * year the same part of them, rounded up.
 */
@Component
@Transactional(readOnly = true)
class YearSummary {

    private record Term(String name, long cadreId, LocalDate from, LocalDate until) {}

    private record Aside(int households, int courses, BigDecimal hours, int passed, int checked, int upheld) {}

    private final ReviewedMonths months;
    private final Parameters parameters;
    private final JdbcClient jdbc;
    private final Clock clock;

    YearSummary(ReviewedMonths months, Parameters parameters, JdbcClient jdbc, Clock clock) {
        this.months = months;
        this.parameters = parameters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty where the person held no post in the village in that year, or the year is to come. */
    Optional<YearWork> of(String villageCode, String person, int year) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var today = LocalDate.now(clock);
        return jdbc.sql("""
                        select c.name, c.cadre_id, t.from_on as "from", t.until_on as until from (
                            select p.cadre_id, greatest(min(p.arrived_on), :first) as from_on, least(max(coalesce(p.ended_on, :last)), :last) as until_on
                            from village_posting p join account a on a.account_id = p.account_id
                            where a.username = :person and p.village_code = :village and p.arrived_on <= :last and coalesce(p.ended_on, :last) >= :first
                            group by p.cadre_id order by 2 desc limit 1) t
                        join cadre c on c.cadre_id = t.cadre_id""")
                .param("person", person)
                .param("village", villageCode)
                .param("first", first)
                .param("last", last)
                .query(Term.class)
                .optional()
                .filter(term -> !term.from.isAfter(today))
                .map(term -> {
                    var until = term.until.isBefore(today) ? term.until : today;
                    var done = months.of(villageCode, person, YearMonth.from(term.from), YearMonth.from(until));
                    return new YearWork(
                            villageCode,
                            person,
                            term.name,
                            term.cadreId,
                            year,
                            term.from,
                            term.until,
                            done,
                            sums(villageCode, person, term, first, last, done));
                });
    }

    private YearSums sums(
            String villageCode, String person, Term term, LocalDate first, LocalDate last, List<ReviewedMonth> done) {
        var aside = aside(villageCode, person, term.cadreId, first, last);
        return new YearSums(
                done.size(),
                (int) done.stream().filter(ReviewedMonth::isSigned).count(),
                sum(done, MonthSums::working),
                needed(
                        parameters
                                .whole("attendance.year-days", villageCode, last)
                                .orElse(0),
                        term.from,
                        term.until),
                sum(done, MonthSums::present),
                sum(done, MonthSums::leave),
                sum(done, MonthSums::absent),
                sum(done, MonthSums::entries),
                sum(done, MonthSums::written),
                sum(done, MonthSums::visits),
                aside.households,
                sum(done, MonthSums::problems),
                sum(done, MonthSums::solved),
                aside.courses,
                aside.hours,
                aside.passed,
                aside.checked,
                aside.upheld);
    }

    private static int sum(List<ReviewedMonth> months, ToIntFunction<MonthSums> what) {
        return months.stream().map(ReviewedMonth::sums).mapToInt(what).sum();
    }

    /** Days × days posted ÷ days of the year, rounded up to whole days. */
    static int needed(int yearDays, LocalDate from, LocalDate until) {
        var posted = ChronoUnit.DAYS.between(from, until) + 1;
        return Math.toIntExact(-Math.floorDiv(-yearDays * posted, from.lengthOfYear()));
    }

    private Aside aside(String villageCode, String person, long cadreId, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select v.households, t.courses, t.hours, t.passed, k.checked, k.upheld
                        from (select count(distinct household_id)::integer as households from visit
                              where visitor = :person and village_code = :village and visited_on between :first and :last and withdrawn_because is null) v,
                             (select count(*)::integer as courses, coalesce(sum(c.hours), 0) as hours,
                                     count(*) filter (where p.score >= c.pass_mark)::integer as passed
                              from training_participant p join training_course c on c.training_course_id = p.training_course_id
                              where p.cadre_id = :cadre and p.attended and c.held_until between :first and :last) t,
                             (select count(finding)::integer as checked, (count(*) filter (where finding = 'TRUE'))::integer as upheld
                              from entry_check where person = :person and village_code = :village and month between :first and :last) k""")
                .param("person", person)
                .param("village", villageCode)
                .param("cadre", cadreId)
                .param("first", first)
                .param("last", last)
                .query(Aside.class)
                .single();
    }
}
