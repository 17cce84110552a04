package org.zhucun.helper;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhucun.task.Task;
import org.zhucun.task.WaitingTasks;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The town is told when nobody answers for a household that is to be helped; there is no day to lose. */
@Component
class HelperTasks implements WaitingTasks {

    private final UnhelpedList unhelped;
    private final Shows shows;

    HelperTasks(UnhelpedList unhelped, Shows shows) {
        this.unhelped = unhelped;
        this.shows = shows;
    }

    @Override
    public List<Task> waiting() {
        if (!Viewers.required().is(Role.TOWN_CADRE)) {
            return List.of();
        }
        var count = unhelped.count(new UnhelpedList.Filter(null, null));
        var show = shows.now();
        return count == 0
                ? List.of()
                : List.of(new Task(
                        show.say("helper.task", Show.count(count)),
                        show.say("helper.task.why"),
                        show.today(),
                        show.say("helper.task.do"),
                        "/helpers/missing"));
    }
}
