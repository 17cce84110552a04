package org.zhucun.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.People;
import org.zhucun.WebTest;

@WebTest
class DashboardControllerTests {

    private static final Pattern CELL =
            Pattern.compile("<a href=\"([^\"]+)\" data-counts=\"(rows|persons)\">([0-9,]+)</a>");
    private static final Pattern TILE =
            Pattern.compile("<a href=\"(/[^\"]+)\"><span>[^<]*</span><b><output>([0-9,]+)</output>");
    private static final Pattern TOTAL = Pattern.compile("id=\"total\">([0-9,]+)</output>");
    private static final Pattern PERSONS = Pattern.compile("id=\"total\">.*?<i> ([0-9,]+) 人</i>", Pattern.DOTALL);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void householdsOfEveryKind() {
        new RandomRegister(jdbc, transaction, 20201221).once("140899101241", "140899101242");
    }

    @Test
    void everyFigureOfTheTownOpensExactlyTheRowsThatMakeIt() throws Exception {
        walk("/dashboards/town?year=2020", People.town(), 60);
        walk("/dashboards/town?year=2016", People.town(), 40);
    }

    @Test
    void everyFigureOfTheCountyOpensExactlyTheRowsThatMakeIt() throws Exception {
        walk("/dashboards/county?year=2020", People.county(), 60);
    }

    @Test
    void theReviewerLooksIntoATownAndNobodyIntoTheNext() throws Exception {
        assertThat(page("/dashboards/town?town=140899102", People.county())).contains("邻镇看板");
        assertThat(mvc.get().uri("/dashboards/town?town=140899102").with(People.town()))
                .hasStatus(404);
        assertThat(mvc.get().uri("/dashboards/town").with(People.clerk201())).hasStatus(403);
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
                .contains("2020 年脱贫攻坚情况汇总表", "制表人：赵文静", "脱贫进度", "主要致贫原因");
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
                    .contains("2020 年脱贫攻坚情况汇总表", "主要致贫原因", "制表人：赵文静", "梨花坡村", "会议汇总表");
        }
    }

    @Test
    void theVillagesPageShowsItsYears() throws Exception {
        assertThat(page("/villages/140899101241", People.town()))
                .contains("脱贫进度", "/households?year=2020&amp;village=140899101241&amp;standing=poor");
    }

    private void walk(String path, RequestPostProcessor reader, int least) throws Exception {
        var page = page(path, reader);
        var figures = new LinkedHashMap<String, String>();
        var cells = CELL.matcher(page);
        while (cells.find()) {
            figures.put(cells.group(2) + " " + cells.group(1), cells.group(3));
        }
        var tiles = TILE.matcher(page);
        while (tiles.find()) {
            figures.put("rows " + tiles.group(1), tiles.group(2));
        }
        assertThat(figures.size()).isGreaterThan(least);
        var softly = new SoftAssertions();
        for (var figure : figures.entrySet()) {
            var kind = figure.getKey().substring(0, figure.getKey().indexOf(' '));
            var href = figure.getKey().substring(kind.length() + 1).replace("&amp;", "&");
            var list = page(href, reader);
            var found = (kind.equals("rows") ? TOTAL : PERSONS).matcher(list);
            softly.assertThat(found.find() ? found.group(1) : "nothing")
                    .as(kind + " at " + href + " from " + path)
                    .isEqualTo(figure.getValue());
        }
        softly.assertAll();
    }

    private String page(String path, RequestPostProcessor reader) throws UnsupportedEncodingException {
        var answer = mvc.get().uri(java.net.URI.create(path)).with(reader).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
