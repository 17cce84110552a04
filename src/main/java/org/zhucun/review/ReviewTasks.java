package org.zhucun.review;

import static org.zhucun.viewer.Role.TOWN_CADRE;

import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.task.Task;
import org.zhucun.task.WaitingTasks;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;

/** The town is told how many months of the last one wait to be signed. */
@Component
class ReviewTasks implements WaitingTasks {

    private final ReviewList list;
    private final Shows shows;

    ReviewTasks(ReviewList list, Shows shows) {
        this.list = list;
        this.shows = shows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> waiting() {
        if (!Viewers.required().is(TOWN_CADRE)) {
            return List.of();
        }
        var show = shows.now();
        var month = YearMonth.from(show.today()).minusMonths(1);
        var unsigned = list.unsigned(month);
        return unsigned == 0
                ? List.of()
                : List.of(new Task(
                        show.say("review.waiting.sign", month.toString(), unsigned),
                        show.say("review.waiting.sign.why"),
                        null,
                        show.say("review.waiting.sign.go"),
                        "/reviews?month=" + month));
    }
}
