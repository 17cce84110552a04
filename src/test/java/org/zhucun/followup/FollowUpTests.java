package org.zhucun.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.web.Refusal;

class FollowUpTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 21);

    @Test
    void whatAVillagerWasPromisedIsClosedWithTheVillagersWord() {
        var promise = new FollowUp(raised("联系果站换管", true));
        assertRefused("followUp.close.unconfirmed", () -> close(promise, null, null));
        assertRefused("followUp.close.who", () -> close(promise, Confirmation.WORDS, null));
        assertThatCode(() -> close(promise, Confirmation.WORDS, "杨保平说换好了")).doesNotThrowAnyException();
        assertRefused("followUp.over", () -> close(promise, Confirmation.WORDS, "再说一次"));
        assertRefused("followUp.over", () -> promise.give("member201", TODAY));
    }

    @Test
    void whoDoesNotReadTheLogIsNotLedToIt() {
        var clerk = new Viewer("clerk201", Role.VILLAGE_CLERK, "140899101201");
        assertThat(FollowUpSource.LOG.opensFor(clerk)).isFalse();
        assertThat(FollowUpSource.VISIT.opensFor(clerk)).isTrue();
        assertThat(FollowUpSource.LOG.opensFor(new Viewer("town", Role.TOWN_CADRE, "140899101")))
                .isTrue();
    }

    @Test
    void aProblemThatNobodyWasToldIsClosedWithWhatWasDone() {
        var problem = new FollowUp(raised("路灯不亮", false));
        assertThatCode(() -> close(problem, null, null)).doesNotThrowAnyException();
    }

    @Test
    void doneLiesBetweenItsBeginningAndToday() {
        var problem = new FollowUp(raised("路灯不亮", false));
        for (var day : new LocalDate[] {TODAY.plusDays(1), LocalDate.of(2020, 11, 30)}) {
            assertRefused(
                    "followUp.close.day",
                    () -> problem.close(new Outcome("修好了", day, null, null), TODAY, "secretary201", null));
        }
    }

    @Test
    void aSignatureNeedsNoWordsAndTheSameSendIsKnown() {
        var promise = new FollowUp(raised("送两本书", true));
        var send = UUID.randomUUID();
        promise.close(new Outcome("送到了", TODAY, Confirmation.SIGNATURE, null), TODAY, "secretary201", send);
        assertThat(promise.wasClosedBy(send)).isTrue();
        assertThat(promise.wasClosedBy(UUID.randomUUID())).isFalse();
    }

    private static void close(FollowUp one, Confirmation how, String who) {
        one.close(new Outcome("办好了", TODAY, how, who), TODAY, "secretary201", null);
    }

    private static Raised raised(String what, boolean villager) {
        return new Raised(
                "140899101201",
                FollowUpKind.PROMISE,
                what,
                FollowUpSource.LOG,
                1,
                null,
                villager,
                LocalDate.of(2020, 12, 1),
                LocalDate.of(2020, 12, 8),
                "secretary201");
    }

    private static void assertRefused(String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
