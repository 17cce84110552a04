package org.zhucun.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.attachment.AttachedFile;
import org.zhucun.followup.FollowUpRow;
import org.zhucun.web.Fact;

/** One visit on its page. */
record VisitPage(
        long id,
        long householdId,
        String title,
        String village,
        @Nullable String said,
        @Nullable String late,
        @Nullable String withdrawn,
        @Nullable Long logEntryId,
        List<Fact> facts,
        List<AttachedFile> photos,
        List<AttachedFile> signatures,
        List<ProposalLine> proposals,
        List<FollowUpRow> followUps,
        VisitAction.Seen seen,
        boolean maySign,
        boolean mayWithdraw) {}
