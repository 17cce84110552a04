package org.zhucun.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.zhucun.People;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.casework.CaseOpened;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.visit.VisitAction;
import org.zhucun.visit.VisitDraft;
import org.zhucun.visit.Visits;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;
import org.zhucun.window.VillagerReports;

@WebTest
class ClueTests {

    @Autowired
    Signs signs;

    @Autowired
    Clues clues;

    @Autowired
    ReportedClues reported;

    @Autowired
    VillagerReports reports;

    @Autowired
    VisitedClues visited;

    @Autowired
    ClueOfVisit offers;

    @Autowired
    Visits visits;

    @Autowired
    Disasters disasters;

    @Autowired
    ClueTasks tasks;

    @Autowired
    Shows shows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MockMvcTester mvc;

    private TwoVillages place;
    private Viewer clerk;

    @BeforeEach
    void begin() {
        place = TwoVillages.found(jdbc);
        clerk = place.clerkOfLeft();
    }

    @Test
    void aHouseholdThatFellUnderTheThresholdIsProposedWithItsReasonsAndOneThatStandsIsNot() {
        var low = exited(1, 5200, 9000, "false");
        var safe = exited(2, 9400, 9000, "false");
        Viewers.as(clerk, () -> signs.look());
        var rows = Viewers.as(clerk, () -> clues.open(low));
        assertThat(rows).extracting(Clues.Row::sign).containsExactly(Sign.INCOME_FELL, Sign.INCOME_LOW);
        var show = shows.in(Locale.SIMPLIFIED_CHINESE);
        assertThat(clues.sentence(rows.get(1), show)).isEqualTo("2020 年人均纯收入 5,200 元，低于监测线 6,000 元");
        assertThat(clues.sentence(rows.get(0), show)).contains("9,000", "5,200", "42%");
        assertThat(rows.get(0).dueOn()).isEqualTo(rows.get(0).foundOn().plusDays(10));
        assertThat(Viewers.as(clerk, () -> clues.open(safe))).isEmpty();
        assertThat(Viewers.as(place.clerkOfRight(), () -> clues.open(low))).isEmpty();
    }

    @Test
    void whoWasNeverPoorAndIsWatchedNoLongerIsWarnedOfAsMarginalAndWhoExitedAsUnstable() {
        var once = exited(1, 5200, 9000, "false");
        neverPoor(once);
        var unstable = exited(2, 5200, null, "false");
        var above = exited(3, 9400, 9000, "true");
        var watched = exited(4, 5200, null, "false");
        neverPoor(watched);
        Viewers.as(
                clerk,
                () -> jdbc.sql(
                                "update household set monitored = 'MARGINAL', monitored_since = date '2020-06-03' where household_id = :id")
                        .param("id", watched)
                        .update());
        Viewers.as(clerk, () -> signs.look());
        assertThat(Viewers.as(clerk, () -> clues.page(filter(once, "OPEN"), 1, 10)))
                .extracting(Clues.Row::sign)
                .containsExactly(Sign.INCOME_FELL, Sign.INCOME_LOW);
        assertThat(Viewers.as(clerk, () -> clues.open(watched))).isEmpty();
        assertThat(Viewers.as(
                        clerk,
                        () -> List.of(once, unstable, above).stream()
                                .map(clues::ground)
                                .toList()))
                .containsExactly("MARGINAL", "UNSTABLE", "SUDDEN");
    }

    @Test
    void whoWasNeverPoorIsReportedVisitedAndStruckAsAnybody() {
        var once = exited(1, 9400, 9000, "false");
        neverPoor(once);
        var report = report("DIFFICULTY");
        assertThat(Viewers.as(clerk, () -> reported.homes(reported.required(report), null)))
                .extracting(ReportedClues.Home::id)
                .containsExactly(once);
        Viewers.as(clerk, () -> reported.make(report, once));
        Viewers.as(clerk, () -> visited.make(visit(once, "儿子摔伤，住院要花好几万")));
        Viewers.as(
                clerk,
                () -> disasters.create(new DisasterForm(
                        place.left(), null, DisasterKind.HAIL, LocalDate.of(2020, 12, 14), "玉米、苹果全砸了，减产七成。")));
        assertThat(Viewers.as(clerk, () -> clues.page(filter(once, "OPEN"), 1, 10)))
                .extracting(Clues.Row::sign)
                .containsExactlyInAnyOrder(Sign.REPORTED, Sign.VISITED, Sign.DISASTER);
    }

    @Test
    void whatWaitsIsWhatTheListShows() {
        var poorAgain = exited(1, 9400, 9000, "false");
        exited(2, 9400, 9000, "false");
        Viewers.as(
                clerk,
                () -> disasters.create(new DisasterForm(
                        place.left(), null, DisasterKind.HAIL, LocalDate.of(2020, 12, 14), "玉米、苹果全砸了，减产七成。")));
        assertThat(Viewers.as(clerk, tasks::waiting))
                .singleElement()
                .satisfies(task -> assertThat(task.why()).containsPattern("^2 (条|clues)"));
        Viewers.as(
                clerk,
                () -> jdbc.sql("update household_year set status = 'RELAPSED' where household_id = :id")
                        .param("id", poorAgain)
                        .update());
        assertThat(Viewers.as(clerk, tasks::waiting))
                .singleElement()
                .satisfies(task -> assertThat(task.why()).containsPattern("^1 (条|clue)"));
        assertThat(Viewers.as(clerk, () -> clues.sum(new ClueFilter(null, null, null, null, null, null)))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void houseAndWaterAreSigns() {
        var household = exited(1, 9400, 9000, "true");
        Viewers.as(clerk, () -> signs.look());
        assertThat(Viewers.as(clerk, () -> clues.open(household)))
                .extracting(Clues.Row::sign)
                .containsExactly(Sign.DANGEROUS_HOUSE, Sign.UNSAFE_WATER);
    }

    @Test
    void aSecondLookChangesNothingAndAMendedFactClosesTheClue() {
        var household = exited(1, 5200, null, "false");
        assertThat(Viewers.as(clerk, () -> signs.look()).opened()).isEqualTo(1);
        assertThat(Viewers.as(clerk, () -> signs.look()).opened()).isZero();
        Viewers.as(
                clerk,
                () -> jdbc.sql("update income set dividend = 9900 where household_id = :id and year = 2020")
                        .param("id", household)
                        .update());
        assertThat(Viewers.as(clerk, () -> signs.look()).closed()).isEqualTo(1);
        assertThat(Viewers.as(clerk, () -> clues.open(household))).isEmpty();
    }

    @Test
    void whatAPersonDismissedWithAReasonIsNotProposedAgain() {
        var household = exited(1, 5200, null, "false");
        Viewers.as(clerk, () -> signs.look());
        var id = Viewers.as(clerk, () -> clues.open(household)).get(0).clueId();
        Viewers.as(clerk, () -> clues.dismiss(id, "去看过，儿子刚领了工资"));
        Viewers.as(clerk, () -> signs.look());
        assertThat(Viewers.as(clerk, () -> clues.open(household))).isEmpty();
        assertThatThrownBy(() -> Viewers.as(clerk, () -> clues.dismiss(id, "再来一次")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("clue.decided.already"));
    }

    @Test
    void onlyWorseFactsThanThoseDismissedAreProposedAnew() {
        var household = exited(1, 5200, null, "false");
        Viewers.as(clerk, () -> signs.look());
        var first = Viewers.as(clerk, () -> clues.open(household)).get(0).clueId();
        Viewers.as(clerk, () -> clues.dismiss(first, "去看过，儿子刚领了工资"));
        earns(household, 5300);
        Viewers.as(clerk, () -> signs.look());
        assertThat(Viewers.as(clerk, () -> clues.open(household)))
                .as("better than what was dismissed")
                .isEmpty();
        earns(household, 4900);
        Viewers.as(clerk, () -> signs.look());
        var anew = Viewers.as(clerk, () -> clues.open(household));
        assertThat(anew).singleElement().satisfies(row -> {
            assertThat(row.clueId()).isNotEqualTo(first);
            assertThat(clues.sentence(row, shows.in(Locale.SIMPLIFIED_CHINESE))).contains("4,900");
        });
        assertThat(Viewers.as(clerk, () -> clues.required(first)))
                .as("what was decided stays as it was decided")
                .satisfies(row -> assertThat(row.reason()).isEqualTo("去看过，儿子刚领了工资"));
        Viewers.as(clerk, () -> clues.dismiss(anew.get(0).clueId(), "地租明年一起给"));
        Viewers.as(clerk, () -> signs.look());
        assertThat(Viewers.as(clerk, () -> clues.open(household))).isEmpty();
        earns(household, 4000);
        Viewers.as(clerk, () -> signs.look());
        assertThat(Viewers.as(clerk, () -> clues.open(household))).hasSize(1);
        earns(household, 4900);
        assertThat(Viewers.as(clerk, () -> signs.look()).closed()).isEqualTo(1);
        assertThat(Viewers.as(clerk, () -> clues.open(household)))
                .as("the facts that were dismissed")
                .isEmpty();
    }

    @Test
    void aBillThatLaterListsRepeatIsOneBill() {
        var household = exited(1, 9400, 9000, "false");
        var head = head(household);
        listed("HOSPITAL", household, head, ago(170), ago(200), 8000);
        listed("HOSPITAL", household, head, ago(80), ago(200), 8000);
        Viewers.as(clerk, () -> signs.look());
        assertThat(Viewers.as(clerk, () -> clues.open(household))).isEmpty();
        listed("HOSPITAL", household, head, ago(20), ago(200), 8000);
        listed("HOSPITAL", household, head, ago(20), ago(40), 3500);
        listed("HOSPITAL", household, member(household, "2012-03-04"), ago(50), ago(60), 1200);
        Viewers.as(clerk, () -> signs.look());
        assertThat(sentences(household)).containsExactly("截至 " + ago(20) + " 一年住院费用 12,700 元，超过 10,000 元");
    }

    @Test
    void bigBillsOfAnEarlierYearAreNoSign() {
        var household = exited(1, 9400, 9000, "false");
        listed("HOSPITAL", household, head(household), ago(380), ago(400), 80000);
        Viewers.as(clerk, () -> signs.look());
        assertThat(Viewers.as(clerk, () -> clues.open(household))).isEmpty();
    }

    @Test
    void aChildOfSchoolAgeOutOfSchoolIsASignAndAnOlderOneIsNot() {
        var household = exited(1, 9400, 9000, "false");
        year(member(household, "2003-03-04"), "school", "'NONE'");
        Viewers.as(clerk, () -> signs.look());
        assertThat(sentences(household)).isEmpty();
        year(member(household, "2009-03-04"), "school", "'NONE'");
        Viewers.as(clerk, () -> signs.look());
        assertThat(sentences(household)).containsExactly("1 人在义务教育年龄，不在校");
    }

    @Test
    void wagesThatBreakOffAreASign() {
        var household = exited(1, 9400, 9000, "false");
        Viewers.as(clerk, () -> {
            for (var wage : List.of("2019, 18000", "2020, 3000")) {
                jdbc.sql("update income set wage = x.wage from (values (" + wage
                                + ")) x (year, wage) where household_id = :id and income.year = x.year")
                        .param("id", household)
                        .update();
            }
        });
        Viewers.as(clerk, () -> signs.look());
        assertThat(sentences(household)).contains("2020 年工资性收入从 18,000 元降到 3,000 元");
    }

    @Test
    void theDeathOfAnEarnerIsASignAndOfAChildNot() {
        var household = exited(1, 9400, 9000, "false");
        var child = member(household, "2014-03-04");
        year(child, "labour", "'NONE'");
        var earner = member(household, "1975-03-04");
        year(earner, "labour", "'ORDINARY'");
        dies(child, ago(50));
        Viewers.as(clerk, () -> signs.look());
        assertThat(sentences(household)).isEmpty();
        dies(earner, ago(20));
        Viewers.as(clerk, () -> signs.look());
        assertThat(sentences(household)).containsExactly("劳动力 " + ago(20) + " 去世");
    }

    @Test
    void listsOfDeathsAndOfSchoolLeaversAreSignsUntilSomebodyLooksIntoTheHit() {
        var household = exited(1, 9400, 9000, "false");
        listed("DEATH", household, head(household), "2020-11-30", "2020-11-12", null);
        var leaver = listed("SCHOOL_LEAVER", household, member(household, "2008-03-04"), "2020-11-30", null, null);
        listed("VEHICLE", household, head(household), "2020-11-30", null, null);
        Viewers.as(clerk, () -> signs.look());
        assertThat(sentences(household)).containsExactlyInAnyOrder("家庭成员在死亡名单上（2020-11-12）", "1 人在失学辍学名单上（2020-11-30）");
        Viewers.as(
                clerk,
                () -> jdbc.sql(
                                "update department_hit set state = 'EXPLAINED', note = '转到县城上学了', explained_by = 'clerk', explained_on = date '2020-12-01' where department_hit_id = :id")
                        .param("id", leaver)
                        .update());
        Viewers.as(clerk, () -> signs.look());
        assertThat(sentences(household)).containsExactly("家庭成员在死亡名单上（2020-11-12）");
    }

    @Test
    void aCaseOfMonitoringTakesTheCluesUp() {
        var household = exited(1, 5200, 9000, "false");
        Viewers.as(clerk, () -> signs.look());
        var file = Viewers.as(
                clerk,
                () -> jdbc.sql("""
                                insert into case_file (village_code, kind, ground, year, household_id, name, statement, stage, entered_on, opened_on)
                                values (:village, 'MONITORING', 'UNSTABLE', 2020, :id, '马浩然', '收入低', 'VERIFICATION', date '2020-12-01', date '2020-12-01')
                                returning case_file_id""")
                        .param("village", place.left())
                        .param("id", household)
                        .query(Long.class)
                        .single());
        Viewers.as(
                clerk,
                () -> events.publishEvent(
                        new CaseOpened(file, place.left(), "MONITORING", household, LocalDate.of(2020, 12, 1), null)));
        assertThat(Viewers.as(clerk, () -> clues.page(filter(household, "TAKEN"), 1, 10)))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.caseFileId()).isEqualTo(file));
        Viewers.as(clerk, () -> signs.look());
        assertThat(Viewers.as(clerk, () -> clues.open(household)))
                .as("it is watched already")
                .isEmpty();
    }

    @Test
    void whatAVillagerSaidBecomesAClueWhoseDaysCountFromTheReport() {
        var household = exited(1, 9400, 9000, "false");
        var registered = place.household(jdbc, place.left(), 2);
        var report = report("DIFFICULTY");
        assertThat(Viewers.as(
                        clerk,
                        () -> reported.homes(reported.required(report), null).stream()
                                .map(home -> List.of(home.id(), home.named()))
                                .toList()))
                .containsExactly(List.of(household, true));
        assertThatThrownBy(() -> Viewers.as(clerk, () -> reported.make(report, registered)))
                .as("a registered household is not watched")
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Viewers.as(place.clerkOfRight(), () -> reported.make(report, household)))
                .isInstanceOf(NotFound.class);
        var id = Viewers.as(clerk, () -> reported.make(report, household));
        var row = Viewers.as(clerk, () -> clues.required(id));
        assertThat(row.foundOn()).isEqualTo("2020-12-11");
        assertThat(row.dueOn()).isEqualTo("2020-12-21");
        assertThat(clues.sentence(row, shows.in(Locale.SIMPLIFIED_CHINESE))).isEqualTo("村民 2020-12-11 反映：家里遭了灾，房子进水了。");
        Viewers.as(clerk, () -> signs.look());
        assertThat(Viewers.as(clerk, () -> clues.open(household)))
                .as("the registers know nothing of it, and it stays")
                .hasSize(1);
        assertThat(Viewers.as(clerk, () -> reported.make(report, household)))
                .as("pressed twice, or gone back and pressed again")
                .isEqualTo(id);
        var other = exited(3, 9400, 9000, "false");
        assertThatThrownBy(() -> Viewers.as(clerk, () -> reported.make(report, other)))
                .as("it is about one household")
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("report.made.already"));
        assertThat(Viewers.as(clerk, () -> reports.of(report)).subjectId()).isEqualTo(id);
    }

    @Test
    void whatAVisitFoundBecomesAClueOnceAndStaysUntilAPersonDecides() {
        var household = exited(1, 9400, 9000, "false");
        var registered = place.household(jdbc, place.left(), 2);
        var visit = visit(household, "儿子摔伤，住院要花好几万");
        var quiet = visit(household, null);
        var poor = visit(registered, "儿子摔伤，住院要花好几万");
        assertThat(Viewers.as(clerk, () -> offers.of(visits.seen(visit))))
                .extracting(VisitAction.Offer::path, VisitAction.Offer::makes)
                .containsExactly("/visits/" + visit + "/clue", true);
        for (var none : List.of(quiet, poor)) {
            assertThat(Viewers.as(clerk, () -> offers.of(visits.seen(none)))).isNull();
            assertThatThrownBy(() -> Viewers.as(clerk, () -> visited.make(none)))
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> Viewers.as(place.clerkOfRight(), () -> visited.make(visit)))
                .isInstanceOf(NotFound.class);
        var id = Viewers.as(clerk, () -> visited.make(visit));
        assertThat(Viewers.as(clerk, () -> visited.make(visit)))
                .as("pressed twice")
                .isEqualTo(id);
        assertThat(Viewers.as(clerk, () -> offers.of(visits.seen(visit))))
                .extracting(VisitAction.Offer::path, VisitAction.Offer::makes)
                .containsExactly("/clues/" + id, false);
        Viewers.as(clerk, () -> signs.look());
        var row = Viewers.as(clerk, () -> clues.required(id));
        assertThat(row.state()).isEqualTo("OPEN");
        assertThat(row.dueOn()).as("days count from the visit").isEqualTo("2020-12-25");
        assertThat(clues.sentence(row, shows.in(Locale.SIMPLIFIED_CHINESE)))
                .isEqualTo("2020-12-15 入户走访发现：儿子摔伤，住院要花好几万");
    }

    @Test
    void aComplaintIsAnsweredAndNotWatched() {
        exited(1, 9400, 9000, "false");
        var report = report("COMPLAINT");
        assertThatThrownBy(() -> Viewers.as(place.townCadre(), () -> reported.required(report)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aVillagerInNoRegisterIsWatchedByACaseThatKnowsTheReport() {
        var report = report("CLUE");
        var clerk201 = new Viewer("clerk201", Role.VILLAGE_CLERK, place.left());
        var file = Viewers.as(
                clerk201,
                () -> jdbc.sql("""
                                insert into case_file (village_code, kind, ground, year, name, statement, stage, entered_on, opened_on)
                                values (:village, 'MONITORING', 'MARGINAL', 2020, '马浩然', '收入低', 'VERIFICATION', date '2020-12-01', date '2020-12-01')
                                returning case_file_id""")
                        .param("village", place.left())
                        .query(Long.class)
                        .single());
        Viewers.as(
                clerk201,
                () -> events.publishEvent(
                        new CaseOpened(file, place.left(), "MONITORING", null, LocalDate.of(2020, 12, 1), report)));
        var found = Viewers.as(clerk201, () -> reports.of(report));
        assertThat(found.subjectTable()).isEqualTo("case_file");
        assertThat(found.subjectId()).isEqualTo(file);
    }

    @Test
    void aDisasterIsRecordedOnceAndItsHouseholdsBecomeClues() {
        var struck = exited(1, 9400, 9000, "false");
        var elsewhere = exited(2, 9400, 9000, "false");
        place.household(jdbc, place.left(), 3);
        var group = Viewers.as(
                clerk,
                () -> jdbc.sql(
                                "insert into resident_group (village_code, seq, name) values (:village, 1, '一组') returning resident_group_id")
                        .param("village", place.left())
                        .query(Long.class)
                        .single());
        Viewers.as(
                clerk,
                () -> jdbc.sql("update household set resident_group_id = :group where household_id = :id")
                        .param("group", group)
                        .param("id", struck)
                        .update());
        var form =
                new DisasterForm(place.left(), group, DisasterKind.HAIL, LocalDate.of(2020, 12, 14), "玉米、苹果全砸了，减产七成。");
        var id = Viewers.as(clerk, () -> disasters.create(form)).orElseThrow();
        assertThat(Viewers.as(clerk, () -> disasters.create(form))).as("once").isEmpty();
        var open = Viewers.as(clerk, () -> clues.open(struck));
        assertThat(open).extracting(Clues.Row::sign).containsExactly(Sign.DISASTER);
        assertThat(clues.sentence(open.get(0), shows.in(Locale.SIMPLIFIED_CHINESE)))
                .isEqualTo("2020-12-14 冰雹：玉米、苹果全砸了，减产七成。");
        assertThat(clues.sentence(open.get(0), shows.in(Locale.ENGLISH))).startsWith("Hail on 2020-12-14");
        assertThat(Viewers.as(clerk, () -> clues.open(elsewhere))).isEmpty();
        Viewers.as(clerk, () -> signs.look());
        assertThat(Viewers.as(clerk, () -> clues.open(struck))).hasSize(1);
        Viewers.as(clerk, () -> disasters.withdraw(id, "记错了组"));
        assertThat(Viewers.as(clerk, () -> clues.open(struck))).isEmpty();
        var whole = new DisasterForm(place.left(), null, DisasterKind.HAIL, LocalDate.of(2020, 12, 14), "全村都砸了。");
        var second = Viewers.as(clerk, () -> disasters.create(whole)).orElseThrow();
        assertThat(Viewers.as(clerk, () -> disasters.required(second)))
                .satisfies(row -> assertThat(row.clues()).isEqualTo(2));
        assertThat(Viewers.as(place.clerkOfRight(), () -> disasters.total(new DisasterFilter(null, null, null))))
                .isZero();
    }

    @Test
    void whomADisasterDidNoHarmAreDecidedAtOnceForOneReason() {
        var harmed = exited(1, 9400, 9000, "false");
        var spared = List.of(exited(2, 9400, 9000, "false"), exited(3, 9400, 9000, "false"));
        var form = new DisasterForm(place.left(), null, DisasterKind.SNOW, LocalDate.of(2020, 12, 13), "压塌大棚六座。");
        var id = Viewers.as(clerk, () -> disasters.create(form)).orElseThrow();
        var other = Viewers.as(
                        clerk,
                        () -> disasters.create(new DisasterForm(
                                place.left(), null, DisasterKind.WIND, LocalDate.of(2020, 12, 14), "刮倒院墙两处。")))
                .orElseThrow();
        var chosen = Viewers.as(
                clerk,
                () -> spared.stream()
                        .flatMap(home -> clues.open(home).stream())
                        .map(Clues.Row::clueId)
                        .toList());
        assertThat(Viewers.as(clerk, () -> clues.dismiss(id, chosen, "雪后逐户看过，没有受损。")))
                .as("those of the other disaster are not touched")
                .isEqualTo(2);
        assertThat(Viewers.as(clerk, () -> clues.struck(id)))
                .extracting(Clues.Struck::clueId)
                .containsExactlyElementsOf(Viewers.as(
                        clerk,
                        () -> clues.open(harmed).stream()
                                .filter(row -> Long.valueOf(id).equals(row.disasterId()))
                                .map(Clues.Row::clueId)
                                .toList()));
        assertThat(Viewers.as(clerk, () -> clues.struck(other))).hasSize(3);
        assertThatThrownBy(() -> Viewers.as(clerk, () -> clues.dismiss(id, chosen, "再来一次")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Viewers.as(place.clerkOfRight(), () -> clues.dismiss(other, chosen, "不是本村")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theWaysToAClueArePages() {
        var made = mvc.post()
                .uri("/disasters")
                .param("village", "140899101201")
                .param("kind", "FROST")
                .param("day", "2020-12-14")
                .param("words", "<b>麦苗</b>冻死三成")
                .with(People.clerk201())
                .with(csrf())
                .exchange();
        assertThat(made).hasStatus3xxRedirection();
        var page = String.valueOf(made.getResponse().getRedirectedUrl());
        assertThat(mvc.get().uri(page).with(People.clerk201()))
                .hasStatusOk()
                .bodyText()
                .contains("霜冻", "&lt;b&gt;麦苗");
        assertThat(mvc.get().uri("/disasters?year=2020&kind=FROST").with(People.town()))
                .hasStatusOk()
                .bodyText()
                .as("the side bar shows where one is")
                .containsPattern("href=\"/clues\"[^>]*aria-current")
                .contains("id=\"total\">1<");
        assertThat(mvc.get().uri("/disasters/export.csv?village=140899101201").with(People.town()))
                .hasStatusOk()
                .bodyText()
                .contains("麦苗");
        assertThat(mvc.post()
                        .uri("/disasters")
                        .param("village", "140899101202")
                        .param("kind", "FROST")
                        .param("day", "2999-12-14")
                        .param("words", "冻")
                        .with(People.clerk201())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("不是您管的村", "还没到那一天", "4 到 500");
        assertThat(mvc.get().uri(page).with(People.of("clerk202"))).hasStatus(404);
        assertThat(mvc.post()
                        .uri(page + "/dismissals")
                        .param("because", "看")
                        .with(People.clerk201())
                        .with(csrf()))
                .satisfies(answer -> assertThat(answer.getResponse().getStatus())
                        .as("no household of that village exited, and nothing was ticked")
                        .isEqualTo(422));
        assertThat(mvc.get().uri(page + "/dismissals/new?all=true").with(People.clerk201()))
                .hasStatusOk();
        assertThat(mvc.get().uri(page + "/dismissals/new").with(People.of("clerk202")))
                .hasStatus(404);
        assertThat(mvc.get().uri("/clues/new?report=999999999").with(People.clerk201()))
                .hasStatus(404);
    }

    @Test
    void thePagesShowThem() {
        assertThat(mvc.post().uri("/clues/passages").with(People.clerk201()).with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/clues").with(People.clerk201()))
                .hasStatusOk()
                .bodyText()
                .contains("预警线索", "id=\"total\"");
        assertThat(mvc.get().uri("/clues?state=GONE&sign=INCOME_LOW&q=王").with(People.town()))
                .hasStatusOk();
        assertThat(mvc.get().uri("/clues/export.csv").with(People.town()))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFF");
        assertThat(mvc.get().uri("/clues/999999999").with(People.town())).hasStatus(404);
    }

    /** What somebody of the name of the head brought to the window ten days ago. */
    private long report(String kind) {
        jdbc.sql(
                        "select raise_report(:village, :kind, '家里遭了灾，房子进水了。', '马浩然', null, :number, gen_random_uuid(), date '2020-12-11')")
                .param("village", place.left())
                .param("kind", kind)
                .param("number", "%016d".formatted(Math.abs(place.left().hashCode())))
                .query(String.class)
                .single();
        return Viewers.as(
                place.townCadre(),
                () -> jdbc.sql("select max(villager_report_id) from villager_report")
                        .query(Long.class)
                        .single());
    }

    private long visit(long household, @Nullable String problem) {
        return Viewers.as(
                clerk,
                () -> visits.record(new VisitDraft(
                        UUID.randomUUID(),
                        household,
                        LocalDate.of(2020, 12, 15),
                        null,
                        null,
                        null,
                        problem,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null)));
    }

    private String ago(int days) {
        return LocalDate.now(clock).minusDays(days).toString();
    }

    private List<String> sentences(long household) {
        return Viewers.as(clerk, () -> clues.open(household)).stream()
                .map(row -> clues.sentence(row, shows.in(Locale.SIMPLIFIED_CHINESE)))
                .toList();
    }

    private void earns(long household, int dividend) {
        Viewers.as(
                clerk,
                () -> jdbc.sql("update income set dividend = :dividend where household_id = :id and year = 2020")
                        .param("dividend", dividend)
                        .param("id", household)
                        .update());
    }

    private long head(long household) {
        return Viewers.as(
                clerk,
                () -> jdbc.sql("select head_person_id from household where household_id = :id")
                        .param("id", household)
                        .query(Long.class)
                        .single());
    }

    private long member(long household, String born) {
        return Viewers.as(clerk, () -> {
            var person = jdbc.sql(
                            "insert into person (village_code, name, pinyin, initials, born_on) values (:village, '马小雨', 'maxiaoyu', 'mxy', cast(:born as date)) returning person_id")
                    .param("village", place.left())
                    .param("born", born)
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                            insert into membership (village_code, household_id, person_id, relation, joined_on, join_reason)
                            values (:village, :household, :person, 'SON', date '2015-12-21', 'REGISTERED')""")
                    .param("village", place.left())
                    .param("household", household)
                    .param("person", person)
                    .update();
            return person;
        });
    }

    private void year(long person, String column, String value) {
        Viewers.as(
                clerk,
                () -> jdbc.sql("insert into person_year (village_code, person_id, year, " + column
                                + ") values (:village, :person, 2020, " + value + ")")
                        .param("village", place.left())
                        .param("person", person)
                        .update());
    }

    private void dies(long person, String day) {
        Viewers.as(
                clerk,
                () -> jdbc.sql(
                                "update membership set left_on = cast(:day as date), leave_reason = 'DEATH' where person_id = :person")
                        .param("day", day)
                        .param("person", person)
                        .update());
    }

    /** A line of a department's list that was matched with a person. */
    private long listed(
            String kind, long household, long person, String asOf, @Nullable String day, @Nullable Integer amount) {
        return Viewers.as(
                clerk,
                () -> jdbc.sql("""
                                with l as (insert into department_list (scope_code, kind, title, as_of, rows, faulty, matched, uploaded_by, uploaded_on)
                                           values (:village, :kind, '名单', cast(:asOf as date), 1, 0, 1, 'county', cast(:asOf as date)) returning *)
                                insert into department_hit (village_code, department_list_id, kind, as_of, household_id, person_id, amount, happened_on, state)
                                select :village, department_list_id, kind, as_of, :household, :person, cast(:amount as numeric), cast(:day as date), 'OPEN' from l
                                returning department_hit_id""")
                        .param("village", place.left())
                        .param("kind", kind)
                        .param("asOf", asOf)
                        .param("household", household)
                        .param("person", person)
                        .param("amount", amount, java.sql.Types.NUMERIC)
                        .param("day", day, java.sql.Types.VARCHAR)
                        .query(Long.class)
                        .single());
    }

    /** It stands in the register because it was watched once (边缘易致贫户). */
    private void neverPoor(long household) {
        Viewers.as(
                clerk,
                () -> jdbc.sql("update household_year set status = 'NEVER', exit_year = null where household_id = :id")
                        .param("id", household)
                        .update());
    }

    private static ClueFilter filter(long household, String state) {
        return new ClueFilter(null, null, null, state, household, null);
    }

    /** A household that exited: what it earned per head in 2020 and the year before, and whether house and water are bad. */
    private long exited(int sequence, int now, @Nullable Integer before, String bad) {
        var household = place.household(jdbc, place.left(), sequence);
        Viewers.as(clerk, () -> {
            jdbc.sql("""
                            insert into household_year (village_code, household_id, year, status, exit_year, dangerous_house, safe_water)
                            values (:village, :id, 2020, 'EXITED', 2018, cast(:bad as boolean), not cast(:bad as boolean))""")
                    .param("village", place.left())
                    .param("id", household)
                    .param("bad", bad)
                    .update();
            var years = before == null ? List.of(2020) : List.of(2020, 2019);
            for (var year : years) {
                jdbc.sql(
                                "insert into income (village_code, household_id, year, persons, dividend) values (:village, :id, :year, 1, :amount)")
                        .param("village", place.left())
                        .param("id", household)
                        .param("year", year)
                        .param("amount", year == 2020 ? now : before)
                        .update();
            }
        });
        return household;
    }
}
