package org.zhucun.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.notice.Notices;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Refusal;

@WebTest
class MeetingStoryTests {

    @Autowired
    Meetings meetings;

    @Autowired
    Roster roster;

    @Autowired
    Deliberations deliberations;

    @Autowired
    DeliberationList list;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private TwoVillages villages;
    private Viewer clerk;
    private Viewer secretary;

    @BeforeEach
    void begin() {
        villages = TwoVillages.found(jdbc);
        clerk = villages.clerkOfLeft();
        secretary = new Viewer("secretary-" + villages.left(), Role.FIRST_SECRETARY, villages.left());
    }

    @Test
    void aBatchIsDecidedSubjectBySubject() {
        var id = Viewers.as(
                clerk,
                () -> call(
                        MeetingKind.REPRESENTATIVES,
                        45,
                        List.of(
                                new Invitation.Matter("甲户脱贫退出", "household", 7L),
                                new Invitation.Matter("乙户脱贫退出", "household", 8L))));
        hold(id, 38, 33, 19);
        var first = Viewers.as(clerk, () -> meetings.decisionOn("household", 7, MeetingKind.REPRESENTATIVES))
                .orElseThrow();
        var second = Viewers.as(clerk, () -> meetings.decisionOn("household", 8, MeetingKind.REPRESENTATIVES))
                .orElseThrow();
        assertThat(first.passed()).isTrue();
        assertThat(second.passed()).as("19 of 38 are not more than half").isFalse();
        assertThat(second.conditions()).anySatisfy(condition -> {
            assertThat(condition.met()).isFalse();
            assertThat(condition.text()).contains("19");
            assertThat(condition.rule()).contains("1/2", "20");
        });
    }

    @Test
    void withoutQuorumNothingMayBeUsed() {
        var id = Viewers.as(
                clerk,
                () -> call(MeetingKind.REPRESENTATIVES, 45, List.of(new Invitation.Matter("丙户", "household", 9L))));
        hold(id, 29, 29);
        assertThat(Viewers.as(clerk, () -> meetings.decisionOn("household", 9, MeetingKind.REPRESENTATIVES))
                        .orElseThrow()
                        .passed())
                .isFalse();
    }

    @Test
    void nobodyVotesWhoDidNotCome() {
        var id = Viewers.as(
                clerk, () -> call(MeetingKind.REPRESENTATIVES, 45, List.of(new Invitation.Matter("丁户", null, null))));
        assertThatThrownBy(() -> Viewers.as(clerk, () -> meetings.record(id, happened(30, 29, 2))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("meeting.votes.moreThanCame"));
        assertThatThrownBy(() -> Viewers.as(
                        clerk,
                        () -> jdbc.sql(
                                        "update meeting_subject set votes_for = 99, votes_against = 0, abstained = 0 where meeting_id = :id")
                                .param("id", id)
                                .update()))
                .as("not even by hand")
                .hasMessageContaining("more votes than came");
    }

    @Test
    void aKindWithoutARuleOnItsDayDecidesNothing() {
        var id = Viewers.as(
                clerk,
                () -> meetings.call(new Invitation(
                        villages.left(),
                        MeetingKind.COLLECTIVE_MEMBERS,
                        "分配",
                        LocalDate.of(2025, 4, 30),
                        null,
                        "村委会",
                        10,
                        "全体成员，成员册",
                        List.of(),
                        List.of(new Invitation.Matter("分配", null, null)))));
        hold(id, 10, 10);
        var decision = Viewers.as(clerk, () -> meetings.decisions(id)).get(0);
        assertThat(decision.passed()).isFalse();
    }

    @Test
    void theFourMeetingsComeInTheirOrderAndTheProposalBeforeThePartyMembers() {
        var id = Viewers.as(clerk, () -> deliberations.begin(villages.left(), "修路", "修三组的路", "project", 5L, day(-20)));
        assertRefused("deliberation.stage.early.BRANCH", () -> stage(id, MeetingKind.COMMITTEES, -15));
        hold(stage(id, MeetingKind.BRANCH, -18), 5, 5);
        assertRefused("deliberation.stage.already", () -> stage(id, MeetingKind.BRANCH, -17));
        hold(stage(id, MeetingKind.COMMITTEES, -15), 5, 5);
        assertRefused("deliberation.proposal.late", () -> stage(id, MeetingKind.PARTY_MEMBERS, -12));
        Viewers.as(clerk, () -> deliberations.send(id, day(-14)));
        assertRefused("deliberation.proposal.late", () -> stage(id, MeetingKind.PARTY_MEMBERS, -12));
        hold(stage(id, MeetingKind.PARTY_MEMBERS, -11), 5, 5);
        assertRefused(
                "deliberation.stage.early.REPRESENTATIVES",
                () -> Viewers.as(clerk, () -> deliberations.discloseResolution(id, "决议通过", "公示栏")));
        hold(stage(id, MeetingKind.REPRESENTATIVES, -10), 5, 4);
        assertThat(listed("RESOLUTION", "OPEN")).isEqualTo(1);
        assertThat(listed("BRANCH", null)).isZero();
        var wrong = Viewers.as(clerk, () -> deliberations.discloseResolution(id, "村民代表会议决议：不通过。", "公示栏"));
        assertRefused(
                "deliberation.disclosed.already",
                () -> Viewers.as(clerk, () -> deliberations.discloseResolution(id, "村民代表会议决议：通过。", "公示栏")));
        Viewers.as(clerk, () -> notices.withdraw(wrong, "写错了"));
        assertThat(listed("RESOLUTION", "OPEN"))
                .as("what was taken down is posted once more")
                .isEqualTo(1);
        var notice = Viewers.as(clerk, () -> deliberations.discloseResolution(id, "村民代表会议决议：通过。", "公示栏"));
        assertThat(listed("RESULT", "OPEN")).isEqualTo(1);
        Viewers.as(secretary, () -> notices.publish(notice, day(-8)));
        assertThat(Viewers.as(clerk, () -> deliberations.isResolved("project", 5)))
                .isFalse();
        assertRefused(
                "deliberation.result.early",
                () -> Viewers.as(clerk, () -> deliberations.discloseResult(id, "路修好了", "公示栏")));
        Viewers.as(clerk, () -> notices.conclude(notice));
        assertThat(Viewers.as(clerk, () -> deliberations.isResolved("project", 5)))
                .isTrue();
        assertThat(Viewers.as(clerk, () -> deliberations.discloseResult(id, "路修好了，可以走了。", "公示栏")))
                .isPositive();
    }

    /** However far it came, the next meeting alone may be called, and what follows the meetings waits for them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void onlyTheNextMeetingIsCalled(int held) {
        var id = Viewers.as(clerk, () -> deliberations.begin(villages.left(), "打井", "打一眼井", null, null, day(-20)));
        var days = new int[] {-18, -15, -11, -10};
        for (var at = 0; at < held; at++) {
            hold(stage(id, Deliberations.STAGES.get(at), days[at]), 5, 5);
            if (at == 1) {
                Viewers.as(clerk, () -> deliberations.send(id, day(-14)));
            }
        }
        for (var at = 0; at < Deliberations.STAGES.size(); at++) {
            var stage = Deliberations.STAGES.get(at);
            if (at < held) {
                assertRefused("deliberation.stage.already", () -> stage(id, stage, -9));
            } else if (at > held) {
                assertRefused(
                        "deliberation.stage.early." + Deliberations.STAGES.get(Deliberations.STAGES.indexOf(stage) - 1),
                        () -> stage(id, stage, -9));
            }
        }
        assertRefused(
                held < 2 ? "deliberation.stage.early.COMMITTEES" : "deliberation.sent.already",
                () -> Viewers.as(clerk, () -> deliberations.send(id, day(-9))));
        if (held < Deliberations.STAGES.size()) {
            assertRefused(
                    "deliberation.stage.early.REPRESENTATIVES",
                    () -> Viewers.as(clerk, () -> deliberations.discloseResolution(id, "村民代表会议决议：通过。", "公示栏")));
            var called = stage(id, Deliberations.STAGES.get(held), days[held]);
            assertRefused("deliberation.stage.already", () -> stage(id, Deliberations.STAGES.get(held), -9));
            hold(called, 5, 1);
            assertThat(stage(id, Deliberations.STAGES.get(held), -9))
                    .as("voted down, it may meet again")
                    .isNotEqualTo(called);
        }
    }

    /** The list of the day says who is due and by name; who left it before is not. */
    @Test
    void theListOfTheDaySaysWhoIsDue() {
        var names = IntStream.rangeClosed(1, 30).mapToObj(one -> "代表" + one).toList();
        Viewers.as(
                clerk, () -> roster.seat(villages.left(), MeetingKind.REPRESENTATIVES, names, day(-300), "2018 年换届选举"));
        var seats = Viewers.as(clerk, () -> roster.seats(villages.left(), MeetingKind.REPRESENTATIVES));
        assertThat(seats).hasSize(30);
        Viewers.as(clerk, () -> roster.end(seats.get(0).meetingSeatId(), day(-10), "迁出本村"));
        assertThat(listedOn(day(-10))).as("that day still").isEqualTo(30);
        assertThat(listedOn(day(-1))).isEqualTo(29);
        assertThat(listedOn(day(-400))).isNull();
        assertRefused(
                "meeting.due.unexplained",
                () -> Viewers.as(
                        clerk,
                        () -> meetings.call(new Invitation(
                                villages.left(),
                                MeetingKind.REPRESENTATIVES,
                                "评议",
                                day(-1),
                                null,
                                "村委会",
                                9,
                                null,
                                List.of(),
                                List.of(new Invitation.Matter("甲户", "household", 71L))))));
        var id = Viewers.as(
                clerk,
                () -> meetings.call(new Invitation(
                        villages.left(),
                        MeetingKind.REPRESENTATIVES,
                        "评议",
                        day(-1),
                        null,
                        "村委会",
                        null,
                        null,
                        List.of(),
                        List.of(new Invitation.Matter("甲户", "household", 71L)))));
        assertThat(Viewers.as(clerk, () -> meetings.decisions(id)).get(0).due()).isEqualTo(29);
        assertThat(Viewers.as(
                        clerk,
                        () -> jdbc.sql("select count(*) from meeting_attendee where meeting_id = :id")
                                .param("id", id)
                                .query(Integer.class)
                                .single()))
                .isEqualTo(29);
    }

    private @Nullable Integer listedOn(LocalDate day) {
        return Viewers.as(clerk, () -> meetings.listed(villages.left(), MeetingKind.REPRESENTATIVES, day))
                .orElse(null);
    }

    @Test
    void whoIsNotOnTheListCountsOnlyAsFarAsMoreAreDue() {
        Viewers.as(
                clerk,
                () -> roster.seat(villages.left(), MeetingKind.DIRECTORS, List.of("甲", "乙", "丙"), day(-30), "选举"));
        var asListed = Viewers.as(clerk, () -> ofDirectors(null, null));
        assertRefused(
                "meeting.record.strangers", () -> Viewers.as(clerk, () -> meetings.record(asListed, came("甲", "路人"))));
        var oneMore = Viewers.as(clerk, () -> ofDirectors(4, "新增一人，名册还没有补"));
        Viewers.as(clerk, () -> meetings.record(oneMore, came("甲", "丁")));
        assertRefused(
                "meeting.record.strangers",
                () -> Viewers.as(clerk, () -> meetings.record(oneMore, came("甲", "丁", "路人"))));
    }

    private long ofDirectors(@Nullable Integer due, @Nullable String because) {
        return meetings.call(new Invitation(
                villages.left(),
                MeetingKind.DIRECTORS,
                "理事会",
                day(-1),
                null,
                "村委会",
                due,
                because,
                List.of(),
                List.of(new Invitation.Matter("分配", null, null))));
    }

    private static MeetingRecord came(String... names) {
        return new MeetingRecord(
                names.length,
                null,
                null,
                "记录",
                Stream.of(names)
                        .map(name -> new MeetingRecord.Present(name, false))
                        .toList(),
                List.of());
    }

    private long stage(long id, MeetingKind kind, int days) {
        return Viewers.as(
                clerk,
                () -> deliberations.call(id, kind, day(days), "村委会", 5, "名册还没有登记", List.of("甲", "乙", "丙", "丁", "戊")));
    }

    private long call(MeetingKind kind, int due, List<Invitation.Matter> matters) {
        return meetings.call(
                new Invitation(villages.left(), kind, "评议", day(-1), null, "村委会", due, "名册还没有登记", List.of(), matters));
    }

    /** The clerk records with signatures, the First Secretary confirms; votes for each subject, the rest against. */
    private void hold(long id, int came, int... votesFor) {
        var subjects = Viewers.as(clerk, () -> meetings.decisions(id));
        Viewers.as(
                clerk,
                () -> meetings.record(
                        id,
                        new MeetingRecord(
                                came,
                                null,
                                null,
                                "记录",
                                IntStream.rangeClosed(1, came)
                                        .mapToObj(one -> new MeetingRecord.Present("代表" + one, true))
                                        .toList(),
                                IntStream.range(0, votesFor.length)
                                        .mapToObj(one -> new MeetingRecord.Votes(
                                                subjects.get(one).meetingSubjectId(),
                                                votesFor[one],
                                                came - votesFor[one],
                                                0))
                                        .toList())));
        Viewers.as(secretary, () -> meetings.confirm(id));
    }

    private static MeetingRecord happened(int came, int votesFor, int against) {
        return new MeetingRecord(
                came, null, null, "记录", List.of(), List.of(new MeetingRecord.Votes(null, votesFor, against, 0)));
    }

    private LocalDate day(int days) {
        return LocalDate.now(clock).plusDays(days);
    }

    private static void assertRefused(String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    /** How many matters of the village about the road wait for this. */
    private long listed(String waits, @Nullable String state) {
        return Viewers.as(
                clerk,
                () -> list.sum(new DeliberationFilter("修路", villages.left(), waits, state, null))
                        .total());
    }
}
