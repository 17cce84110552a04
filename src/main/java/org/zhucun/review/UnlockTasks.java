package org.zhucun.review;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.task.Task;
import org.zhucun.task.WaitingTasks;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;

/** A second person is told of signed months that somebody wants opened. */
@Component
class UnlockTasks implements WaitingTasks {

    private record Unlocking(String villageCode, String person, String name, LocalDate month) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    UnlockTasks(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> waiting() {
        var viewer = Viewers.required();
        if (!viewer.is(TOWN_CADRE) && !viewer.is(COUNTY_REVIEWER)) {
            return List.of();
        }
        var show = shows.now();
        return jdbc.sql("""
                        select r.village_code, r.person, coalesce(a.name, r.person) as name, r.month from month_review r
                        left join account a on a.username = r.person
                        where r.state = 'UNLOCKING' and r.unlock_asked_by <> :actor order by r.unlock_asked_on limit 10""").param("actor", viewer.actor()).query(Unlocking.class).list().stream()
                .map(one -> new Task(
                        show.say(
                                "review.waiting.unlock",
                                show.name(one.name),
                                YearMonth.from(one.month).toString()),
                        null,
                        null,
                        show.say("review.waiting.go"),
                        "/reviews/" + one.villageCode + "/" + one.person + "/" + YearMonth.from(one.month)))
                .toList();
    }
}
