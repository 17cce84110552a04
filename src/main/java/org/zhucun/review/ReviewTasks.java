package org.zhucun.review;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.task.Task;
import org.zhucun.task.WaitingTasks;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;

/** The town is told how many months of the last one wait to be signed; a second person of months to be unlocked. */
@Component
class ReviewTasks implements WaitingTasks {

    private record Unlocking(String villageCode, String person, String name, LocalDate month) {}

    private final ReviewList list;
    private final JdbcClient jdbc;
    private final Shows shows;

    ReviewTasks(ReviewList list, JdbcClient jdbc, Shows shows) {
        this.list = list;
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
        var tasks = new ArrayList<Task>();
        if (viewer.is(TOWN_CADRE)) {
            var month = YearMonth.from(show.today()).minusMonths(1);
            var unsigned = list.unsigned(month);
            if (unsigned > 0) {
                tasks.add(new Task(
                        show.say("review.waiting.sign", month.toString(), unsigned),
                        show.say("review.waiting.sign.why"),
                        null,
                        show.say("review.waiting.sign.go"),
                        "/reviews?month=" + month));
            }
        }
        jdbc.sql("""
                        select r.village_code, r.person, coalesce(a.name, r.person) as name, r.month from month_review r
                        left join account a on a.username = r.person
                        where r.state = 'UNLOCKING' and r.unlock_asked_by <> :actor order by r.unlock_asked_on limit 10""")
                .param("actor", viewer.actor())
                .query(Unlocking.class)
                .list()
                .forEach(one -> tasks.add(new Task(
                        show.say(
                                "review.waiting.unlock",
                                show.name(one.name),
                                YearMonth.from(one.month).toString()),
                        null,
                        null,
                        show.say("review.waiting.go"),
                        "/reviews/" + one.villageCode + "/" + one.person + "/" + YearMonth.from(one.month))));
        return tasks;
    }
}
