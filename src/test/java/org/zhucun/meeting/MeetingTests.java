package org.zhucun.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucun.web.Refusal;

class MeetingTests {

    private static final LocalDate DAY = LocalDate.of(2020, 12, 12);

    @ParameterizedTest
    @CsvSource({
        "2/3, 30, 45, true",
        "2/3, 29, 45, false",
        "2/3, 31, 46, true",
        "2/3, 30, 46, false",
        "1/2, 19, 38, false",
        "1/2, 20, 38, true",
        "1, 5, 5, true",
        "1, 4, 5, false"
    })
    void upToOneHalfMeansMoreThanAndAboveMeansAtLeast(String share, int count, int all, boolean reached) {
        var rule = java.util.Objects.requireNonNull(Share.of(share));
        assertThat(rule.isReachedBy(count, all)).isEqualTo(reached);
        assertThat(rule.isReachedBy(rule.needed(all), all)).isTrue();
        assertThat(rule.isReachedBy(rule.needed(all) - 1, all)).isFalse();
    }

    /** Every step from every state by whoever matters: the state that follows, or why it is refused. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            CALLED,    RECORD,               RECORDED
            CALLED,    CONFIRM_AS_RECORDER,  meeting.confirm.unrecorded
            CALLED,    CONFIRM_AS_OTHER,     meeting.confirm.unrecorded
            CALLED,    CONFIRM_UNSIGNED,     meeting.confirm.unrecorded
            CALLED,    ADD_SUBJECT,          CALLED
            CALLED,    CANCEL,               CANCELLED
            RECORDED,  RECORD,               RECORDED
            RECORDED,  CONFIRM_AS_RECORDER,  meeting.confirm.samePerson
            RECORDED,  CONFIRM_AS_OTHER,     CONFIRMED
            RECORDED,  CONFIRM_UNSIGNED,     meeting.confirm.noSheet
            RECORDED,  ADD_SUBJECT,          meeting.subject.late
            RECORDED,  CANCEL,               CANCELLED
            CONFIRMED, RECORD,               meeting.record.over
            CONFIRMED, CONFIRM_AS_RECORDER,  meeting.confirm.already
            CONFIRMED, CONFIRM_AS_OTHER,     meeting.confirm.already
            CONFIRMED, CONFIRM_UNSIGNED,     meeting.confirm.already
            CONFIRMED, ADD_SUBJECT,          meeting.subject.late
            CONFIRMED, CANCEL,               meeting.cancel.over
            CANCELLED, RECORD,               meeting.record.over
            CANCELLED, CONFIRM_AS_RECORDER,  meeting.confirm.unrecorded
            CANCELLED, CONFIRM_AS_OTHER,     meeting.confirm.unrecorded
            CANCELLED, CONFIRM_UNSIGNED,     meeting.confirm.unrecorded
            CANCELLED, ADD_SUBJECT,          meeting.subject.late
            CANCELLED, CANCEL,               meeting.cancel.over
            """)
    void everyStepIsTakenOrRefused(MeetingState from, String deed, String outcome) {
        var meeting = in(from);
        Runnable step = switch (deed) {
            case "RECORD" -> () -> meeting.record(happened(38), DAY, "clerk");
            case "CONFIRM_AS_RECORDER" -> () -> meeting.confirm(true, DAY, "clerk");
            case "CONFIRM_AS_OTHER" -> () -> meeting.confirm(true, DAY, "secretary");
            case "CONFIRM_UNSIGNED" -> () -> meeting.confirm(false, DAY, "secretary");
            case "ADD_SUBJECT" -> meeting::refuseUnlessCalled;
            default -> () -> meeting.cancel("没用了");
        };
        if (outcome.startsWith("meeting.")) {
            assertRefused(outcome, step);
            assertThat(meeting.state()).as("nothing happened").isEqualTo(from);
        } else {
            step.run();
            assertThat(meeting.state()).isEqualTo(MeetingState.valueOf(outcome));
        }
    }

    private static Meeting in(MeetingState state) {
        var meeting = state == MeetingState.RECORDED || state == MeetingState.CONFIRMED ? recorded() : called();
        if (state == MeetingState.CONFIRMED) {
            meeting.confirm(true, DAY, "secretary");
        } else if (state == MeetingState.CANCELLED) {
            meeting.cancel("没用了");
        }
        return meeting;
    }

    @Test
    void isNotRecordedBeforeItsDay() {
        assertRefused("meeting.record.early", () -> called().record(happened(30), DAY.minusDays(1), "clerk"));
    }

    @Test
    void moreThanAreDueCannotCome() {
        assertRefused("meeting.record.moreThanDue", () -> called().record(happened(46), DAY, "clerk"));
    }

    @Test
    void isConfirmedByAnotherPersonWithTheSheetThere() {
        assertRefused("meeting.confirm.unrecorded", () -> called().confirm(true, DAY, "secretary"));
        assertRefused("meeting.confirm.samePerson", () -> recorded().confirm(true, DAY, "clerk"));
        assertRefused("meeting.confirm.noSheet", () -> recorded().confirm(false, DAY, "secretary"));
        var confirmed = recorded();
        confirmed.confirm(true, DAY, "secretary");
        assertRefused("meeting.record.over", () -> confirmed.record(happened(40), DAY, "clerk"));
        assertRefused("meeting.cancel.over", () -> confirmed.cancel("没用了"));
        assertRefused("meeting.confirm.already", () -> confirmed.confirm(true, DAY, "town"));
    }

    @Test
    void whoIsDueFollowsFromTheListOrHasItsReason() {
        assertRefused("meeting.due.unexplained", () -> due(12, null, 45));
        assertRefused("meeting.due.unlisted", () -> due(12, null, null));
        assertRefused("meeting.due.unknown", () -> due(null, "谁也不知道", null));
        assertThat(due(12, "两届之间，其余没有选出", 45)).isNotNull();
        assertThat(due(45, null, 45)).isNotNull();
    }

    private static Meeting due(Integer typed, String because, Integer listed) {
        return new Meeting(
                new Invitation(
                        "140899101201",
                        MeetingKind.REPRESENTATIVES,
                        "评议",
                        DAY,
                        null,
                        "村委会",
                        typed,
                        because,
                        List.of(),
                        List.of()),
                listed,
                null,
                "clerk");
    }

    private static Meeting called() {
        return new Meeting(
                new Invitation(
                        "140899101201",
                        MeetingKind.REPRESENTATIVES,
                        "评议",
                        DAY,
                        null,
                        "村委会",
                        null,
                        null,
                        List.of(),
                        List.of()),
                45,
                null,
                "clerk");
    }

    private static Meeting recorded() {
        var meeting = called();
        meeting.record(happened(38), DAY, "clerk");
        return meeting;
    }

    private static MeetingRecord happened(int came) {
        return new MeetingRecord(came, null, null, "记录", List.of(), List.of());
    }

    private static void assertRefused(String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
