package org.zhucun.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhucun.web.Refusal;

class NoticeTests {

    private static final LocalDate FIRST = LocalDate.of(2020, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 12, 7);

    @Test
    void isPublishedByAnotherPersonWhereTwoAreAskedFor() {
        assertRefused("notice.publish.samePerson", () -> prepared().publish(FIRST, LAST, "clerk", true));
        var alone = prepared();
        alone.publish(FIRST, LAST, "clerk", false);
        assertThat(alone.state()).isEqualTo(NoticeState.PUBLISHED);
    }

    @Test
    void isPublishedOnce() {
        assertRefused("notice.publish.already", () -> published().publish(FIRST, LAST, "secretary", true));
    }

    @Test
    void doesNotEndBeforeItsLastDayIsOver() {
        assertRefused(
                "notice.conclude.early", () -> published().conclude(LAST, 0, false, NoticeResult.UNOPPOSED, "clerk"));
        var over = published();
        over.conclude(LAST.plusDays(1), 0, false, NoticeResult.UNOPPOSED, "clerk");
        assertThat(over.state()).isEqualTo(NoticeState.ENDED);
    }

    @Test
    void doesNotEndWhileSomebodyWaitsForAnAnswer() {
        assertRefused(
                "notice.conclude.open",
                () -> published().conclude(LAST.plusDays(1), 1, false, NoticeResult.UPHELD, "clerk"));
    }

    @Test
    void doesNotEndWithoutThePhotoThatIsAskedFor() {
        assertRefused(
                "notice.conclude.photo",
                () -> published().conclude(LAST.plusDays(1), 0, true, NoticeResult.UNOPPOSED, "clerk"));
    }

    @Test
    void takesObjectionsOnItsDaysOnly() {
        published().refuseUnlessOpen(FIRST);
        published().refuseUnlessOpen(LAST);
        assertRefused("notice.objection.closed", () -> published().refuseUnlessOpen(LAST.plusDays(1)));
        assertRefused("notice.objection.closed", () -> published().refuseUnlessOpen(FIRST.minusDays(1)));
        assertRefused("notice.objection.closed", () -> prepared().refuseUnlessOpen(FIRST));
    }

    @Test
    void whatIsWithdrawnIsOver() {
        var withdrawn = published();
        withdrawn.withdraw("名单有误");
        assertRefused("notice.objection.closed", () -> withdrawn.refuseUnlessOpen(FIRST));
        assertRefused(
                "notice.conclude.notUp",
                () -> withdrawn.conclude(LAST.plusDays(1), 0, false, NoticeResult.UNOPPOSED, "clerk"));
        assertRefused("notice.withdraw.over", () -> withdrawn.withdraw("再撤一次"));
    }

    private static Notice prepared() {
        return new Notice(
                NoticeDraft.of("140899101201", NoticeKind.EXIT, null, "公示栏", List.of()),
                "脱贫退出",
                "下列各户",
                "12317",
                7,
                false,
                "clerk");
    }

    private static Notice published() {
        var notice = prepared();
        notice.publish(FIRST, LAST, "secretary", true);
        return notice;
    }

    private static void assertRefused(String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
