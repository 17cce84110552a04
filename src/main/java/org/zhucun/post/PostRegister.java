package org.zhucun.post;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.measure.MoneySource;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** The door to public-welfare posts. */
@Service
@Transactional
public class PostRegister {

    private record Candidate(
            long householdId, boolean living, @Nullable LocalDate bornOn) {}

    private final PublicPosts posts;
    private final PostHoldings holdings;
    private final Parameters parameters;
    private final JdbcClient jdbc;
    private final Clock clock;

    PostRegister(PublicPosts posts, PostHoldings holdings, Parameters parameters, JdbcClient jdbc, Clock clock) {
        this.posts = posts;
        this.holdings = holdings;
        this.parameters = parameters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public long open(PostForm form) {
        var viewer = Viewers.required();
        if (!form.village().startsWith(viewer.prefix()) || form.village().length() != 12) {
            throw new Refusal("post.village.outside");
        }
        if (form.moneySource() == MoneySource.NONE
                || form.moneySource() == MoneySource.CREDIT
                || form.moneySource() == MoneySource.SELF) {
            throw new Refusal("post.source");
        }
        return posts.saveAndFlush(new PublicPost(form)).id();
    }

    /** Gives the post to a member of a household of the village, of age, who holds no other. */
    public long give(long post, long person, LocalDate day) {
        var found = required(post);
        refuseLater(day);
        found.refuseUnlessOpenOn(day);
        var candidate = jdbc.sql("""
                        select s.household_id, p.died_on is null as living, p.born_on from membership s join person p on p.person_id = s.person_id
                        join household h on h.household_id = s.household_id
                        where s.person_id = :person and s.left_on is null and h.ended_on is null and s.village_code = :village""")
                .param("person", person)
                .param("village", found.villageCode())
                .query(Candidate.class)
                .optional()
                .filter(Candidate::living)
                .orElseThrow(() -> new Refusal("holding.stranger"));
        var from = parameters.whole("post.age-from", found.villageCode(), day).orElse(0);
        if (candidate.bornOn != null && candidate.bornOn.plusYears(from).isAfter(day)) {
            throw new Refusal("holding.young", from);
        }
        if (held(post, person)) {
            throw new Refusal("holding.twice");
        }
        return holdings.saveAndFlush(new PostHolding(found.villageCode(), post, person, candidate.householdId, day))
                .id();
    }

    /** Keeps a month; recorded again it is corrected. The pay follows from the days. */
    public void attend(long holding, Attendance attendance) {
        var found = holdings.findById(holding).orElseThrow(NotFound::new);
        wrong(found, attendance).ifPresent(refusal -> {
            throw refusal;
        });
        var pay = required(found.publicPostId()).pay(attendance.daysPresent(), attendance.daysDue());
        jdbc.sql("""
                        insert into post_month (village_code, post_holding_id, month, days_due, days_present, pay, paid_on)
                        values (:village, :holding, :month, :due, :present, :pay, :paid)
                        on conflict (post_holding_id, month) do update set days_due = excluded.days_due, days_present = excluded.days_present,
                            pay = excluded.pay, paid_on = excluded.paid_on, version = post_month.version + 1
                        where (post_month.days_due, post_month.days_present, post_month.pay, post_month.paid_on)
                              is distinct from (excluded.days_due, excluded.days_present, excluded.pay, excluded.paid_on)""")
                .param("village", found.villageCode())
                .param("holding", holding)
                .param("month", attendance.month().atDay(1))
                .param("due", attendance.daysDue())
                .param("present", attendance.daysPresent())
                .param("pay", pay)
                .param("paid", attendance.paidOn(), java.sql.Types.DATE)
                .update();
    }

    /** Why a month cannot be kept as it is written. */
    @Transactional(readOnly = true)
    Optional<Refusal> wrong(long holding, Attendance attendance) {
        return wrong(holdings.findById(holding).orElseThrow(NotFound::new), attendance);
    }

    private Optional<Refusal> wrong(PostHolding found, Attendance attendance) {
        var month = attendance.month();
        var today = LocalDate.now(clock);
        if (month.isAfter(YearMonth.from(today))) {
            return Optional.of(new Refusal("month.later"));
        }
        var held = found.daysIn(month, today);
        if (held == 0) {
            return Optional.of(new Refusal("month.outside", month.toString()));
        }
        if (attendance.daysDue() < 1 || attendance.daysDue() > month.lengthOfMonth()) {
            return Optional.of(new Refusal("month.due", month.lengthOfMonth()));
        }
        var most = Math.min(attendance.daysDue(), held);
        if (attendance.daysPresent() < 0 || attendance.daysPresent() > most) {
            return Optional.of(new Refusal("month.present", most));
        }
        return attendance.paidOn() != null && attendance.paidOn().isBefore(month.atDay(1))
                ? Optional.of(new Refusal("month.paid", month.toString()))
                : Optional.empty();
    }

    void attendAll(Map<Long, Attendance> attendances) {
        attendances.forEach(this::attend);
    }

    void leave(long post, long holding, LocalDate day, HoldingEnd reason) {
        refuseLater(day);
        var found = holdings.findById(holding)
                .filter(one -> one.publicPostId() == post)
                .orElseThrow(NotFound::new);
        found.end(day, reason);
        holdings.saveAndFlush(found);
    }

    void end(long post, LocalDate day) {
        refuseLater(day);
        var found = required(post);
        found.end(day);
        posts.saveAndFlush(found);
        holdings.findByPublicPostIdAndToOnIsNull(post).ifPresent(one -> {
            one.end(day, HoldingEnd.POST_ENDED);
            holdings.saveAndFlush(one);
        });
    }

    private boolean held(long post, long person) {
        return jdbc.sql(
                        "select exists (select from post_holding where to_on is null and (public_post_id = :post or person_id = :person))")
                .param("post", post)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    private PublicPost required(long id) {
        return posts.findById(id).orElseThrow(NotFound::new);
    }

    private void refuseLater(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Refusal("post.day.later");
        }
    }
}
