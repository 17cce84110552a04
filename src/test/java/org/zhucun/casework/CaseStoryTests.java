package org.zhucun.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.attachment.CheckedFile;
import org.zhucun.household.Cause;
import org.zhucun.household.Relation;
import org.zhucun.meeting.MeetingRecord;
import org.zhucun.meeting.Meetings;
import org.zhucun.notice.NoticeResult;
import org.zhucun.notice.Notices;
import org.zhucun.notice.ObjectionNews;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Condition;
import org.zhucun.web.Fact;
import org.zhucun.web.Overtaken;
import org.zhucun.web.Refusal;

/** Cases as their people take them, in a town of their own: with meetings, notices and the registers behind them. */
@WebTest
class CaseStoryTests {

    private static final LocalDate OPENED = LocalDate.of(2018, 10, 8);

    @Autowired
    Cases cases;

    @Autowired
    CasePages pages;

    @Autowired
    Batches batches;

    @Autowired
    Rounds rounds;

    @Autowired
    Meetings meetings;

    @Autowired
    Notices notices;

    @Autowired
    ObjectionNews news;

    @Autowired
    AttachmentShelf shelf;

    @Autowired
    DecidedByCase decided;

    @Autowired
    RestingCases resting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private TwoVillages place;
    private CaseScene scene;
    private Viewer clerk;
    private Viewer secretary;
    private Viewer town;
    private Viewer county;

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @BeforeEach
    void begin() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        place = TwoVillages.found(jdbc);
        scene = new CaseScene(place, jdbc);
        clerk = place.clerkOfLeft();
        secretary = new Viewer("secretary-" + place.left(), Role.FIRST_SECRETARY, place.left());
        town = place.townCadre();
        county = new Viewer("county-" + place.town(), Role.COUNTY_REVIEWER, place.town());
        for (var kind : List.of("VEHICLE", "HOUSE", "COMPANY", "PAYROLL")) {
            place.listed(jdbc, kind, place.left(), today().minusDays(30));
        }
    }

    @Test
    void nothingIsComparedUntilTheDepartmentsListsAreThere() {
        var id = as(place.clerkOfRight(), () -> cases.open(applicantOf(place.right(), Identities.of(true))));
        var visitors = new Viewer("secretary-" + place.right(), Role.FIRST_SECRETARY, place.right());
        visited(visitors, id, "2400", null, List.of(Lack.HOUSING));
        for (var kind : List.of("HOUSE", "COMPANY", "PAYROLL")) {
            place.listed(jdbc, kind, place.right(), today().minusMonths(2));
        }
        place.listed(jdbc, "VEHICLE", place.right(), today().minusMonths(14));
        assertThat(as(town, () -> pages.of(id)).conditions())
                .filteredOn(condition -> !condition.met())
                .singleElement()
                .satisfies(condition -> {
                    assertThat(condition.text())
                            .contains(
                                    "车辆",
                                    "太旧",
                                    String.valueOf(today().minusMonths(14).getYear()));
                    assertThat(condition.rule()).contains("12 个月", "镇或县上传");
                    assertThat(condition.href()).isEqualTo("/comparisons/new");
                });
        assertRefused("case.unmet.LISTS", () -> take(town, id, null));
        place.listed(jdbc, "VEHICLE", place.right(), today());
        take(town, id, null);
        assertThat(stage(id)).isEqualTo("APPRAISAL");
    }

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

    private @Nullable String head(long household) {
        return text("select head_name from household_present where household_id = :id", household);
    }

    private RoundPage.Line line(long id, Kind kind) {
        return as(clerk, () -> rounds.of(place.left(), kind, OPENED.getYear())).groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.id() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aHouseholdOfTheRegisterThatWasNeverPoorIsIdentifiedWhetherItAsksOrWasOmitted() {
        for (var kind : List.of(Kind.IDENTIFICATION, Kind.CORRECTION)) {
            var household = scene.household(kind == Kind.CORRECTION ? 43 : 44, "NEVER", null);
            assertRefused(
                    "case.open.unsuited.CORRECTION",
                    () -> as(clerk, () -> cases.open(form(Kind.CORRECTION, household, Ground.WRONGLY_EXITED))));
            var asked = new CaseForm(
                    kind,
                    household,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    kind == Kind.IDENTIFICATION ? Cause.DISASTER : null,
                    kind == Kind.CORRECTION ? Ground.OMITTED : null,
                    null,
                    null,
                    OPENED,
                    "第一次识别时全家在外",
                    null);
            var id = as(clerk, () -> cases.open(asked));
            visited(id, "2400", List.of());
            if (kind == Kind.IDENTIFICATION) {
                take(county, id, null);
            }
            appraise(id, 38, 33);
            var notice = post(id);
            assertThat(text("select decision from notice_line where notice_id = :id", notice))
                    .isEqualTo(kind == Kind.IDENTIFICATION ? "IDENTIFY" : "ADD_OMITTED");
            conclude(notice);
            inspect(town, id);
            take(town, id, null);
            if (kind == Kind.IDENTIFICATION) {
                conclude(post(id, town));
            }
            var other = new Viewer("county2-" + place.town(), Role.COUNTY_REVIEWER, place.town());
            inspect(other, id);
            take(other, id, null);
            announce(id);
            take(clerk, id, null);
            take(town, id, null);
            assertThat(status(household)).isEqualTo("POOR");
            assertThat(text(
                            "select standard || ' ' || identified_on from household where household_id = :id",
                            household))
                    .as("the day and standard of its identification")
                    .isEqualTo("NATIONAL " + today());
            assertThat(text("select main_cause from household_present where household_id = :id", household))
                    .as("the cause that the application named")
                    .isEqualTo(kind == Kind.IDENTIFICATION ? "DISASTER" : "ILLNESS");
        }
    }

    @Test
    void anApplicantIsRegisteredAtTheEnd() {
        var id = as(clerk, () -> cases.open(applicant("140899199503070420")));
        assertRefused("case.open.already", () -> as(clerk, () -> cases.open(applicant("140899199503070420"))));
        var neighbour = new CaseForm(
                Kind.IDENTIFICATION,
                null,
                place.right(),
                "卫建国",
                "140899199503070420",
                null,
                List.of(),
                null,
                Cause.DISASTER,
                null,
                null,
                null,
                OPENED,
                "房子塌了",
                null);
        assertRefused("case.open.already", () -> as(place.clerkOfRight(), () -> cases.open(neighbour)));
        visited(id, "2400", List.of(Lack.HOUSING));
        take(county, id, null);
        appraise(id, 38, 33);
        conclude(post(id));
        inspect(town, id);
        take(town, id, null);
        conclude(post(id, town));
        assertRefused("case.samePerson", () -> inspect(county, id));
        var other = new Viewer("county2-" + place.town(), Role.COUNTY_REVIEWER, place.town());
        inspect(other, id);
        assertRefused("case.samePerson", () -> take(county, id, null));
        take(other, id, null);
        announce(id);
        take(clerk, id, null);
        take(town, id, null);
        assertThat(outcome(id)).isEqualTo("ARCHIVED");
        var household = as(
                clerk,
                () -> jdbc.sql("select household_id from case_file where case_file_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single());
        assertThat(status(household)).isEqualTo("POOR");
        assertThat(people(household)).containsExactly("卫建国 HEAD", "韩桂英 SPOUSE", "卫小军 SON");
    }

    @Test
    void nobodyOfAFamilyThatWaitsAppliesASecondTime() {
        var form = applicant(Identities.of(true));
        as(clerk, () -> cases.open(form));
        var wife = form.others().get(0).kin().identity();
        assertRefused("case.open.already", () -> as(clerk, () -> cases.open(applicant(wife))));
    }

    @Test
    void aFamilyThatWasNeverPoorIsInTheRegisterOnceTheCountyDecidedToWatchIt() {
        var id = as(clerk, () -> cases.open(stranger(Ground.MARGINAL, null)));
        visited(id, "5200", List.of());
        decided(id);
        var household = household(id);
        assertThat(status(household)).isEqualTo("NEVER");
        assertThat(monitored(household)).isEqualTo("MARGINAL");
        assertThat(people(household)).containsExactly("卫建国 HEAD", "韩桂英 SPOUSE", "卫小军 SON");
        announce(id);
        take(clerk, id, null);
        assertRefused("case.unmet.PLANNED", () -> take(clerk, id, null));
        planned(household);
        take(clerk, id, null);
        assertThat(stage(id)).isEqualTo("REMOVAL_PROPOSAL");
        assertRefused("case.open.unsuited.EXIT", () -> as(clerk, () -> cases.open(form(Kind.EXIT, household, null))));
    }

    @Test
    void aSuddenHardshipIsHeldAgainstTheThresholdWithWhatItCost() {
        var id = as(clerk, () -> cases.open(stranger(Ground.SUDDEN, new BigDecimal(3000))));
        visited(id, "9400", List.of());
        take(town, id, null);
        appraise(id, 38, 33);
        conclude(post(id));
        inspect(town2(), id);
        assertThat(as(town2(), () -> pages.of(id)).conditions())
                .filteredOn(condition -> !condition.met())
                .singleElement()
                .satisfies(condition -> {
                    assertThat(condition.text()).contains("9,400.00", "3,000.00", "3 人", "8,400.00", "6,000");
                    assertThat(condition.rule()).contains("扣除突发支出或损失后人均低于监测线");
                });
        assertRefused("case.unmet.RISK", () -> take(town2(), id, null));
        as(town2(), () -> run(() -> cases.sendBack(id, pages.of(id).version(), Stage.VERIFICATION, "住院费没有算全")));
        visited(secretary, id, "9400", "30600", List.of());
        take(town, id, null);
        appraise(id, 38, 33);
        conclude(post(id));
        inspect(town2(), id);
        take(town2(), id, null);
        assertThat(stage(id)).as("9,400 − 30,600 ÷ 3 is below nought").isEqualTo("COUNTY_DECISION");
    }

    @Test
    void aWatchedHouseholdIsWatchedUntilTheRiskIsGone() {
        var household = poor(5);
        as(
                clerk,
                () -> jdbc.sql("update household_year set status = 'EXITED', exit_year = 2018 where household_id = :id")
                        .param("id", household)
                        .update());
        var id = as(clerk, () -> cases.open(form(Kind.MONITORING, household, Ground.SUDDEN)));
        visited(id, "9400", List.of());
        take(town, id, null);
        appraise(id, 38, 33);
        conclude(post(id));
        var other = new Viewer("town2-" + place.town(), Role.TOWN_CADRE, place.town());
        assertRefused("case.samePerson", () -> inspect(town, id));
        inspect(other, id);
        take(other, id, null);
        inspect(county, id);
        take(county, id, null);
        assertThat(monitored(household)).isEqualTo("SUDDEN");
        announce(id);
        take(clerk, id, null);
        assertRefused("case.unmet.PLANNED", () -> take(clerk, id, null));
        planned(household);
        assertRefused("case.unmet.MEASURE", () -> take(clerk, id, null, null));
        take(clerk, id, null);
        assertThat(stage(id)).isEqualTo("REMOVAL_PROPOSAL");
        assertRefused("case.unmet.STABLE", () -> propose(id, Removal.STABLE));
        assertRefused("case.unmet.GONE", () -> propose(id, Removal.NATURAL));
        as(
                clerk,
                () -> jdbc.sql(
                                "update case_file set helped_on = helped_on - 200, entered_on = entered_on - 200 where case_file_id = :id")
                        .param("id", id)
                        .update());
        propose(id, Removal.STABLE);
        assertThat(stage(id)).isEqualTo("REMOVAL_VERIFICATION");
        visited(id, "9800", List.of());
        appraise(id, 38, 33);
        conclude(post(id));
        inspect(other, id);
        take(other, id, null);
        inspect(county, id);
        take(county, id, null);
        assertThat(monitored(household)).isEqualTo("null");
        announce(id);
        take(clerk, id, null);
        assertThat(outcome(id)).isEqualTo("ARCHIVED");
    }

    @Test
    void aHouseholdThatIsNoMoreIsRemovedNaturallyAndOneWithoutLabourStaysTracked() {
        for (var gone : List.of(true, false)) {
            var household = poor(gone ? 21 : 22);
            exited(household);
            var id = watched(household);
            as(
                    clerk,
                    () -> jdbc.sql(
                                    gone
                                            ? "update membership set left_on = greatest(joined_on, date '2020-12-01'), leave_reason = 'MOVED_OUT' where household_id = :id"
                                            : """
                                            with f as (insert into person_year (village_code, person_id, year, labour)
                                                       select village_code, person_id, 2020, case when row_number() over (order by person_id) = 1 then 'LOST' else 'NONE' end
                                                       from membership where household_id = :id returning person_id)
                                            update person set facts_year = 2020 where person_id in (select person_id from f)""")
                            .param("id", household)
                            .update());
            if (gone) {
                propose(id, Removal.NATURAL);
                assertThat(stage(id)).isEqualTo("REMOVAL_VERIFICATION");
                continue;
            }
            as(
                    clerk,
                    () -> jdbc.sql(
                                    "update case_file set helped_on = helped_on - 200, entered_on = entered_on - 200 where case_file_id = :id")
                            .param("id", id)
                            .update());
            propose(id, Removal.STABLE);
            visited(id, "9800", List.of());
            appraise(id, 38, 33);
            conclude(post(id));
            inspect(town2(), id);
            assertThat(as(town2(), () -> pages.of(id)).conditions())
                    .filteredOn(condition -> !condition.met())
                    .extracting(Condition::text)
                    .containsExactly("全家没有劳动力");
            assertRefused("case.unmet.SAFE", () -> take(town2(), id, null));
        }
    }

    @Test
    void aHouseholdHasOneCaseThatDecidesAndWhatIsNoLongerTrueIsNotDecided() {
        var household = poor(23);
        scene.earned(household, 4210);
        checked(household, true);
        var id = as(clerk, () -> cases.open(form(Kind.EXIT, household, null)));
        assertRefused(
                "case.open.already",
                () -> as(clerk, () -> cases.open(form(Kind.CORRECTION, household, Ground.WRONGLY_REGISTERED))));
        appraise(id, 38, 33);
        take(secretary, id, "李新民、韩梅");
        sign(id);
        conclude(post(id));
        inspect(town, id);
        take(town, id, null);
        inspect(county, id);
        exited(household);
        assertRefused("case.open.unsuited.EXIT", () -> take(county, id, null));
    }

    @Test
    void aCorrectionIsHeldAgainstWhatTheVisitFound() {
        var right = poor(24);
        var id = as(clerk, () -> cases.open(form(Kind.CORRECTION, right, Ground.WRONGLY_REGISTERED)));
        visited(id, "2400", List.of(Lack.HOUSING));
        appraise(id, 38, 33);
        conclude(post(id));
        inspect(town, id);
        assertRefused("case.unmet.NOT_POOR", () -> take(town, id, null));
        as(town, () -> run(() -> cases.sendBack(id, pages.of(id).version(), Stage.VERIFICATION, "重新核收入")));
        visited(id, "9400", List.of());
        appraise(id, 38, 33);
        conclude(post(id));
        inspect(town, id);
        take(town, id, null);
        assertThat(stage(id)).isEqualTo("COUNTY_DECISION");
    }

    @Test
    void whoIsPoorAgainIsNotWatchedAnyMore() {
        var household = poor(25);
        exited(household);
        var watched = watched(household);
        var id = as(clerk, () -> cases.open(form(Kind.IDENTIFICATION, household, null)));
        visited(id, "2400", List.of());
        take(county, id, null);
        appraise(id, 38, 33);
        conclude(post(id));
        inspect(town, id);
        take(town, id, null);
        conclude(post(id, town));
        var other = new Viewer("county2-" + place.town(), Role.COUNTY_REVIEWER, place.town());
        inspect(other, id);
        take(other, id, null);
        announce(id);
        take(clerk, id, null);
        take(town, id, null);
        assertThat(status(household)).isEqualTo("RELAPSED");
        assertThat(monitored(household)).isEqualTo("null");
        assertThat(outcome(watched)).isEqualTo("WITHDRAWN");
        assertThat(as(town, () -> decided.of(household, today().getYear()))).startsWith("SB-");
    }

    @Test
    void nothingIsComparedWithoutTheSignedAuthorisationAndTheWholeWayHasItsWorkingDays() {
        var household = poor(26);
        exited(household);
        var opened = LocalDate.of(2020, 12, 1);
        var id = as(
                clerk,
                () -> cases.open(new CaseForm(
                        Kind.MONITORING,
                        household,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Ground.SUDDEN,
                        Risk.ILLNESS,
                        new BigDecimal(80_000),
                        opened,
                        "住院花了八万",
                        null)));
        assertRefused("case.unmet.AUTHORISATION", () -> take(secretary, id, "李新民、韩梅"));
        visited(id, "5200", List.of());
        assertThat(as(clerk, () -> pages.of(id)).facts()).extracting(Fact::key).contains("核查授权");
        assertThat(LocalDate.parse(
                        String.valueOf(text("select due_on::text from case_file where case_file_id = :id", id))))
                .as("20 working days from the clue")
                .isEqualTo("2020-12-29");
    }

    private void exited(long household) {
        as(
                clerk,
                () -> jdbc.sql("update household_year set status = 'EXITED', exit_year = 2018 where household_id = :id")
                        .param("id", household)
                        .update());
    }

    /** A case of monitoring on its household that was decided and is helped. */
    private long watched(long household) {
        var id = as(clerk, () -> cases.open(form(Kind.MONITORING, household, Ground.SUDDEN)));
        visited(id, "5200", List.of());
        take(town, id, null);
        appraise(id, 38, 33);
        conclude(post(id));
        inspect(town2(), id);
        take(town2(), id, null);
        inspect(county, id);
        take(county, id, null);
        announce(id);
        take(clerk, id, null);
        planned(household);
        take(clerk, id, null);
        assertThat(stage(id)).isEqualTo("REMOVAL_PROPOSAL");
        return id;
    }

    private Viewer town2() {
        return new Viewer("town2-" + place.town(), Role.TOWN_CADRE, place.town());
    }

    @Test
    void ofTwoPeopleAtTheSameStepOneWinsAndTheOtherIsTold() {
        var household = poor(6);
        scene.earned(household, 4210);
        checked(household, true);
        var id = as(clerk, () -> cases.open(form(Kind.EXIT, household, null)));
        appraise(id, 38, 33);
        var seen = as(secretary, () -> pages.of(id));
        as(clerk, () -> run(() -> cases.refuseOvertaken(id, seen.version())));
        take(secretary, id, "李新民、韩梅");
        assertThatThrownBy(() -> as(clerk, () -> run(() -> cases.refuseOvertaken(id, seen.version()))))
                .isInstanceOf(Overtaken.class);
        assertThatThrownBy(() -> as(
                        clerk,
                        () -> run(() -> cases.take(
                                id,
                                new StepForm(
                                        seen.version(),
                                        seen.stage(),
                                        today(),
                                        visitAt(household),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        "看过")))))
                .as("told who was quicker")
                .isInstanceOf(Overtaken.class);
    }

    @Test
    void aRoundGoesThroughOneMeetingOneNoticeAndOneSubmissionAndEachHouseholdKeepsItsCase() {
        var households = IntStream.range(11, 16).mapToObj(this::poor).toList();
        households.forEach(household -> {
            scene.earned(household, 4210);
            checked(household, true);
        });
        var proposed = as(clerk, () -> batches.propose(place.left(), Kind.EXIT, 2018, households, OPENED, "两委提名"));
        assertThat(proposed.done()).isEqualTo(5);
        assertThat(as(
                                clerk,
                                () -> batches.propose(
                                        place.left(), Kind.EXIT, 2018, households.subList(0, 1), OPENED, "两委提名"))
                        .refused())
                .as("proposed by somebody else meanwhile: who, and why")
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.name()).isEqualTo(head(households.get(0)));
                    assertThat(refused.why()).contains("已经有同样的事项在办");
                });
        var ids = as(
                clerk,
                () -> jdbc.sql("select case_file_id from case_file order by 1")
                        .query(Long.class)
                        .list());
        appraise(ids, 38, 33);
        ids.forEach(id -> {
            take(secretary, id, "李新民、韩梅");
            sign(id);
        });
        var notice = as(clerk, () -> cases.prepareNotice(ids, "公示栏"));
        as(secretary, () -> run(() -> notices.publish(notice, today().minusDays(8))));
        conclude(notice);
        var page = as(town, () -> rounds.of(place.left(), Kind.EXIT, 2018));
        assertThat(page.groups()).singleElement().satisfies(group -> {
            assertThat(group.stage()).isEqualTo(Stage.TOWN_REVIEW);
            assertThat(group.lines()).hasSize(5);
        });
        assertThat(as(town, () -> batches.take(ids, Stage.TOWN_REVIEW, today(), "同意"))
                        .refused())
                .hasSize(5)
                .allSatisfy(refused -> assertThat(refused.why()).contains("抽查"));
        inspect(town, ids.get(2));
        assertThat(as(town, () -> batches.take(ids, Stage.TOWN_REVIEW, today(), "同意"))
                        .done())
                .as("one of five is a fifth")
                .isEqualTo(5);
        inspect(county, ids.get(0));
        as(
                county,
                () -> run(() ->
                        cases.sendBack(ids.get(4), pages.of(ids.get(4)).version(), Stage.VERIFICATION, "收入没有依据")));
        assertThat(as(county, () -> batches.take(ids, Stage.COUNTY_DECISION, today(), "同意"))
                        .done())
                .as("the one sent back waits for its visit")
                .isEqualTo(4);
    }

    @Test
    void theYearsAdjustmentTakesEveryKindThroughOneMeetingOneNoticeAndOneSubmission() {
        var leaves = lives(41, "POOR", null, 4210);
        checked(leaves, true);
        var back = lives(42, "EXITED", 2016, 2400);
        var wrong = lives(43, "EXITED", 2018, 2600);
        var gone = lives(44, "EXITED", 2016, 9000);
        as(
                clerk,
                () -> jdbc.sql(
                                "update membership set left_on = date '2020-12-22', leave_reason = 'DEATH' where household_id = :id")
                        .param("id", gone)
                        .update());
        var before = as(clerk, () -> rounds.of(place.left(), null, 2018));
        assertThat(before.proposable())
                .extracting(RoundPage.Proposable::kind)
                .containsExactly(Kind.EXIT, Kind.IDENTIFICATION, Kind.CORRECTION);
        assertThat(before.proposable().get(2).candidates())
                .extracting(RoundPage.Candidate::householdId)
                .containsExactly(wrong, gone);
        propose(Kind.EXIT, leaves);
        propose(Kind.IDENTIFICATION, back);
        propose(Kind.CORRECTION, wrong, gone);
        assertThat(as(clerk, () -> rounds.of(place.left(), null, 2018)).proposable())
                .as("who is proposed is not proposed again")
                .isEmpty();
        var ids = caseOf(leaves, wrong, gone);
        visited(ids.get(1), "2400", List.of(Lack.HOUSING));
        take(secretary, ids.get(2), "李新民、韩梅");
        assertRefused("case.notice.notNow", () -> as(clerk, () -> cases.prepareNotice(ids, "公示栏")));
        appraise(ids, 38, 33);
        take(secretary, ids.get(0), "李新民、韩梅");
        sign(ids.get(0));
        assertRefused("case.otherRole", () -> as(county, () -> cases.prepareNotice(ids, "公示栏")));
        var notice = as(clerk, () -> cases.prepareNotice(ids, "公示栏"));
        assertThat(text("select kind from notice where notice_id = :id", notice))
                .isEqualTo("ADJUSTMENT");
        as(secretary, () -> run(() -> notices.publish(notice, today().minusDays(8))));
        conclude(notice);
        var page = as(town, () -> rounds.of(place.left(), null, 2018));
        assertThat(page.groups())
                .extracting(RoundPage.Group::stage)
                .containsExactly(Stage.VERIFICATION, Stage.TOWN_REVIEW);
        assertThat(page.groups().get(1).lines())
                .extracting(RoundPage.Line::kind)
                .containsExactly("退出", "更正", "更正");
        inspect(town, ids.get(0));
        inspect(town, ids.get(1));
        assertThat(as(town, () -> batches.take(ids, Stage.TOWN_REVIEW, today(), "同意"))
                        .done())
                .isEqualTo(3);
        assertThat(ids).allSatisfy(id -> assertThat(stage(id)).isEqualTo("COUNTY_DECISION"));
    }

    private void propose(Kind kind, Long... households) {
        assertThat(as(clerk, () -> batches.propose(place.left(), kind, 2018, List.of(households), OPENED, "两委提名"))
                        .refused())
                .isEmpty();
    }

    private List<Long> caseOf(Long... households) {
        return as(
                clerk,
                () -> List.of(households).stream()
                        .map(one -> jdbc.sql("select case_file_id from case_file where household_id = :id")
                                .param("id", one)
                                .query(Long.class)
                                .single())
                        .toList());
    }

    /** A household of 2018, exited or not, with what it lived on in its year of exit and in 2018. */
    private long lives(int sequence, String status, @Nullable Integer exitYear, int wage) {
        var household = scene.household(sequence, status, exitYear);
        scene.earned(household, wage);
        return household;
    }

    @Test
    void theNeighbourSeesNothingOfIt() {
        var id = as(clerk, () -> cases.open(form(Kind.EXIT, poor(7), null)));
        assertThatThrownBy(() -> as(place.clerkOfRight(), () -> pages.of(id)))
                .isInstanceOf(org.zhucun.web.NotFound.class);
    }

    private long poor(int sequence) {
        return scene.household(sequence, "POOR", null);
    }

    private void checked(long household, boolean housing) {
        scene.checked(household, LocalDate.of(2018, 10, 20), housing);
    }

    private CaseForm form(Kind kind, long household, @Nullable Ground ground) {
        return new CaseForm(
                kind,
                household,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ground,
                Risk.ILLNESS,
                ground == Ground.SUDDEN ? new BigDecimal(4000) : null,
                kind == Kind.MONITORING ? LocalDate.of(2020, 10, 8) : OPENED,
                "两委提名",
                null);
    }

    private CaseForm applicant(String identity) {
        return applicantOf(place.left(), identity);
    }

    private static List<FamilyForm> family() {
        return List.of(
                new FamilyForm("韩桂英", Relation.SPOUSE, Identities.of(false)),
                new FamilyForm("卫小军", Relation.SON, Identities.of(true)));
    }

    /** A family in no register that is to be watched. */
    private CaseForm stranger(Ground ground, @Nullable BigDecimal burden) {
        return new CaseForm(
                Kind.MONITORING,
                null,
                place.left(),
                "卫建国",
                Identities.of(true),
                null,
                family(),
                null,
                null,
                ground,
                Risk.ILLNESS,
                burden,
                LocalDate.of(2020, 10, 8),
                "住院花了钱",
                null);
    }

    /** From the comparison to the county's decision. */
    private void decided(long id) {
        take(town, id, null);
        appraise(id, 38, 33);
        conclude(post(id));
        inspect(town2(), id);
        take(town2(), id, null);
        inspect(county, id);
        take(county, id, null);
    }

    private long household(long id) {
        return as(
                clerk,
                () -> jdbc.sql("select household_id from case_file where case_file_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single());
    }

    private List<String> people(long household) {
        return as(
                clerk,
                () -> jdbc.sql("""
                                select p.name || ' ' || m.relation from membership m join person p on p.person_id = m.person_id
                                where m.household_id = :id and m.left_on is null order by m.membership_id""").param("id", household).query(String.class).list());
    }

    private static CaseForm applicantOf(String village, String identity) {
        return new CaseForm(
                Kind.IDENTIFICATION,
                null,
                village,
                "卫建国",
                identity,
                null,
                family(),
                null,
                Cause.DISASTER,
                null,
                null,
                null,
                OPENED,
                "房子塌了",
                null);
    }

    /** The First Secretary and somebody else were at the home and found this; at an applicant's home, on paper. */
    private void visited(long id, String perHead, List<Lack> lacking) {
        visited(secretary, id, perHead, null, lacking);
    }

    private void visited(Viewer who, long id, String perHead, @Nullable String burden, List<Lack> lacking) {
        as(
                who,
                () -> run(() -> {
                    var page = pages.of(id);
                    var household = page.householdId();
                    cases.take(
                            id,
                            new StepForm(
                                    page.version(),
                                    page.stage(),
                                    today(),
                                    household == null ? null : visitAt(household),
                                    household == null ? "李新民、韩梅" : null,
                                    null,
                                    new BigDecimal(perHead),
                                    burden == null ? null : new BigDecimal(burden),
                                    lacking,
                                    null,
                                    true,
                                    null,
                                    null,
                                    null,
                                    "看过"),
                            null,
                            List.of(),
                            household == null ? CaseScene.picture(shelf) : List.of());
                }));
    }

    /** A visit of today by two, as the log of visits holds it. */
    private long visitAt(long household) {
        return visitAt(household, today(), "韩梅");
    }

    private long visitAt(long household, LocalDate day, @Nullable String companions) {
        return as(
                secretary,
                () -> jdbc.sql("""
                        insert into visit (village_code, household_id, send_id, visited_on, visitor, companions, met, said, recorded_at)
                        values (:village, :household, gen_random_uuid(), :day, '李新民', :companions, '马浩然', '看过', now()) returning visit_id""")
                        .param("village", place.left())
                        .param("household", household)
                        .param("day", day)
                        .param("companions", companions)
                        .query(Long.class)
                        .single());
    }

    @Test
    void aVerificationRestsOnAVisitByTwoSinceTheCaseBegan() {
        var household = poor(31);
        scene.earned(household, 4210);
        checked(household, true);
        var id = as(clerk, () -> cases.open(form(Kind.EXIT, household, null)));
        appraise(id, 38, 33);
        var before = visitAt(household, OPENED.minusDays(1), "韩梅");
        var alone = visitAt(household, today(), null);
        var page = as(secretary, () -> pages.of(id));
        assertThat(page.asks().visits()).isEmpty();
        assertThat(page.asks().tooFew()).singleElement().asString().contains("1 人去的，不够 2 人");
        assertRefused("case.visit.other", () -> verify(id, before, null, List.of()));
        assertRefused("case.unmet.VISITORS", () -> verify(id, alone, null, List.of()));
        assertRefused("case.unmet.VISITORS", () -> verify(id, null, "李新民、韩梅", List.of()));
        var two = visitAt(household);
        verify(id, two, null, List.of());
        var after = as(secretary, () -> pages.of(id));
        assertThat(after.stage()).isEqualTo(Stage.CONFIRMATION);
        assertThat(after.course()).anySatisfy(one -> assertThat(one.href()).isEqualTo("/visits/" + two));
        assertThat(as(secretary, () -> resting.restingOn(two)))
                .as("what a case rests on is not taken back")
                .contains(after.number());
        as(clerk, () -> run(() -> cases.sendBack(id, after.version(), Stage.VERIFICATION, "再去一次")));
        assertThat(as(secretary, () -> pages.of(id)).asks().visits())
                .as("of the same day still")
                .hasSize(1);
        assertThat(as(secretary, () -> resting.restingOn(two))).isEmpty();
        verify(id, null, "李新民、韩梅", CaseScene.picture(shelf));
        assertThat(as(secretary, () -> resting.restingOn(two))).isEmpty();
        assertThat(as(secretary, () -> pages.of(id)).stage()).isEqualTo(Stage.CONFIRMATION);
    }

    private void verify(long id, @Nullable Long visit, @Nullable String people, List<CheckedFile> paper) {
        as(
                secretary,
                () -> run(() -> {
                    var page = pages.of(id);
                    cases.take(
                            id,
                            new StepForm(
                                    page.version(),
                                    page.stage(),
                                    today(),
                                    visit,
                                    people,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    "看过"),
                            null,
                            List.of(),
                            paper);
                }));
    }

    private void take(Viewer who, long id, @Nullable String people) {
        take(who, id, people, "看过");
    }

    /** With people it is a visit of theirs. */
    private void take(Viewer who, long id, @Nullable String people, @Nullable String note) {
        as(
                who,
                () -> run(() -> {
                    var page = pages.of(id);
                    cases.take(
                            id,
                            new StepForm(
                                    page.version(),
                                    page.stage(),
                                    today(),
                                    people == null
                                                    || page.householdId() == null
                                                    || !page.stage().is(Stage.Sort.VISIT)
                                            ? null
                                            : visitAt(page.householdId(), today(), people.contains("、") ? "韩梅" : null),
                                    people,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    note));
                }));
    }

    private void propose(long id, Removal removal) {
        as(
                secretary,
                () -> run(() -> {
                    var page = pages.of(id);
                    cases.take(
                            id,
                            new StepForm(
                                    page.version(),
                                    page.stage(),
                                    today(),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    removal,
                                    null,
                                    null,
                                    null,
                                    null,
                                    "人都迁走了"));
                }));
    }

    private void sign(long id) {
        sign(id, true);
    }

    /** The householder signed on paper, which was photographed or was not. */
    private void sign(long id, boolean pictured) {
        as(
                secretary,
                () -> run(() -> {
                    var page = pages.of(id);
                    cases.take(
                            id,
                            new StepForm(
                                    page.version(),
                                    page.stage(),
                                    today(),
                                    null,
                                    "马浩然",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    true,
                                    null,
                                    null,
                                    null),
                            null,
                            pictured ? CaseScene.picture(shelf) : List.of(),
                            List.of());
                }));
    }

    private void planned(long household) {
        as(
                clerk,
                () -> jdbc.sql("""
                        insert into measure (village_code, household_id, year, kind, what, planned_on, state, planned_by)
                        values (:village, :id, extract(year from cast(:day as date)), 'EMPLOYMENT', '公益岗位', :day, 'PLANNED', 'clerk')""")
                        .param("village", place.left())
                        .param("id", household)
                        .param("day", today())
                        .update());
    }

    private void appraise(long id, int came, int votesFor) {
        appraise(List.of(id), came, votesFor);
    }

    private void appraise(List<Long> ids, int came, int votesFor) {
        var meeting = as(clerk, () -> cases.callMeeting(ids, new MeetingCallForm(today(), "村委会", 45, "名册还没有登记")));
        var subjects = as(clerk, () -> meetings.decisions(meeting));
        as(
                clerk,
                () -> run(() -> meetings.record(
                        meeting,
                        new MeetingRecord(
                                came,
                                null,
                                null,
                                "记录",
                                IntStream.rangeClosed(1, came)
                                        .mapToObj(one -> new MeetingRecord.Present("代表" + one, true))
                                        .toList(),
                                subjects.stream()
                                        .map(subject -> new MeetingRecord.Votes(
                                                subject.meetingSubjectId(), votesFor, came - votesFor, 0))
                                        .toList()))));
        as(secretary, () -> run(() -> meetings.confirm(meeting)));
    }

    private long post(long id) {
        return post(id, -8);
    }

    private long post(long id, Viewer who) {
        var notice = as(who, () -> cases.prepareNotice(List.of(id), "公示栏"));
        var second = new Viewer("town2-" + place.town(), Role.TOWN_CADRE, place.town());
        as(second, () -> run(() -> notices.publish(notice, today().minusDays(8))));
        return notice;
    }

    private long post(long id, int days) {
        var notice = as(clerk, () -> cases.prepareNotice(List.of(id), "公示栏"));
        as(secretary, () -> run(() -> notices.publish(notice, today().plusDays(days))));
        return notice;
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

    private void conclude(long notice) {
        as(town, () -> run(() -> notices.conclude(notice)));
    }

    private void announce(long id) {
        post(id, 0);
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

    private void inspect(Viewer who, long id) {
        as(who, () -> run(() -> cases.spotCheck(id, pages.of(id).version(), today(), "韩梅", "情况属实")));
    }

    private String stage(long id) {
        return text("select stage from case_file where case_file_id = :id", id);
    }

    private String outcome(long id) {
        return text("select outcome from case_file where case_file_id = :id", id);
    }

    private String status(long household) {
        return text("select status from household_present where household_id = :id", household);
    }

    private @Nullable String monitored(long household) {
        return text("select monitored from household where household_id = :id", household);
    }

    private @Nullable String text(String sql, long id) {
        return as(
                town,
                () -> jdbc.sql(sql)
                        .param("id", id)
                        .query((row, number) -> String.valueOf(row.getString(1)))
                        .single());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static <T> T as(Viewer viewer, Callable<T> work) {
        return Viewers.as(viewer, work);
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }

    private static void assertRefused(String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
