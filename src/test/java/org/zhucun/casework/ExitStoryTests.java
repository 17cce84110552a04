package org.zhucun.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhucun.WebTest;
import org.zhucun.notice.NoticeResult;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Condition;

/** A household that leaves: what stands in its way, what is objected, what is voted. */
@WebTest
class ExitStoryTests extends CaseStory {

    @Test
    void anExitIsRefusedInTheWordsOfTheRuleWithTheFactsAndThenGoesItsWholeWay() {
        var household = poor(1);
        scene.earned(household, 2740);
        var id = as(clerk, () -> cases.open(form(Kind.EXIT, household, null)));
        assertThat(status(household)).isEqualTo("POOR");
        appraise(id, 38, 33);
        assertThat(stage(id)).isEqualTo("VERIFICATION");
        assertThat(status(household)).as("agreed to by the representatives").isEqualTo("LEAVING");
        var page = as(secretary, () -> pages.of(id));
        assertThat(page.ready()).isFalse();
        assertThat(page.conditions())
                .filteredOn(condition -> !condition.met())
                .extracting(Condition::text)
                .anySatisfy(text -> assertThat(text).contains("2,740.00", "2,995"))
                .anySatisfy(text -> assertThat(text).contains("2018"));
        assertRefused("case.unmet.INCOME", () -> take(secretary, id, "李新民、韩梅"));

        scene.earned(household, 4210);
        assertRefused("case.unmet.GUARANTEES", () -> take(secretary, id, "李新民、韩梅"));
        checked(household, false);
        assertThat(as(secretary, () -> pages.of(id)).conditions())
                .filteredOn(condition -> !condition.met())
                .extracting(Condition::text)
                .singleElement()
                .asString()
                .contains("住房");
        checked(household, true);
        assertRefused("case.unmet.VISITORS", () -> take(secretary, id, "李新民"));
        take(secretary, id, "李新民、韩梅");
        assertRefused("case.otherRole", () -> take(town, id, "马浩然"));
        assertRefused("case.unmet.SIGNATURE", () -> sign(id, false));
        sign(id);
        var notice = post(id);
        conclude(notice);
        assertThat(stage(id)).isEqualTo("TOWN_REVIEW");
        assertRefused("case.unmet.SPOT_CHECK", () -> take(town, id, null));
        inspect(town, id);
        take(town, id, null);
        inspect(county, id);
        take(county, id, null);
        announce(id);
        take(clerk, id, null);
        assertThat(status(household)).isEqualTo("LEAVING");
        take(town, id, null);
        assertThat(status(household)).isEqualTo("EXITED");
        assertThat(outcome(id)).isEqualTo("ARCHIVED");
    }

    @Test
    void anExitThatDoesNotHappenLeavesTheHouseholdAsItStood() {
        for (var before : List.of("POOR", "RELAPSED")) {
            var household = poor(before.equals("POOR") ? 31 : 32);
            as(
                    clerk,
                    () -> jdbc.sql("update household_year set status = :status where household_id = :id")
                            .param("status", before)
                            .param("id", household)
                            .update());
            var id = as(clerk, () -> cases.open(form(Kind.EXIT, household, null)));
            appraise(id, 38, 33);
            assertThat(status(household)).isEqualTo("LEAVING");
            as(clerk, () -> run(() -> cases.sendBack(id, pages.of(id).version(), Stage.APPRAISAL, "票数记错了")));
            assertThat(status(household)).as("not appraised any more").isEqualTo(before);
            appraise(id, 38, 33);
            assertThat(status(household)).isEqualTo("LEAVING");
            as(clerk, () -> run(() -> cases.end(id, pages.of(id).version(), Outcome.DECLINED, "收入没有超过贫困线")));
            assertThat(status(household)).isEqualTo(before);
        }
    }

    @Test
    void anObjectionSendsItBackAndAWrittenAnswerLetsItGoOn() {
        var household = poor(2);
        scene.earned(household, 4210);
        checked(household, true);
        var id = as(clerk, () -> cases.open(form(Kind.EXIT, household, null)));
        appraise(id, 38, 33);
        take(secretary, id, "李新民、韩梅");
        sign(id);
        var notice = post(id, 0);
        var objection = object(notice);
        assertThat(stage(id)).isEqualTo("VERIFICATION");
        take(secretary, id, "李新民、韩梅");
        assertThat(stage(id)).isEqualTo("NOTICE");
        as(clerk, () -> run(() -> notices.answer(objection, NoticeResult.UPHELD, "三轮车自用，不拉活，结论不变。")));
        over(notice);
        conclude(notice);
        assertThat(stage(id)).isEqualTo("TOWN_REVIEW");
    }

    @Test
    void anObjectionThatWasRightUndoesTheAppraisal() {
        var household = poor(3);
        scene.earned(household, 4210);
        checked(household, true);
        var id = as(clerk, () -> cases.open(form(Kind.EXIT, household, null)));
        appraise(id, 38, 33);
        take(secretary, id, "李新民、韩梅");
        sign(id);
        var notice = post(id, 0);
        var objection = object(notice);
        as(clerk, () -> run(() -> notices.answer(objection, NoticeResult.REJECTED, "查实有一辆货车，退出不成立。")));
        over(notice);
        conclude(notice);
        assertThat(stage(id)).isEqualTo("VERIFICATION");
        take(secretary, id, "李新民、韩梅");
        assertThat(stage(id)).as("the signature is asked for again").isEqualTo("CONFIRMATION");
    }

    @Test
    void anObjectionToOneOfABatchSendsOnlyThatOneBack() {
        var ids = IntStream.of(51, 52)
                .mapToObj(sequence -> {
                    var household = poor(sequence);
                    scene.earned(household, 4210);
                    checked(household, true);
                    return as(clerk, () -> cases.open(form(Kind.EXIT, household, null)));
                })
                .toList();
        appraise(ids, 38, 33);
        ids.forEach(id -> {
            take(secretary, id, "李新民、韩梅");
            sign(id);
        });
        var notice = as(clerk, () -> cases.prepareNotice(ids, "公示栏"));
        as(secretary, () -> run(() -> notices.publish(notice, today())));
        var objection = object(notice);
        assertThat(ids).extracting(this::stage).containsExactly("VERIFICATION", "NOTICE");
        as(clerk, () -> run(() -> notices.answer(objection, NoticeResult.REJECTED, "查实有一辆货车，退出不成立。")));
        over(notice);
        conclude(notice);
        assertThat(ids).extracting(this::stage).containsExactly("VERIFICATION", "TOWN_REVIEW");
        as(clerk, () -> run(() -> cases.end(ids.get(0), pages.of(ids.get(0)).version(), Outcome.DECLINED, "有一辆货车")));
        assertThat(ids).extracting(this::outcome).containsExactly("DECLINED", "null");
        inspect(town, ids.get(1));
        assertThat(as(town, () -> batches.take(ids, Stage.TOWN_REVIEW, today(), "同意上报")))
                .as("what ended meanwhile stays and says so; the others go on")
                .satisfies(result -> {
                    assertThat(result.done()).isEqualTo(1);
                    assertThat(result.refused())
                            .singleElement()
                            .satisfies(refused -> assertThat(refused.why()).contains("已经结束"));
                });
    }

    @Test
    void aMeetingWithoutQuorumDecidesNothing() {
        var id = as(clerk, () -> cases.open(form(Kind.EXIT, poor(4), null)));
        appraise(id, 29, 29);
        assertThat(stage(id)).isEqualTo("APPRAISAL");
        assertRefused("case.unmet.DECISION", () -> take(clerk, id, null));
    }

    @Test
    void aMeetingOrNoticeOfWhichNothingCameIsFollowedByAnother() {
        var household = poor(41);
        scene.earned(household, 4210);
        checked(household, true);
        var id = as(clerk, () -> cases.open(form(Kind.EXIT, household, null)));
        var call = new MeetingCallForm(today(), "村委会", 45, "名册还没有登记");
        var meeting = as(clerk, () -> cases.callMeeting(List.of(id), call));
        assertThat(as(clerk, () -> pages.of(id)).mayCall()).isFalse();
        assertThat(as(clerk, () -> pages.of(id)).go()).isEqualTo(new CasePage.Go("去会议", "/meetings/" + meeting));
        assertRefused("case.meeting.already", () -> as(clerk, () -> cases.callMeeting(List.of(id), call)));
        as(clerk, () -> run(() -> meetings.cancel(meeting, "日期写错了")));
        assertThat(as(clerk, () -> pages.of(id)).mayCall()).isTrue();
        assertThat(line(id, Kind.EXIT).free()).isTrue();
        appraise(id, 29, 29);
        assertThat(as(clerk, () -> pages.of(id)).mayCall())
                .as("fewer than two thirds came")
                .isTrue();
        assertThat(line(id, Kind.EXIT).free()).isTrue();
        appraise(id, 38, 33);
        assertThat(stage(id)).isEqualTo("VERIFICATION");
        take(secretary, id, "李新民、韩梅");
        sign(id);
        var notice = as(clerk, () -> cases.prepareNotice(List.of(id), "公示栏"));
        assertRefused("case.notice.already", () -> as(clerk, () -> cases.prepareNotice(List.of(id), "公示栏")));
        assertThat(as(clerk, () -> pages.of(id)).conditions())
                .extracting(Condition::href)
                .contains("/notices/" + notice);
        assertRefused(
                "case.notice.unposted",
                () -> as(clerk, () -> run(() -> cases.end(id, pages.of(id).version(), Outcome.WITHDRAWN, "户主不退了"))));
        assertRefused(
                "case.notice.unposted",
                () -> as(clerk, () -> run(() -> cases.sendBack(id, pages.of(id).version(), Stage.VERIFICATION, "再去"))));
        as(clerk, () -> run(() -> notices.withdraw(notice, "名字写错了")));
        assertThat(as(clerk, () -> pages.of(id)).mayPost()).isTrue();
        assertThat(line(id, Kind.EXIT).free()).isTrue();
        conclude(post(id));
        assertThat(stage(id)).isEqualTo("TOWN_REVIEW");
    }

    @Test
    void whatWasVotedDownIsNotVotedOnAgain() {
        var id = as(clerk, () -> cases.open(form(Kind.EXIT, poor(42), null)));
        appraise(id, 38, 12);
        assertThat(as(clerk, () -> pages.of(id)).mayCall()).isFalse();
        assertThat(line(id, Kind.EXIT).free()).isFalse();
        assertRefused(
                "case.meeting.already",
                () -> as(
                        clerk,
                        () -> cases.callMeeting(List.of(id), new MeetingCallForm(today(), "村委会", 45, "名册还没有登记"))));
    }

    private RoundPage.Line line(long id, Kind kind) {
        return as(clerk, () -> rounds.of(place.left(), kind, OPENED.getYear())).groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** The days of a running notice go by. */
    private void over(long notice) {
        as(
                town,
                () -> jdbc.sql(
                                "update notice set starts_on = starts_on - 8, ends_on = ends_on - 8 where notice_id = :id")
                        .param("id", notice)
                        .update());
    }

    private long object(long notice) {
        Viewers.as(
                Viewer.system("public-window", ""),
                () -> jdbc.sql(
                                "select raise_objection(:notice, (select min(notice_line_id) from public_notice_line where notice_id = :notice), '他家有一辆三轮车', null, :number, :once, :today)")
                        .param("notice", notice)
                        .param(
                                "number",
                                "%016d"
                                        .formatted(Math.abs(
                                                UUID.randomUUID().getMostSignificantBits() % 10_000_000_000_000_000L)))
                        .param("once", UUID.randomUUID())
                        .param("today", today())
                        .query(String.class)
                        .single());
        news.spread();
        return as(
                clerk,
                () -> jdbc.sql("select objection_id from objection where notice_id = :notice")
                        .param("notice", notice)
                        .query(Long.class)
                        .single());
    }
}
