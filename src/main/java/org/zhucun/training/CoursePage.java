package org.zhucun.training;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Choice;
import org.zhucun.web.Fact;

/** A course with its participants. */
record CoursePage(
        long id,
        String title,
        String kind,
        List<Fact> facts,
        @Nullable String content,
        List<Participant> participants,
        List<Choice> others,
        boolean tested,
        boolean keeps,
        boolean over) {

    /** Somebody enrolled; attended is null until the result is recorded. */
    record Participant(
            long cadreId,
            String name,
            String unit,
            String village,
            @Nullable Boolean attended,
            @Nullable Integer score,
            String result,
            String css) {}
}
