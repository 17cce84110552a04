package org.zhucun.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.WebTest;

/** More people of one name than a county's search looks at. */
@WebTest
@As("county")
@Transactional
class SearchReachTests {

    private static final int NAMESAKES = Search.MOST + 20;
    private static final String TOWN = "140899196";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aTownOfNamesakes() {
        jdbc.sql("insert into division (code, name) values (:town, '同名镇'), (:town || '201', '同名村')")
                .param("town", TOWN)
                .update();
        jdbc.sql("""
                with n as (select n, lpad(n::text, 6, '0') as tail from generate_series(1, :namesakes) n),
                     p as (insert into person (village_code, number, name, pinyin, initials, born_on)
                           select :village, :village || tail, '众同名', 'zhongtongming', 'ztm', date '1950-01-01' + n from n
                           returning person_id, number),
                     h as (insert into household (village_code, number, head_person_id, registered_on)
                           select :village, number, person_id, date '2020-01-01' from p returning household_id, head_person_id, number),
                     m as (insert into membership (village_code, household_id, person_id, relation, joined_on, join_reason)
                           select :village, household_id, head_person_id, 'HEAD', date '2020-01-01', 'REGISTERED' from h)
                insert into household_year (village_code, household_id, year, status, attribute)
                select :village, household_id, 2020, case when right(number, 6)::int > 1010 then 'POOR' else 'EXITED' end, 'GENERAL' from h""")
                .param("village", TOWN + "201")
                .param("namesakes", NAMESAKES)
                .update();
    }

    private String total(String address) throws Exception {
        var result = mvc.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        var page = result.getResponse().getContentAsString();
        return page.replaceAll("(?s).*id=\"total\">([^<]*)<.*", "$1") + (page.contains("只查看了最先找到的") ? " 未查全" : "");
    }

    @Test
    void aCountySaysThatItDidNotLookAtAllAndATownChosenShowsAll() throws Exception {
        for (var list : new String[] {"/households", "/persons"}) {
            assertThat(total(list + "?q=众同名")).isEqualTo("1,000 以上 未查全");
            assertThat(total(list + "?q=ztm&town=" + TOWN)).isEqualTo("1,020");
            assertThat(total(list + "?q=众同名&village=" + TOWN + "201")).isEqualTo("1,020");
        }
    }

    @Test
    void aFilterBesideTheSearchLosesNothingInATown() throws Exception {
        assertThat(total("/households?q=众同&status=POOR&town=" + TOWN)).isEqualTo("10");
        assertThat(total("/households?q=众同名&status=POOR")).endsWith("未查全");
    }

    @Test
    void aFewHitsAreTheWholeCounty() throws Exception {
        assertThat(total("/persons?q=" + TOWN + "201001020")).isEqualTo("1");
    }

    @Test
    void anExportHasThemAll() throws Exception {
        var file = mvc.get()
                .uri("/households/export.csv?q=众同名")
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(file.lines().filter(line -> line.contains("众同名"))).hasSize(NAMESAKES);
    }
}
