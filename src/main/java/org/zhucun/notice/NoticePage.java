package org.zhucun.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.attachment.AttachedFile;
import org.zhucun.web.Condition;
import org.zhucun.web.Fact;

/** A notice as its page shows it. */
record NoticePage(
        long id,
        String village,
        String villageCode,
        String kind,
        String title,
        String state,
        String stateCss,
        NoticeWords.Said body,
        List<Line> lines,
        NoticeClock.@Nullable Face clock,
        boolean onWindow,
        List<Fact> facts,
        List<Condition> conditions,
        List<Voice> objections,
        List<AttachedFile> photos,
        @Nullable String withdrawn,
        @Nullable Long correctedBy,
        boolean mayPublish,
        boolean mayWithdraw,
        boolean mayConclude,
        boolean mayObject,
        boolean mayAnswer,
        boolean mayCorrect,
        boolean announces) {

    /** Whether any line names a group. */
    public boolean grouped() {
        return lines.stream().anyMatch(line -> !line.group.isEmpty());
    }

    record Line(
            int position,
            String name,
            String group,
            String decision,
            @Nullable String outcome) {}

    /** An objection and its answer. */
    record Voice(
            long id,
            String said,
            @Nullable String against,
            String by,
            String channel,
            String day,
            String number,
            LocalDate due,
            boolean late,
            @Nullable String finding,
            @Nullable String answer,
            @Nullable String answered,
            LocalDate raisedOn,
            @Nullable String answerer,
            @Nullable LocalDate answeredOn) {}
}
