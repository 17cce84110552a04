package org.zhucun.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.zhucun.People;
import org.zhucun.WebTest;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

@WebTest
class ParameterControllerTests {

    private static final Viewer TOWN = new Viewer("town", Role.TOWN_CADRE, "140899101");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Parameters parameters;

    /** Nothing is deleted: what a story set is moved to a day that no other story asks about. */
    @AfterEach
    void setAside() {
        jdbc.sql(
                        "update parameter set valid_from = date '2090-01-01' + cast(parameter_id as integer) where source = 'test'")
                .update();
        parameters.refresh();
    }

    @Test
    void theSmallerAreaComesFirstAndThePresentOfHouseholdsFollows() {
        assertThat(parameters.povertyLine("140899101202", 2020).orElseThrow()).isEqualByComparingTo("4000");
        assertThat(below()).isFalse();
        assertThat(set("poverty-line", "140899101", "2020-01-01", "20,000.50")).hasStatus(302);
        assertThat(parameters.povertyLine("140899101202", 2020)).contains(new BigDecimal("20000.5"));
        assertThat(parameters.povertyLine("140899102201", 2020).orElseThrow()).isEqualByComparingTo("4000");
        assertThat(below()).isTrue();
        jdbc.sql("update parameter set value = '4000' where source = 'test' and name = 'poverty-line'")
                .update();
        assertThat(below()).isFalse();
    }

    @Test
    void aSourceIsSaidInTheReadersLanguage() {
        var page = "/admin/parameters/poverty-line";
        assertThat(mvc.get().uri(page).with(People.admin()).header("Accept-Language", "zh-CN"))
                .bodyText()
                .contains("<td class=\"soft\">凭记忆，待核</td>", "<td class=\"soft\">国家统计局（2010 年不变价）</td>")
                // its history says what stood there before
                .doesNotContain("<td class=\"soft\">待核 unconfirmed</td>");
    }

    @Test
    void refusesWhatIsNotOfItsKind() {
        assertThat(set("identification.notice-days", "140899", "2021-01-01", "seven"))
                .hasStatus(422)
                .bodyText()
                .contains("Enter a number");
        assertThat(set("identification.notice-days", "140899", "2021-01-01", "7.5"))
                .hasStatus(422)
                .bodyText()
                .contains("whole number");
        assertThat(set("identification.notice-days", "140899", "2021-01-01", "90"))
                .hasStatus(422)
                .bodyText()
                .contains("Outside the range");
        assertThat(set("meeting.quorum.representatives", "140899", "2021-01-01", "4/3"))
                .hasStatus(422)
                .bodyText()
                .contains("fraction");
        assertThat(set("poverty-line", "140899", "2021-05-01", "4000"))
                .hasStatus(422)
                .bodyText()
                .contains("1 January");
    }

    @Test
    void aHotlineIsDialledAndNotCounted() {
        var page = "/admin/parameters/notice.hotline";
        assertThat(mvc.get().uri(page).with(People.admin()))
                .bodyText()
                .contains("12317")
                .doesNotContain("12,317");
        assertThat(set("notice.hotline", "140899", "2021-06-01", "140899196805120012"))
                .hasStatus(422)
                .bodyText()
                .contains("3 to 12 figures");
        assertThat(set("notice.hotline", "140899", "2021-06-01", "0359-7022345"))
                .hasStatus(302);
        assertThat(parameters.text("notice.hotline", "140899101201", LocalDate.of(2021, 6, 2)))
                .contains("0359-7022345");
    }

    @Test
    void oneValueForAnAreaAndADay() {
        assertThat(set("visit.key-months", "140899", "2021-03-01", "2")).hasStatus(302);
        assertThat(set("visit.key-months", "140899", "2021-03-01", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("correct that one");
    }

    /** Without its limits nobody could sign in, the administrator neither. */
    @Test
    void aLimitOfTheSystemAlwaysHasAValueInForce() {
        var id = jdbc.sql(
                        "select parameter_id from parameter where name = 'login.failures' and valid_from = date '2000-01-01'")
                .query(Long.class)
                .single();
        assertThat(mvc.post()
                        .uri("/admin/parameters/login.failures/values/" + id)
                        .with(People.admin())
                        .with(csrf())
                        .header("Accept-Language", "en")
                        .param("validFrom", "2099-01-01")
                        .param("value", "6")
                        .param("source", "test")
                        .param("version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("#f-validFrom", "a value every day");
        assertThat(mvc.get().uri("/login")).hasStatusOk();
    }

    @Test
    void aCorrectionIsInTheHistoryAndALostRaceIsTold() {
        set("visit.key-months", "140899102", "2021-04-01", "2");
        var id = jdbc.sql(
                        "select parameter_id from parameter where name = 'visit.key-months' and area = '140899102' and valid_from = date '2021-04-01'")
                .query(Long.class)
                .single();
        assertThat(correct(id, 0, "4")).hasStatus(302);
        assertThat(mvc.get()
                        .uri("/admin/parameters/visit.key-months")
                        .with(People.admin())
                        .header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("Changed parameter", "高志明");
        assertThat(correct(id, 0, "5")).hasStatus(409);
    }

    private MvcTestResult set(String name, String area, String from, String value) {
        return mvc.post()
                .uri("/admin/parameters/" + name + "/values")
                .with(People.admin())
                .with(csrf())
                .header("Accept-Language", "en")
                .param("area", area)
                .param("validFrom", from)
                .param("value", value)
                .param("source", "test")
                .exchange();
    }

    private MvcTestResult correct(long id, int version, String value) {
        return mvc.post()
                .uri("/admin/parameters/visit.key-months/values/" + id)
                .with(People.admin())
                .with(csrf())
                .param("validFrom", "2021-04-01")
                .param("value", value)
                .param("source", "test")
                .param("version", "" + version)
                .exchange();
    }

    private boolean below() {
        return Viewers.as(
                TOWN,
                () -> jdbc.sql("select below_line from household_present where number = '1408991012029001'")
                        .query(Boolean.class)
                        .single());
    }
}
