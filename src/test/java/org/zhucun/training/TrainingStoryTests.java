package org.zhucun.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.zhucun.People;
import org.zhucun.WebTest;
import org.zhucun.secretary.Nomination;
import org.zhucun.secretary.NominationSource;
import org.zhucun.secretary.PostingRole;
import org.zhucun.secretary.PostingStep;
import org.zhucun.secretary.Postings;
import org.zhucun.secretary.SecretaryTown;
import org.zhucun.secretary.StepFacts;
import org.zhucun.viewer.Viewers;

/** Courses with their results, and cases from the village to the public window, in a town of their own. */
@WebTest
class TrainingStoryTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Postings postings;

    @Autowired
    Clock clock;

    private SecretaryTown town;

    @BeforeEach
    void found() {
        town = SecretaryTown.found(jdbc, "140899177", 201);
    }

    @Test
    void whoCameIsTrainedThisYearAndWhoPassedBeforeThePostingMayArrive() {
        var arrived = LocalDate.of(2019, 3, 4);
        SecretaryTown.inPost(
                postings, town, "澹台义", town.left(), PostingRole.FIRST_SECRETARY, arrived, arrived.plusYears(3), null);
        var reviewed = reviewed("公冶能");
        var failing = reviewed("宗政不及");
        var typed = new LinkedHashMap<>(Map.of(
                "kind", "INDUCTION",
                "title", "岗前培训第一期",
                "place", "县委党校",
                "heldFrom", today().minusDays(3).toString(),
                "heldUntil", today().minusDays(4).toString(),
                "hours", "16",
                "passMark", "60"));
        assertThat(post("county", "/trainings", typed))
                .hasStatus(422)
                .bodyText()
                .contains("不能早于第一天", "岗前培训第一期");
        typed.put("heldUntil", today().minusDays(2).toString());
        var course = location(post("county", "/trainings", typed));
        assertThat(get(town.cadre(), "/trainings/untrained")).bodyText().contains("澹台义", "从来没有");
        var people = Map.of("澹台义", cadre("澹台义"), "公冶能", cadre("公冶能"), "宗政不及", cadre("宗政不及"));
        people.values().forEach(id -> post("county", course + "/participants", Map.of("cadre", id)));
        assertThat(post("town", course + "/participants", Map.of("cadre", "1"))).hasStatus(403);
        post(
                "county",
                course + "/results",
                Map.of("came-" + people.get("公冶能"), "no", "score-" + people.get("公冶能"), "90"));
        assertThat(get("county", course))
                .bodyText()
                .as("absent with a score is refused")
                .doesNotContain("没来</span>");
        post(
                "county",
                course + "/results",
                Map.of(
                        "came-" + people.get("澹台义"), "yes",
                        "score-" + people.get("澹台义"), "88",
                        "came-" + people.get("公冶能"), "yes",
                        "score-" + people.get("公冶能"), "60",
                        "came-" + people.get("宗政不及"), "yes",
                        "score-" + people.get("宗政不及"), "59"));
        assertThat(get("county", course)).bodyText().contains("没及格");
        assertThat(state(reviewed)).as("passed at the mark").isEqualTo("TRAINED");
        assertThat(state(failing)).as("one short of the mark").isEqualTo("REVIEWED");
        assertThat(get(town.cadre(), "/trainings/untrained")).bodyText().doesNotContain("澹台义");
        assertThat(get(town.secretaryOf(town.left()), course)).bodyText().contains("岗前培训第一期", "澹台义");
        assertThat(get(town.secretaryOf(town.right()), course))
                .as("the neighbour reads the course and not the people of others")
                .hasStatusOk()
                .bodyText()
                .doesNotContain("澹台义");
        assertThat(get(town.cadre(), "/trainings/export.csv?q=岗前培训第一期"))
                .hasStatusOk()
                .bodyText()
                .contains("县委党校");
        typed.put("version", "7");
        assertThat(post("county", course, typed)).hasStatus(409);
    }

    @Test
    void aCaseIsWrittenReviewedAndReadByVillagersUntilItIsWithdrawn() {
        var secretary = town.secretaryOf(town.left());
        var typed = new LinkedHashMap<>(Map.of(
                "village", town.left(),
                "title", "渠水流到三组",
                "body", "大旱那年，他带着党员修渠三个月，电话 139 1111 2222，水终于流到了三组的地头。"));
        assertThat(post(secretary, "/exemplars", typed))
                .hasStatus(422)
                .bodyText()
                .contains("不能有证件号、卡号、电话", "渠水流到三组");
        typed.put("body", "大旱那年，他带着党员修渠三个月，\n水终于流到了三组的地头。村民都说这水是甜的。");
        typed.put("village", town.right());
        assertThat(post(secretary, "/exemplars", typed))
                .as("the neighbour's village")
                .hasStatus(422);
        typed.put("village", town.left());
        var page = location(post(secretary, "/exemplars", typed));
        assertThat(get("county", page)).bodyText().doesNotContain("/publication");
        assertThat(get(town.secretaryOf(town.right()), page))
                .as("a draft is its village's")
                .hasStatus(404);
        post(secretary, page + "/submission", Map.of());
        assertThat(post(town.cadre(), page + "/publication", Map.of())).hasStatus(403);
        post("county", page + "/return", Map.of("because", "写明是哪一年"));
        assertThat(get(secretary, "/")).bodyText().contains("改先进事迹：渠水流到三组");
        typed.put("body", "2019 年大旱，他带着党员修渠三个月，\n水终于流到了三组的地头。村民都说这水是甜的。");
        typed.put("version", version(page));
        assertThat(post(secretary, page, typed)).hasStatus3xxRedirection();
        post(secretary, page + "/submission", Map.of());
        assertThat(window()).bodyText().doesNotContain("渠水流到三组");
        post("county", page + "/publication", Map.of());
        assertThat(window()).bodyText().contains("渠水流到三组", "2019 年大旱");
        assertThat(get(town.secretaryOf(town.right()), page))
                .as("what is published is for everybody")
                .hasStatusOk()
                .bodyText()
                .contains("2019 年大旱")
                .doesNotContain("变更记录");
        assertThat(get("town", "/exemplars?q=渠水流到三组")).bodyText().contains("id=\"total\">1<");
        post("county", page + "/withdrawal", Map.of("because", "当事人不愿公开"));
        assertThat(window()).bodyText().doesNotContain("渠水流到三组");
        assertThat(get(town.secretaryOf(town.right()), page)).hasStatus(404);
    }

    private MvcTestResult window() {
        return mvc.get().uri("/public/" + town.left()).exchange();
    }

    private long reviewed(String name) {
        var id = Viewers.as(SecretaryTown.COUNTY, () -> {
            var cadre = postings.register(SecretaryTown.able(name));
            return postings.nominate(new Nomination(
                    cadre,
                    town.right(),
                    PostingRole.TEAM_MEMBER,
                    NominationSource.UNIT,
                    true,
                    today().minusDays(20),
                    today(),
                    today().plusYears(3)));
        });
        Viewers.as(
                SecretaryTown.COUNTY2, () -> postings.take(id, PostingStep.REVIEW, StepFacts.on(today().minusDays(9))));
        return id;
    }

    private String cadre(String name) {
        return Viewers.as(
                SecretaryTown.COUNTY,
                () -> jdbc.sql("select max(cadre_id) from cadre where name = :name")
                        .param("name", name)
                        .query(String.class)
                        .single());
    }

    private String state(long posting) {
        return Viewers.as(
                SecretaryTown.COUNTY,
                () -> jdbc.sql("select state from village_posting where village_posting_id = :id")
                        .param("id", posting)
                        .query(String.class)
                        .single());
    }

    private String version(String page) {
        return Viewers.as(
                SecretaryTown.COUNTY,
                () -> jdbc.sql("select version from exemplar where exemplar_id = :id")
                        .param("id", Long.valueOf(page.replaceAll("\\D", "")))
                        .query(String.class)
                        .single());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private MvcTestResult get(String who, String address) {
        return mvc.get().uri(address).with(People.of(who)).exchange();
    }

    private MvcTestResult post(String who, String address, Map<String, String> typed) {
        var request = mvc.post().uri(address).with(People.of(who)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }
}
