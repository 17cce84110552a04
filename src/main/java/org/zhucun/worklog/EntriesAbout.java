package org.zhucun.worklog;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.web.Shows;

/** What the log says of a project, in the viewer's range. */
@Component
@Transactional(readOnly = true)
public class EntriesAbout {

    private final LogList list;
    private final Duties duties;
    private final Shows shows;

    EntriesAbout(LogList list, Duties duties, Shows shows) {
        this.list = list;
        this.duties = duties;
        this.shows = shows;
    }

    /** The latest entries about a project, the newest first, at most so many. */
    public List<LogRow> latest(long projectId, int most) {
        var show = shows.now();
        var kinds = duties.kinds();
        return list.page(LogFilter.about(projectId), 1, most).stream()
                .map(row -> LogRow.of(row, kinds, show))
                .toList();
    }

    public int count(long projectId) {
        return (int) list.sum(LogFilter.about(projectId)).total();
    }
}
