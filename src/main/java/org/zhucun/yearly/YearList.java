package org.zhucun.yearly;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.secretary.TermGrade;

/** Everybody who held a post in a year, what the signed months sum up to, and how far the review of the year is. */
@Component
@Transactional(readOnly = true)
class YearList {

    record Row(
            String villageCode,
            String village,
            String person,
            String name,
            String role,
            LocalDate from,
            LocalDate until,
            int signed,
            int present,
            int entries,
            int visits,
            @Nullable YearState state,
            @Nullable TermGrade grade) {

        /** Months of the year in the post that have begun. */
        int months(LocalDate today) {
            var last = YearMonth.from(until.isBefore(today) ? until : today);
            var months = 0;
            for (var month = YearMonth.from(from); !month.isAfter(last); month = month.plusMonths(1)) {
                months++;
            }
            return months;
        }

        boolean isOver(LocalDate today) {
            return today.isAfter(until);
        }
    }

    record Kept(
            long yearReviewId,
            YearState state,
            TermGrade grade,
            String remark,
            String sums,
            String signedBy,
            LocalDate signedOn,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn,
            @Nullable String because) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    YearList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Row> of(int year, @Nullable String place, @Nullable String person) {
        return jdbc.sql("""
                        select t.village_code, d.name as village, a.username as person, c.name, t.role, t.from_on as "from", t.until_on as until,
                               coalesce(m.signed, 0)::integer as signed, coalesce(m.present, 0)::integer as present,
                               coalesce(m.entries, 0)::integer as entries, coalesce(m.visits, 0)::integer as visits, y.state, y.grade
                        from (select p.village_code, p.account_id, p.cadre_id, min(p.role) as role,
                                     greatest(min(p.arrived_on), :first) as from_on, least(max(coalesce(p.ended_on, :last)), :last) as until_on
                              from village_posting p
                              where p.account_id is not null and p.arrived_on <= least(:last, :today) and coalesce(p.ended_on, :last) >= :first
                                and (cast(:place as text) is null or starts_with(p.village_code, :place))
                              group by p.village_code, p.account_id, p.cadre_id) t
                        join account a on a.account_id = t.account_id join cadre c on c.cadre_id = t.cadre_id join division d on d.code = t.village_code
                        left join lateral (
                            select count(*) as signed, sum((r.sums ->> 'present')::integer) as present, sum((r.sums ->> 'entries')::integer) as entries,
                                   sum((r.sums ->> 'visits')::integer) as visits
                            from month_review r where r.person = a.username and r.village_code = t.village_code and r.state <> 'OPEN'
                                                  and r.month between :first and :last) m on true
                        left join year_review y on y.person = a.username and y.village_code = t.village_code and y.year = :year
                        where cast(:person as text) is null or a.username = :person
                        order by t.village_code, array_position(array['FIRST_SECRETARY', 'TEAM_HEAD', 'TEAM_MEMBER'], t.role), a.username""")
                .param("year", year)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("today", LocalDate.now(clock))
                .param("place", place)
                .param("person", person)
                .query(Row.class)
                .list();
    }

    Optional<Kept> find(String villageCode, String person, int year) {
        return jdbc.sql("""
                        select r.year_review_id, r.state, r.grade, r.remark, r.sums, coalesce(s.name, r.signed_by) as signed_by, r.signed_on,
                               coalesce(u.name, r.decided_by) as decided_by, r.decided_on, r.because
                        from year_review r left join account s on s.username = r.signed_by left join account u on u.username = r.decided_by
                        where r.person = :person and r.village_code = :village and r.year = :year""")
                .param("person", person)
                .param("village", villageCode)
                .param("year", year)
                .query(Kept.class)
                .optional();
    }
}
