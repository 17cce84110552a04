package org.zhucun.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.zhucun.People;
import org.zhucun.WebTest;
import org.zhucun.secretary.PostingRole;
import org.zhucun.secretary.Postings;
import org.zhucun.secretary.SecretaryTown;

/** A project from the town's form to the secretary's entries on its page, in a town of their own. */
@WebTest
class ProjectStoryTests {

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
        town = SecretaryTown.found(jdbc, "140899380", 201);
    }

    @Test
    void anEntryAboutAProjectShowsOnTheProject() {
        var secretary = town.secretaryOf(town.left());
        var arrived = today().minusYears(1);
        SecretaryTown.inPost(
                postings,
                town,
                "南宫修路",
                town.left(),
                PostingRole.FIRST_SECRETARY,
                arrived,
                arrived.plusYears(3),
                town.account(jdbc, secretary));
        var page = location(post(town.cadre(), "/projects", road(town.left())));
        var id = page.substring(page.lastIndexOf('/') + 1);
        assertThat(get(secretary, page)).hasStatusOk().bodyText().contains("还没有日志写到这个项目", "/logs/new?project=" + id);
        assertThat(get(secretary, "/logs/new?project=" + id))
                .hasStatusOk()
                .bodyText()
                .containsPattern("value=\"" + id + "\"[^>]* selected");
        var entry = location(post(secretary, "/logs", entry("到工地量了路宽", Map.of("project", id, "problem", "路肩窄了十厘米"))));
        assertThat(get(secretary, entry)).bodyText().contains("href=\"" + page + "\"");
        for (var reader : new String[] {secretary, town.cadre(), "county"}) {
            assertThat(get(reader, page)).as(reader).bodyText().contains("到工地量了路宽", "路肩窄了十厘米", "全部 1 条");
        }
        assertThat(get(secretary, "/logs?project=" + id)).bodyText().contains("id=\"total\">1<", "到工地量了路宽");
        assertThat(get(secretary, "/logs/export.csv?project=" + id))
                .bodyText()
                .contains("走访户,写到的项目,", "左村通村道路硬化,路肩窄了十厘米");
        assertThat(get(town.cadre(), "/projects?village=" + town.left()))
                .bodyText()
                .contains("左村通村道路硬化", "<td class=\"num z-hide-s\"><span>1</span></td>");
        assertThat(get(town.clerkOf(town.left()), page))
                .as("who does not read the log reads the project")
                .hasStatusOk()
                .bodyText()
                .contains("C25 混凝土")
                .doesNotContain("到工地量了路宽");
        assertThat(post(secretary, entry, corrected()))
                .as("an entry corrected to be about nothing in particular")
                .hasStatus3xxRedirection();
        assertThat(get(secretary, page)).bodyText().contains("还没有日志写到这个项目");
        assertThat(get(secretary, entry))
                .as("its history names the project that it was about")
                .bodyText()
                .contains("左村通村道路硬化");
    }

    @Test
    void aProjectOfAnotherVillageIsNotTheLogs() {
        var secretary = town.secretaryOf(town.right());
        var arrived = today().minusYears(1);
        SecretaryTown.inPost(
                postings,
                town,
                "南宫邻村",
                town.right(),
                PostingRole.FIRST_SECRETARY,
                arrived,
                arrived.plusYears(3),
                town.account(jdbc, secretary));
        var page = location(post(town.cadre(), "/projects", road(town.left())));
        var id = page.substring(page.lastIndexOf('/') + 1);
        assertThat(get(secretary, page)).hasStatus(404);
        assertThat(post(secretary, "/logs", entry("去看了邻村的路", Map.of("project", id))))
                .as("told where it was chosen, and nothing typed is lost")
                .hasStatus(422)
                .bodyText()
                .contains("这个项目不在写日志的村", "去看了邻村的路");
        assertThat(get(secretary, "/logs?q=去看了邻村的路")).bodyText().contains("id=\"total\">0<");
    }

    @Test
    void whatIsWrongIsSaidWhereItWasTyped() {
        var typed = road(town.left());
        typed.put("plannedFrom", "2019-05-01");
        typed.put("plannedUntil", "2019-04-30");
        typed.put("finishedOn", "2019-06-01");
        typed.put("amount", "12.345");
        typed.remove("village");
        assertThat(post(town.cadre(), "/projects", typed))
                .hasStatus(422)
                .bodyText()
                .contains("不能早于计划开工", "完工了的，请填实际开工", "请选村", "value=\"12.345\"", "#f-amount", "左村通村道路硬化");
        typed = road("140899101201");
        assertThat(post(town.cadre(), "/projects", typed))
                .as("a village of another town")
                .hasStatus(422);
        assertThat(post(town.secretaryOf(town.left()), "/projects", road(town.left())))
                .as("the First Secretary advises and does not decide for the committees")
                .hasStatus(403);
        assertThat(post(town.clerkOf(town.left()), "/projects", road(town.right())))
                .as("the neighbour's")
                .hasStatus(422);
        location(post(town.clerkOf(town.left()), "/projects", road(town.left())));
    }

    @Test
    void whoSavesSecondIsTold() {
        var page = location(post(town.cadre(), "/projects", road(town.right())));
        var typed = road(town.right());
        typed.put("version", "0");
        typed.put("startedOn", "2019-03-12");
        typed.put("finishedOn", "2019-08-30");
        assertThat(post(town.cadre(), page, typed)).hasStatus3xxRedirection();
        assertThat(get(town.cadre(), page)).bodyText().contains("已完工", "2019-08-30", "变更记录");
        typed.put("site", "另一个地点");
        assertThat(post(town.cadre(), page, typed)).hasStatus(409).bodyText().contains("另一个地点");
        assertThat(get(town.cadre(), page)).bodyText().doesNotContain("另一个地点");
        assertThat(get(town.cadre(), "/projects/export.csv?village=" + town.right() + "&stage=FINISHED"))
                .hasStatusOk()
                .bodyText()
                .contains("左村通村道路硬化", "1,240,000.00");
    }

    @ParameterizedTest
    @CsvSource({
        ",           ,           2020-12-31, NOT_BEGUN",
        "2020-03-01, ,           2020-12-31, UNDER_WAY",
        "2020-03-01, ,           2020-12-20, LATE",
        ",           ,           2020-12-20, LATE",
        "2020-03-01, 2020-12-21, 2020-12-20, FINISHED",
    })
    void aStageIsTheSameHereAndInTheDatabase(
            @Nullable LocalDate started, @Nullable LocalDate finished, LocalDate until, ProjectStage stage) {
        var today = LocalDate.of(2020, 12, 21);
        assertThat(ProjectStage.of(started, finished, until, today)).isEqualTo(stage);
        assertThat(jdbc.sql(
                                "select " + ProjectStage.SQL
                                        + " from (select cast(:started as date) as started_on, cast(:finished as date) as finished_on, cast(:until as date) as planned_until) p")
                        .param("started", started)
                        .param("finished", finished)
                        .param("until", until)
                        .param("today", today)
                        .query(String.class)
                        .single())
                .isEqualTo(stage.name());
    }

    @Test
    void everyFilterNarrowsTheList() {
        post(town.cadre(), "/projects", road(town.left()));
        var own = "/projects?village=" + town.left();
        assertThat(Stream.of("&q=路桥不存在", "&kind=CLINIC", "&stage=NOT_BEGUN", "&year=2016"))
                .allSatisfy(filter -> assertThat(get(town.cadre(), own + filter))
                        .hasStatusOk()
                        .bodyText()
                        .contains("id=\"total\">0<"));
        assertThat(get(town.cadre(), own + "&kind=ROAD&stage=LATE&year=2019&q=通村"))
                .bodyText()
                .doesNotContain("id=\"total\">0<");
        assertThat(get(town.cadre(), own + "&kind=nonsense&stage=%00&year=20x9"))
                .as("nonsense asks for nothing")
                .hasStatusOk()
                .bodyText()
                .doesNotContain("id=\"total\">0<");
    }

    private static Map<String, String> road(String village) {
        return new LinkedHashMap<>(Map.of(
                "village", village,
                "kind", "ROAD",
                "name", "左村通村道路硬化",
                "site", "通村公路至村口",
                "content", "硬化道路 4.2 公里，宽 4 米，C25 混凝土",
                "unit", "镇人民政府",
                "households", "486",
                "amount", "1240000",
                "plannedFrom", "2019-03-10",
                "plannedUntil", "2019-08-28"));
    }

    private Map<String, String> entry(String said, Map<String, String> more) {
        var typed = new LinkedHashMap<>(
                Map.of("sendId", UUID.randomUUID().toString(), "said", said, "day", today().toString()));
        typed.putAll(more);
        return typed;
    }

    private Map<String, String> corrected() {
        return entry("到工地量了路宽", Map.of("version", "0", "project", ""));
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
