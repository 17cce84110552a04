package org.zhucun.casework;

import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhucun.meeting.MeetingConfirmed;
import org.zhucun.notice.NoticeEnded;
import org.zhucun.notice.NoticeResult;
import org.zhucun.notice.ObjectionRaised;

/** What meetings and notices tell their cases, in the same transaction. */
@Component
class CaseNews {

    private final Cases cases;

    CaseNews(Cases cases) {
        this.cases = cases;
    }

    @EventListener
    void on(MeetingConfirmed confirmed) {
        cases.appraised(confirmed.meetingId());
    }

    @EventListener
    void on(NoticeEnded ended) {
        for (var line : ended.lines()) {
            if (line.subjectTable().equals(Proofs.TABLE)) {
                cases.posted(line.subjectId(), ended.noticeId(), line.result() != NoticeResult.REJECTED);
            }
        }
    }

    @EventListener
    void on(ObjectionRaised raised) {
        if (raised.subjectTable() == null) {
            cases.objected(null, raised.noticeId(), raised.said());
        } else if (raised.subjectTable().equals(Proofs.TABLE)) {
            cases.objected(Objects.requireNonNull(raised.subjectId()), raised.noticeId(), raised.said());
        }
    }
}
