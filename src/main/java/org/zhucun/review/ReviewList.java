package org.zhucun.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who held a post in a month and can be reviewed, and how far the review is. */
@Component
@Transactional(readOnly = true)
class ReviewList {

    record Row(
            String villageCode,
            String village,
            String person,
            String name,
            String role,
            int entries,
            int visits,
            @Nullable Integer present,
            @Nullable ReviewState state,
            @Nullable MonthGrade grade,
            boolean linked,
            @Nullable LocalDate signedOn) {}

    record Drawn(
            long entryCheckId,
            long logEntryId,
            LocalDate happenedOn,
            String said,
            long seed,
            @Nullable Finding finding,
            @Nullable String remark,
            @Nullable String checkedBy) {}

    record Link(
            String recipient,
            Instant madeAt,
            Instant endsAt,
            @Nullable Instant openedAt,
            @Nullable Instant confirmedAt,
            @Nullable String confirmedBy,
            @Nullable String remark,
            boolean isVoid) {}

    record Kept(
            long monthReviewId,
            ReviewState state,
            MonthGrade grade,
            @Nullable String remark,
            String sums,
            @Nullable String earlier,
            String signedBy,
            LocalDate signedOn,
            @Nullable String unlockWhy,
            @Nullable String unlockAskedBy,
            @Nullable LocalDate unlockAskedOn) {}

    private final JdbcClient jdbc;

    ReviewList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> of(YearMonth month, @Nullable String place, @Nullable String person) {
        return jdbc.sql("""
                        select p.village_code, d.name as village, a.username as person, c.name, p.role,
                               (select count(*) from log_entry l where l.author = a.username and l.village_code = p.village_code
                                                                   and l.happened_on between :first and :last)::integer as entries,
                               (select count(*) from visit v where v.visitor = a.username and v.village_code = p.village_code
                                  and v.visited_on between :first and :last and v.withdrawn_because is null)::integer as visits,
                               (select count(*) from day_in_village v where v.person = a.username and v.village_code = p.village_code and v.how is not null
                                                                        and v.day between :first and :last)::integer as present,
                               r.state, r.grade, r.signed_on,
                               exists (select from unit_link u where u.month_review_id = r.month_review_id and not u.void and u.confirmed_at is null) as linked
                        from village_posting p join cadre c on c.cadre_id = p.cadre_id join account a on a.account_id = p.account_id
                        join division d on d.code = p.village_code
                        left join month_review r on r.person = a.username and r.village_code = p.village_code and r.month = :first
                        where p.arrived_on <= :last and coalesce(p.ended_on, :last) >= :first
                          and (cast(:place as text) is null or starts_with(p.village_code, :place))
                          and (cast(:person as text) is null or a.username = :person)
                        order by p.village_code, array_position(array['FIRST_SECRETARY', 'TEAM_HEAD', 'TEAM_MEMBER'], p.role), p.village_posting_id""")
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .param("place", place)
                .param("person", person)
                .query(Row.class)
                .list();
    }

    @Nullable
    Kept find(String villageCode, String person, YearMonth month) {
        return jdbc.sql("""
                        select r.month_review_id, r.state, r.grade, r.remark, r.sums, r.earlier, coalesce(s.name, r.signed_by) as signed_by, r.signed_on,
                               r.unlock_why, coalesce(u.name, r.unlock_asked_by) as unlock_asked_by, r.unlock_asked_on
                        from month_review r left join account s on s.username = r.signed_by left join account u on u.username = r.unlock_asked_by
                        where r.person = :person and r.village_code = :village and r.month = :month""")
                .param("person", person)
                .param("village", villageCode)
                .param("month", month.atDay(1))
                .query(Kept.class)
                .optional()
                .orElse(null);
    }

    List<Drawn> drawn(String villageCode, String person, YearMonth month) {
        return jdbc.sql("""
                        select c.entry_check_id, c.log_entry_id, l.happened_on, left(l.said, 60) as said, c.seed, c.finding, c.remark,
                               coalesce(a.name, c.checked_by) as checked_by
                        from entry_check c join log_entry l on l.log_entry_id = c.log_entry_id left join account a on a.username = c.checked_by
                        where c.person = :person and c.village_code = :village and c.month = :month order by l.happened_on, c.entry_check_id""")
                .param("person", person)
                .param("village", villageCode)
                .param("month", month.atDay(1))
                .query(Drawn.class)
                .list();
    }

    List<Link> links(long monthReviewId) {
        return jdbc.sql("""
                        select recipient, made_at, ends_at, opened_at, confirmed_at, confirmed_by, remark, void as is_void
                        from unit_link where month_review_id = :id order by unit_link_id desc limit 10""").param("id", monthReviewId).query(Link.class).list();
    }

    /** How many ended months of those posted wait to be signed, of the last month. */
    long unsigned(YearMonth month) {
        return of(month, null, null).stream()
                .filter(row -> row.state() == null || row.state() == ReviewState.OPEN)
                .count();
    }
}
