package org.zhucun.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.WebTest;

@WebTest
@Transactional
class VillageControllerTests {

    private static final String VILLAGE = "/villages/140899101201";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    @As("town")
    void listsTheVillagesOfTheTownAndNoOther() {
        var villages = jdbc.sql("select count(*) from division where code like '140899101___' and ended_on is null")
                .query(Integer.class)
                .single();
        assertThat(mvc.get().uri("/villages"))
                .hasStatusOk()
                .bodyText()
                .contains("梨花坡村", "烟台岭村", "id=\"total\">" + villages + "<")
                .doesNotContain("柳湾村");
        assertThat(mvc.get().uri("/villages?poor=yes&exited=2018&terrain=MOUNTAIN&reported=no"))
                .bodyText()
                .contains("梨花坡村", "id=\"total\">1<")
                .doesNotContain("烟台岭村");
    }

    @Test
    @As("town")
    void exportsTheListAndRecordsIt() {
        assertThat(mvc.get().uri("/villages/export.csv?poor=yes"))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFF")
                .contains("140899101201,梨花坡村")
                .doesNotContain("烟台岭村");
        assertThat(jdbc.sql("select count(*) from history where event = 'EXPORT' and actor = 'town'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    @As("clerk202")
    void aNeighboursVillageIsNotThere() {
        assertThat(mvc.get().uri(VILLAGE)).hasStatus(404);
        assertThat(mvc.get().uri(VILLAGE + "/years")).hasStatus(404);
        assertThat(mvc.post().uri(VILLAGE).param("leader", "x").with(csrf())).hasStatus(404);
        assertThat(mvc.get().uri("/villages/140899101202")).hasStatusOk();
    }

    /** Who keeps the books may not open a household, so nothing leads there. */
    @Test
    @As("accountant")
    void whoMayNotOpenHouseholdsIsLedToNone() {
        for (var page : new String[] {"/villages", VILLAGE, VILLAGE + "/years"}) {
            assertThat(mvc.get().uri(page))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("href=\"/households", "href=\"/persons", "href=\"/dashboards", "href=\"/notices");
        }
    }

    @Test
    @As("county")
    void theCountyReadsAndDoesNotWrite() {
        assertThat(mvc.get().uri(VILLAGE)).hasStatusOk().bodyText().doesNotContain("/edit");
        assertThat(mvc.get().uri(VILLAGE + "/edit")).hasStatus(403);
    }

    @Test
    @As("clerk201")
    void aProfileKeepsWhatWasTypedAndMissingIsNoData() {
        assertThat(mvc.post()
                        .uri(VILLAGE + "/years/2019")
                        .param("persons", "many")
                        .param("bus", "true")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"many\"", "#f-persons");
        assertThat(mvc.post()
                        .uri(VILLAGE + "/years/2019")
                        .param("arableMu", "-1.234")
                        .locale(Locale.ENGLISH)
                        .with(csrf()))
                .as("two mistakes of one field, in the reader's punctuation")
                .hasStatus(422)
                .bodyText()
                .containsPattern("id=\"f-arableMu-e\"[^<]*; ")
                .doesNotContain("；");
        assertThat(mvc.post()
                        .uri(VILLAGE + "/years/2019")
                        .param("persons", "1,702")
                        .param("poorPersons", "1800")
                        .param("collectiveIncome", "22.71")
                        .param("pavedRoad", "true")
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(VILLAGE + "/years"))
                .hasStatusOk()
                .bodyText()
                .contains("1,702", "22.71", "贫困人口 1,800，多于总人口 1,702");
        assertThat(jdbc.sql(
                                "select collective_income::text || ' ' || (women is null) from village_year where village_code = '140899101201' and year = 2019")
                        .query(String.class)
                        .single())
                .isEqualTo("227100.00 true");
        assertThat(mvc.get().uri(VILLAGE + "/years/edit?year=2020&suggested=true"))
                .bodyText()
                .contains("value=\"1702\"", "value=\"22.71\"");
        assertThat(mvc.post().uri(VILLAGE + "/years/2019").param("persons", "5").with(csrf()))
                .hasStatus(409);
    }

    @Test
    @As("secretary201")
    void theVillagePagePutsTheProfileBesideTheRegister() {
        jdbc.sql(
                        "insert into village_year (village_code, year, persons, poor_households, dibao_households) values ('140899101201', 2014, 200, 1, 9)")
                .update();
        // Other stories register households here too, so the expected share is reckoned from the rows themselves.
        var poor = jdbc.sql(
                        "select coalesce(sum(persons), 0) from household_count where village_code = '140899101201' and status in ('POOR', 'LEAVING', 'RELAPSED')")
                .query(Integer.class)
                .single();
        assertThat(mvc.get().uri(VILLAGE))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "%.2f".formatted(poor / 2.0),
                        "未脱贫 " + poor + " 人 ÷ 2014 年村户籍人口 200 人",
                        "/households?village=140899101201",
                        "对不上");
    }

    @Test
    @As("town")
    void groupsAreAddedRenamedAndEndOnlyWhenEmpty() {
        assertThat(mvc.post().uri(VILLAGE + "/groups").param("name", "河东组").with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(VILLAGE + "/groups")).bodyText().contains("河东组", "14089910120103");
        assertThat(mvc.post().uri(VILLAGE + "/groups/3").param("name", "河西组").with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.post().uri(VILLAGE + "/groups/3/end").with(csrf())).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(VILLAGE + "/groups")).bodyText().contains("河西组", "撤销");
        assertThat(mvc.post().uri(VILLAGE + "/groups/1/end").with(csrf()))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("alert", "village.group.inhabited");
    }

    @Test
    @As("town")
    void anEditIsRefusedWhenSomebodyElseWasFaster() {
        var version = jdbc.sql("select version from village where village_code = '140899101201'")
                .query(Integer.class)
                .single();
        assertThat(mvc.post()
                        .uri(VILLAGE)
                        .param("version", version.toString())
                        .param("exitYear", "1")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("退出年度：应是 2010 到 2100 的年份");
        assertThat(mvc.post()
                        .uri(VILLAGE)
                        .param("version", version.toString())
                        .param("leader", "张有福")
                        .param("terrain", "HILL")
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.post()
                        .uri(VILLAGE)
                        .param("version", version.toString())
                        .param("leader", "李二")
                        .with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("value=\"李二\"");
        assertThat(mvc.get().uri(VILLAGE)).bodyText().contains("张有福", "丘陵");
        assertThat(mvc.get().uri(VILLAGE + "/history")).hasStatusOk().bodyText().contains("张有福");
    }

    @Test
    @As("town")
    void aFigureLinksToExactlyItsRows() throws Exception {
        jdbc.sql("insert into village_year (village_code, year, persons) values ('140899101201', 2019, 900)")
                .update();
        doubted(jdbc.sql(
                        "select household_id from household where village_code = '140899101201' and ended_on is null order by 1 limit 2")
                .query(Long.class)
                .list());
        var hub = page(VILLAGE);
        var figures = FIGURE.matcher(hub).results().toList();
        assertThat(figures).hasSizeGreaterThan(8);
        assertThat(hub).contains("/persons?village=140899101201&amp;away=yes");
        for (var figure : figures) {
            var address = figure.group(1).replace("&amp;", "&");
            assertThat(page(address)).as(address).contains("id=\"total\">" + figure.group(2) + "<");
        }
    }

    /** Households with a doubt each, of which the last has left since and the rules were not asked again. */
    private void doubted(List<Long> households) {
        assertThat(households).hasSize(2);
        households.forEach(
                household -> jdbc.sql("""
                        insert into doubt (village_code, household_id, rule, severity, facts, state, found_on)
                        values ('140899101201', :household, 'ILLNESS_NOBODY_ILL', 3, '[3, 3]', 'OPEN', current_date)
                        on conflict (household_id, rule, person_key) do update set state = 'OPEN', closed_on = null, confirmed_by = null""").param("household", household).update());
        jdbc.sql("update household set ended_on = current_date, end_reason = 'MOVED' where household_id = :household")
                .param("household", households.get(1))
                .update();
    }

    /** A linked figure, and a linked word with its figure in the next cell. */
    private static final Pattern FIGURE = Pattern.compile(
            "href=\"(/(?:households|persons)\\?village=[^\"]+)\">(?:[^<0-9]+</a></th><td class=\"num\">|<span>[^<]+</span><b><output>)?([0-9,]+)<");

    private String page(String address) throws Exception {
        var answer = mvc.get().uri(URI.create(address)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
