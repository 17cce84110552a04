package org.zhucun.worklog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.home.HomePanel;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** What the reader wrote today, on the first page, with the way to write more. */
@Component
class EntriesToday implements HomePanel {

    record Entry(long id, String text, @Nullable String households, String at, int photos) {}

    private final LogList list;
    private final Shows shows;

    EntriesToday(LogList list, Shows shows) {
        this.list = list;
        this.shows = shows;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Content of() {
        if (!LogController.writes()) {
            return null;
        }
        var show = shows.now();
        return new Content("worklog/today", entries(show));
    }

    private List<Entry> entries(Show show) {
        return list.ofDay(Viewers.required().actor(), show.today()).stream()
                .map(row -> {
                    var shown = LogRow.of(row, null, show);
                    return new Entry(shown.id(), shown.brief(), shown.households(), shown.recorded(), shown.photos());
                })
                .toList();
    }
}
