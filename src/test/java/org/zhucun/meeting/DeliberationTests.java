package org.zhucun.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucun.web.Refusal;

class DeliberationTests {

    private static final LocalDate DAY = LocalDate.of(2020, 12, 12);

    /** Every step from every standing: what follows, or why it is refused. What its meetings allow is told in MeetingStoryTests. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            BEGUN,     SEND,        SENT
            BEGUN,     RESOLUTION,  RESOLVED
            BEGUN,     RESULT,      deliberation.result.early
            BEGUN,     ABANDON,     ABANDONED
            SENT,      SEND,        deliberation.sent.already
            SENT,      RESOLUTION,  RESOLVED
            SENT,      RESULT,      deliberation.result.early
            SENT,      ABANDON,     ABANDONED
            RESOLVED,  SEND,        deliberation.sent.already
            RESOLVED,  RESOLUTION,  deliberation.disclosed.already
            RESOLVED,  RESULT,      FINISHED
            RESOLVED,  ABANDON,     ABANDONED
            FINISHED,  SEND,        deliberation.sent.already
            FINISHED,  RESOLUTION,  deliberation.disclosed.already
            FINISHED,  RESULT,      deliberation.disclosed.already
            FINISHED,  ABANDON,     deliberation.abandon.late
            ABANDONED, SEND,        deliberation.abandoned
            ABANDONED, RESOLUTION,  deliberation.abandoned
            ABANDONED, RESULT,      deliberation.abandoned
            ABANDONED, ABANDON,     deliberation.abandoned
            """)
    void everyStepIsTakenOrRefused(String from, String deed, String outcome) {
        var deliberation = in(from);
        Runnable step = switch (deed) {
            case "SEND" -> () -> deliberation.send(DAY);
            case "RESOLUTION" -> () -> deliberation.discloseResolution(1);
            case "RESULT" -> () -> deliberation.discloseResult(2);
            default -> () -> deliberation.abandon("不修了");
        };
        if (outcome.startsWith("deliberation.")) {
            assertThatThrownBy(step::run)
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(outcome));
            assertThat(standing(deliberation)).as("nothing happened").isEqualTo(from);
        } else {
            step.run();
            assertThat(standing(deliberation)).isEqualTo(outcome);
        }
    }

    private static Deliberation in(String standing) {
        var deliberation = new Deliberation("140899101201", "修路", "修三组的路", null, null, DAY, "clerk");
        if (!standing.equals("BEGUN")) {
            deliberation.send(DAY);
        }
        if (standing.equals("RESOLVED") || standing.equals("FINISHED")) {
            deliberation.discloseResolution(1);
        }
        if (standing.equals("FINISHED")) {
            deliberation.discloseResult(2);
        }
        if (standing.equals("ABANDONED")) {
            deliberation.abandon("不修了");
        }
        return deliberation;
    }

    private static String standing(Deliberation deliberation) {
        if (deliberation.abandonedBecause() != null) {
            return "ABANDONED";
        }
        if (deliberation.resultNoticeId() != null) {
            return "FINISHED";
        }
        return deliberation.resolutionNoticeId() != null
                ? "RESOLVED"
                : deliberation.sentOn() != null ? "SENT" : "BEGUN";
    }
}
