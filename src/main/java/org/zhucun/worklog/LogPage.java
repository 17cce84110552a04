package org.zhucun.worklog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.attachment.AttachedFile;
import org.zhucun.followup.FollowUpRow;
import org.zhucun.web.Fact;

/** One entry on its page. */
record LogPage(
        long id,
        String villageCode,
        String village,
        String title,
        String said,
        @Nullable String late,
        List<Fact> facts,
        List<Home> homes,
        List<AttachedFile> photos,
        List<FollowUpRow> followUps,
        boolean mine,
        boolean locked,
        boolean mayCorrect) {

    /** A household that the entry names. */
    /** @param signed whether the householder signed the visit */
    record Home(
            long visitId,
            long householdId,
            String name,
            @Nullable String groupName,
            boolean signed) {}
}
