package org.zhucun.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Step;

/** A matter of 四议两公开 as its page shows it. */
record DeliberationPage(
        long id,
        String villageCode,
        String village,
        String title,
        String proposal,
        String begun,
        @Nullable String abandoned,
        List<Step> steps,
        List<Paper> papers,
        @Nullable MeetingKind next,
        @Nullable String nextWord,
        boolean maySend,
        boolean mayResolve,
        boolean mayReport,
        boolean mayAbandon) {

    /** A meeting or a notice on the way. */
    record Paper(String label, String href, String state) {}
}
