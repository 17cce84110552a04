package org.zhucun.window;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.notice.NoticeClock;
import org.zhucun.notice.NoticeWords;

/** A notice as anybody sees it. */
record PublicNotice(
        long id,
        String href,
        String title,
        String kind,
        NoticeWords.Said body,
        String place,
        String hotline,
        List<Line> lines,
        NoticeClock.Face clock,
        String period,
        String startedOn,
        @Nullable String state,
        @Nullable String corrects,
        @Nullable String correctedBy,
        boolean withdrawn,
        boolean open) {

    record Line(
            long id,
            String name,
            String group,
            String decision,
            @Nullable String outcome) {}

    public boolean grouped() {
        return lines.stream().anyMatch(line -> !line.group().isEmpty());
    }
}
