package org.zhucun.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.secretary.Postings;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/**
 * A posting is on leave while leave that was granted runs, and not otherwise: it follows the decision at once, and the days as they
 * come.
 */
@Component
class LeaveStates {

    /** Codes of provinces begin with 1 to 8 (GB/T 2260); a viewer of no prefix at all sees nothing. */
    private static final List<String> REGIONS = List.of("1", "2", "3", "4", "5", "6", "7", "8");

    /** A posting whose state is not what the leave of the day says; without leave it goes on. */
    private record Behind(
            long villagePostingId,
            @Nullable LocalDate leaveUntil,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn) {}

    private final Postings postings;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    LeaveStates(Postings postings, TransactionTemplate transaction, JdbcClient jdbc, Clock clock) {
        this.postings = postings;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 20, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    void asTheDaysCome() {
        REGIONS.forEach(region -> Viewers.as(Viewer.system("system", region), () -> follow(region)));
    }

    /** Brings the postings of a range up to the leave of today. */
    void follow(String prefix) {
        transaction.executeWithoutResult(status -> {
            var today = LocalDate.now(clock);
            behind(prefix, today).forEach(one -> {
                if (one.fromOn != null && one.toOn != null) {
                    postings.onLeave(one.villagePostingId, one.fromOn, one.toOn);
                } else {
                    postings.back(
                            one.villagePostingId,
                            one.leaveUntil != null && one.leaveUntil.isBefore(today)
                                    ? one.leaveUntil.plusDays(1)
                                    : today);
                }
            });
        });
    }

    private List<Behind> behind(String prefix, LocalDate today) {
        return jdbc.sql("""
                        select p.village_posting_id, p.leave_until, greatest(l.from_on, p.arrived_on) as from_on, l.to_on
                        from village_posting p left join account a on a.account_id = p.account_id
                        left join lateral (
                            select r.from_on, r.to_on from leave_request r
                            where r.person = a.username and r.village_code = p.village_code and r.state = 'GRANTED' and r.kind not in (:counting)
                              and :today between r.from_on and r.to_on
                            order by r.to_on desc, r.leave_request_id limit 1) l on true
                        where p.village_code >= :prefix and p.village_code < :prefix || ':'
                          and ((p.state in ('IN_POST', 'WARNED') and l.to_on is not null) or (p.state = 'ON_LEAVE' and l.to_on is distinct from p.leave_until))
                        order by p.village_posting_id""")
                .param("counting", LeaveKind.COUNTING)
                .param("today", today)
                .param("prefix", prefix)
                .query(Behind.class)
                .list();
    }
}
