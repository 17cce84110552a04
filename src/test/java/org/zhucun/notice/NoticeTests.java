package org.zhucun.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhucun.web.Refusal;

class NoticeTests {

    private static final LocalDate FIRST = LocalDate.of(2020, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 12, 7);

    /** Every step from every state by whoever matters: the state that follows, or why it is refused. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            PREPARED,  PUBLISH_AS_MAKER,  notice.publish.samePerson
            PREPARED,  PUBLISH_AS_OTHER,  PUBLISHED
            PREPARED,  OBJECT,            notice.objection.closed
            PREPARED,  CONCLUDE,          notice.conclude.notUp
            PREPARED,  WITHDRAW,          WITHDRAWN
            PUBLISHED, PUBLISH_AS_MAKER,  notice.publish.already
            PUBLISHED, PUBLISH_AS_OTHER,  notice.publish.already
            PUBLISHED, OBJECT,            PUBLISHED
            PUBLISHED, CONCLUDE,          notice.conclude.early
            PUBLISHED, WITHDRAW,          WITHDRAWN
            OVER,      PUBLISH_AS_MAKER,  notice.publish.already
            OVER,      PUBLISH_AS_OTHER,  notice.publish.already
            OVER,      OBJECT,            notice.objection.closed
            OVER,      CONCLUDE,          ENDED
            OVER,      WITHDRAW,          WITHDRAWN
            ENDED,     PUBLISH_AS_MAKER,  notice.publish.already
            ENDED,     PUBLISH_AS_OTHER,  notice.publish.already
            ENDED,     OBJECT,            notice.objection.closed
            ENDED,     CONCLUDE,          notice.conclude.notUp
            ENDED,     WITHDRAW,          notice.withdraw.over
            WITHDRAWN, PUBLISH_AS_MAKER,  notice.publish.already
            WITHDRAWN, PUBLISH_AS_OTHER,  notice.publish.already
            WITHDRAWN, OBJECT,            notice.objection.closed
            WITHDRAWN, CONCLUDE,          notice.conclude.notUp
            WITHDRAWN, WITHDRAW,          notice.withdraw.over
            """)
    void everyStepIsTakenOrRefused(String from, String deed, String outcome) {
        var notice = in(from);
        var before = notice.state();
        Runnable step = switch (deed) {
            case "PUBLISH_AS_MAKER" -> () -> notice.publish(FIRST, LAST, "clerk", true);
            case "PUBLISH_AS_OTHER" -> () -> notice.publish(FIRST, LAST, "secretary", true);
            case "OBJECT" -> () -> notice.refuseUnlessOpen(from.equals("OVER") ? LAST.plusDays(1) : LAST);
            case "CONCLUDE" ->
                () -> notice.conclude(
                        from.equals("PUBLISHED") ? LAST : LAST.plusDays(1), 0, false, NoticeResult.UNOPPOSED, "clerk");
            default -> () -> notice.withdraw("名单有误", LAST);
        };
        if (outcome.startsWith("notice.")) {
            assertRefused(outcome, step);
            assertThat(notice.state()).as("nothing happened").isEqualTo(before);
        } else {
            step.run();
            assertThat(notice.state()).isEqualTo(NoticeState.valueOf(outcome));
        }
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void onlyAnAnnouncementTakesNoObjection(NoticeKind kind) {
        var notice = prepared(kind);
        notice.publish(FIRST, LAST, "secretary", true);
        if (kind == NoticeKind.ANNOUNCEMENT) {
            assertRefused("notice.objection.closed", () -> notice.refuseUnlessOpen(FIRST));
        } else {
            notice.refuseUnlessOpen(FIRST);
        }
    }

    private static Notice in(String state) {
        var notice = state.equals("PREPARED") ? prepared() : published();
        if (state.equals("ENDED")) {
            notice.conclude(LAST.plusDays(1), 0, false, NoticeResult.UNOPPOSED, "clerk");
        } else if (state.equals("WITHDRAWN")) {
            notice.withdraw("名单有误", LAST);
        }
        return notice;
    }

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
        withdrawn.withdraw("名单有误", LAST);
        assertRefused("notice.objection.closed", () -> withdrawn.refuseUnlessOpen(FIRST));
        assertRefused(
                "notice.conclude.notUp",
                () -> withdrawn.conclude(LAST.plusDays(1), 0, false, NoticeResult.UNOPPOSED, "clerk"));
        assertRefused("notice.withdraw.over", () -> withdrawn.withdraw("再撤一次", LAST));
    }

    private static Notice prepared() {
        return prepared(NoticeKind.EXIT);
    }

    private static Notice prepared(NoticeKind kind) {
        return new Notice(
                NoticeDraft.of("140899101201", kind, null, "公示栏", List.of()),
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
