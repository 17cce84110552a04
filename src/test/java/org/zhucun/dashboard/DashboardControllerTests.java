package org.zhucun.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.People;
import org.zhucun.WebTest;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

@WebTest
class DashboardControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void householdsOfEveryKind() {
        new RandomRegister(jdbc, transaction, 20201221).once("140899101241", "140899101242");
        // the rules look again at what changed; here nothing may change between a figure and its list
        Viewers.as(new Viewer("county", Role.COUNTY_REVIEWER, "140899"), () -> {
            jdbc.sql("delete from doubt_due").update();
            jdbc.sql("""
                                    insert into doubt (village_code, household_id, rule, severity, facts, state, found_on)
                                    select village_code, household_id, 'ILLNESS_NOBODY_ILL', 3 - household_id % 2, '[3, 3]', 'OPEN', date '2020-12-01'
                                    from household where village_code = '140899101241' and ended_on is null order by household_id limit 3
                                    on conflict (household_id, rule, person_key) do update set state = 'OPEN', closed_on = null, confirmed_by = null""").update();
            jdbc.sql("""
                            insert into case_file (village_code, kind, year, name, statement, stage, entered_on, opened_on, household_id, due_on, outcome, closed_on)
                            select village_code, 'EXIT', 2020, '看板户', '两委提名', 'ARCHIVING', date '2020-10-08', date '2020-10-08', household_id, date '2020-10-20',
                                   case when n > 1 then 'ARCHIVED' end, case when n > 1 then date '2020-12-20' end
                            from (select h.*, row_number() over (order by household_id) as n from household h
                                  where village_code = '140899101241' and ended_on is null) h
                            where n <= 3 and not exists (select from case_file where name = '看板户')""").update();
        });
    }

    @Test
    void everyFigureOfTheTownOpensExactlyTheRowsThatMakeIt() throws Exception {
        var figures = new FigureWalk(mvc, People.town()).follow("/dashboards/town?year=2020", 60);
        assertThat(figures.keySet())
                .anyMatch(one -> one.startsWith("rows /doubts?rule=ILLNESS_NOBODY_ILL"))
                .anyMatch(one -> one.startsWith("rows /cases?year=2020&amp;kind=EXIT&amp;state=ARCHIVED"))
                .anyMatch(one -> one.startsWith("persons /households?year=2020"));
        new FigureWalk(mvc, People.town()).follow("/dashboards/town?year=2016", 40);
    }

    @Test
    void everyFigureOfTheCountyOpensExactlyTheRowsThatMakeIt() throws Exception {
        new FigureWalk(mvc, People.county()).follow("/dashboards/county?year=2020", 60);
        new FigureWalk(mvc, People.county()).follow("/dashboards/town?town=140899101&year=2020", 60);
    }

    @Test
    void theReviewerLooksIntoATownAndNobodyIntoTheNext() throws Exception {
        assertThat(page("/dashboards/town?town=140899102", People.county())).contains("邻镇看板");
        assertThat(mvc.get().uri("/dashboards/town?town=140899102").with(People.town()))
                .hasStatus(404);
        assertThat(mvc.get().uri("/dashboards/town").with(People.clerk201())).hasStatus(403);
    }

    @Test
    void anEnglishReaderReadsPlacesInPinyin() {
        assertThat(mvc.get()
                        .uri("/dashboards/town?year=2020")
                        .header("Accept-Language", "en")
                        .with(People.town()))
                .bodyText()
                .contains("Lihuapo Village")
                .doesNotContain("梨花坡");
    }

    @Test
    void aYearWithoutMembersSaysNoDataAndNotZero() throws Exception {
        assertThat(page("/dashboards/town?year=2014", People.town()))
                .contains("本年没有人员数据")
                .doesNotContain("ageFrom=16");
    }

    @Test
    void aTableGoesOutAsItStandsAndIsRecorded() throws Exception {
        assertThat(page("/dashboards/town/tables/causes.csv?year=2020", People.town()))
                .startsWith("\uFEFF")
                .contains("原因,户,人,占比", "因病,");
        assertThat(page("/dashboards/town/tables/compare.csv?year=2020", People.town()))
                .contains("梨花坡村");
        assertThat(page("/dashboards/town/tables/doubts.csv?year=2020", People.town()))
                .contains("规则,轻重,待处理,等人确认", "因病致贫，没有病人,要紧,");
        assertThat(mvc.get().uri("/dashboards/town/tables/nothing.csv").with(People.town()))
                .hasStatus(404);
        assertThat(jdbc.sql(
                                "select count(*) from history where event = 'EXPORT' and actor = 'town' and detail ->> 'list' like '%主要致贫原因'")
                        .query(Long.class)
                        .single())
                .isNotNull();
    }

    @Test
    void villagesAreSortedByTheColumnAskedFor() throws Exception {
        var up = page("/dashboards/town?year=2020&sort=village", People.town());
        var down = page("/dashboards/town?year=2020&sort=-village", People.town());
        assertThat(up.indexOf("/villages/140899101241\"")).isLessThan(up.indexOf("/villages/140899101242\""));
        var compared = down.substring(down.indexOf("id=\"compare\""));
        assertThat(compared.indexOf("/villages/140899101242\""))
                .isLessThan(compared.indexOf("/villages/140899101241\""));
    }

    @Test
    void theMeetingGetsOnePageOfEverything() throws Exception {
        assertThat(page("/dashboards/town/summary?year=2020", People.town()))
                .contains("2020 年脱贫攻坚情况汇总表", "制表人：赵文静", "脱贫进度", "主要致贫原因", "未处理的疑点", "因病致贫，没有病人");
    }

    @Test
    void theMeetingsPagePrintsAndReadsBack() throws Exception {
        var answer = mvc.get()
                .uri("/dashboards/town/summary.pdf?year=2020")
                .with(People.town())
                .exchange();
        assertThat(answer).hasStatusOk();
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(pdf))
                    .contains("2020 年脱贫攻坚情况汇总表", "主要致贫原因", "制表人：赵文静", "梨花坡村", "会议汇总表", "未处理的疑点", "因病致贫，没有病人");
        }
    }

    @Test
    void theVillagesPageShowsItsYears() throws Exception {
        assertThat(page("/villages/140899101241", People.town()))
                .contains(
                        "脱贫进度",
                        "/households?year=2020&amp;village=140899101241&amp;standing=poor",
                        "/dashboards/village?year=2016&amp;village=140899101241",
                        "/dashboards/village/tables/trend.csv?");
    }

    @Test
    void everyFigureOfTheVillageOpensExactlyTheRowsThatMakeIt() throws Exception {
        var figures =
                new FigureWalk(mvc, People.town()).follow("/dashboards/village?village=140899101241&year=2020", 40);
        assertThat(figures.keySet())
                .anyMatch(one -> one.contains("/persons?year=2020&amp;village=140899101241&amp;labour="))
                .anyMatch(one -> one.startsWith("rows /doubts?"));
        new FigureWalk(mvc, People.town()).follow("/dashboards/village?village=140899101241&year=2016", 20);
    }

    @Test
    void whoWorksInAVillageSeesItsDashboardAndNoOther() throws Exception {
        assertThat(page("/dashboards/village?year=2020", People.clerk201()))
                .contains("梨花坡村看板", "退出线", "2020 年村情")
                .doesNotContainPattern("最近更新</span><b><output>—")
                .doesNotContain("村与村比");
        assertThat(page("/dashboards/village/summary?year=2020", People.clerk201()))
                .contains("梨花坡村 2020 年");
        assertThat(page("/dashboards/village/tables/causes.csv?year=2020", People.clerk201()))
                .contains("原因,户,人,占比");
        assertThat(mvc.get().uri("/dashboards/village/summary.pdf?year=2020").with(People.clerk201()))
                .hasStatusOk();
        assertThat(mvc.get().uri("/dashboards/village?village=140899101202").with(People.clerk201()))
                .hasStatus(404);
        assertThat(page("/dashboards/village?village=140899101201", People.county()))
                .containsPattern("最近更新</span><b><output>[0-9]");
        assertThat(mvc.get().uri("/dashboards/village").with(People.town())).hasStatus(404);
    }

    private String page(String path, RequestPostProcessor reader) throws UnsupportedEncodingException {
        return new FigureWalk(mvc, reader).page(path);
    }
}
