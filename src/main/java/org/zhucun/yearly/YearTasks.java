package org.zhucun.yearly;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.task.Task;
import org.zhucun.task.WaitingTasks;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;

/** The town is told how many years of the last one wait to be signed, the county how many wait for its word. */
@Component
class YearTasks implements WaitingTasks {

    private final YearList list;
    private final Shows shows;

    YearTasks(YearList list, Shows shows) {
        this.list = list;
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
        var year = show.today().getYear() - 1;
        var town = viewer.is(TOWN_CADRE);
        var waiting = list.of(year, null, null).stream()
                .filter(row -> town ? row.state() == null || !row.state().stands() : row.state() == YearState.SIGNED)
                .count();
        return waiting == 0
                ? List.of()
                : List.of(new Task(
                        show.say(
                                town ? "yearReview.waiting.sign" : "yearReview.waiting.confirm",
                                String.valueOf(year),
                                waiting),
                        show.say("yearReview.waiting.why"),
                        null,
                        show.say("yearReview.waiting.go"),
                        "/reviews/years?year=" + year));
    }
}
