package org.zhucun.worklog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.WebTest;
import org.zhucun.web.Choice;

/** The lists of duties, kept by an administrator. */
@WebTest
@Transactional
class DutyListControllerTests {

    private static final LocalDate BEFORE = LocalDate.of(2020, 6, 1);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Duties duties;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void readAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    @As("admin")
    void aTaskIsCorrectedEndsAndStaysWithWhatWasWritten() {
        var id = task("customs");
        assertThat(mvc.get().uri("/admin/duties?list=" + list(2017)))
                .hasStatusOk()
                .bodyText()
                .contains("建强基层组织", "村规民约", "2017-12-24", "/admin/duties/" + id + "/edit");
        assertThat(correct(id, "0", "移风易俗", "2020-06-01")).hasRedirectedUrl("/admin/duties?list=" + list(2017));
        assertThat(labels(BEFORE)).contains("移风易俗").doesNotContain("村规民约");
        assertThat(labels(BEFORE.plusDays(1))).as("it has ended").doesNotContain("移风易俗");
        assertThat(duties.kinds().of(BEFORE.plusDays(1), "customs")).isEqualTo("移风易俗");
        correct(id, "0", "晚了一步", "");
        assertThat(labels(BEFORE)).as("somebody had corrected it meanwhile").contains("移风易俗");
        assertThat(mvc.get().uri("/admin/duties?list=" + list(2017))).bodyText().contains("2020-06-01", "村规民约", "移风易俗");
    }

    @Test
    @As("admin")
    void aTaskIsAddedInBothLanguages() {
        var list = list(2017);
        assertThat(add(list, "duty", "", "shortName", "", "shortNameEn", "Migrants", "name", "x", "nameEn", "y"))
                .hasStatus(422)
                .bodyText()
                .contains("请选属于哪项职责", "请填简称", "value=\"Migrants\"");
        var duty = String.valueOf(task("duty-service"));
        assertThat(add(
                        list,
                        "duty",
                        duty,
                        "shortName",
                        "外出务工",
                        "shortNameEn",
                        "Migrants",
                        "name",
                        "联系外出务工的人",
                        "nameEn",
                        "Keep in touch"))
                .hasRedirectedUrl("/admin/duties?list=" + list);
        assertThat(labels(BEFORE)).contains("外出务工");
        assertThat(add(
                        list,
                        "duty",
                        duty,
                        "same",
                        "party",
                        "shortName",
                        "党建",
                        "shortNameEn",
                        "Party",
                        "name",
                        "党建",
                        "nameEn",
                        "Party"))
                .hasStatus(422)
                .bodyText()
                .contains("这项任务已经在清单里");
    }

    @Test
    @As("admin")
    void aListFollowsWithTheTasksThatHaveNotEnded() {
        correct(task("customs"), "0", "移风易俗", "2020-06-01");
        var before = labels(BEFORE.plusDays(1));
        assertThat(follow("2017-01-01")).hasStatus(422).bodyText().contains("2017 年已经有一份清单");
        assertThat(follow("2020-07-01")).hasRedirectedUrl("/admin/duties");
        assertThat(labels(LocalDate.of(2020, 7, 1))).containsExactlyElementsOf(before);
        assertThat(duties.source(LocalDate.of(2020, 7, 1)).document()).isEqualTo("县组发〔2020〕1号");
        assertThat(labels(LocalDate.of(2022, 1, 1))).as("the next one").doesNotContainSequence(before);
        assertThat(mvc.get().uri("/admin/duties?list=" + list(2020))).bodyText().contains("2020 年清单", "为民办事服务");
    }

    /** In Chinese, whatever the last request was read in. */
    private java.util.List<String> labels(LocalDate day) {
        LocaleContextHolder.setLocale(Locale.CHINA);
        return duties.tasksOn(day).stream().map(Choice::label).toList();
    }

    private long task(String code) {
        return jdbc.sql("select duty_id from duty where code = :code and duty_list_id = :list")
                .param("code", code)
                .param("list", list(2017))
                .query(Long.class)
                .single();
    }

    private long list(int year) {
        return jdbc.sql("select duty_list_id from duty_list where year = :year")
                .param("year", year)
                .query(Long.class)
                .single();
    }

    private MvcTestResult correct(long id, String version, String shortName, String endsOn) {
        return post(
                "/admin/duties/" + id,
                "version",
                version,
                "shortName",
                shortName,
                "shortNameEn",
                "Customs",
                "name",
                "推动移风易俗",
                "nameEn",
                "Change customs",
                "endsOn",
                endsOn);
    }

    private MvcTestResult add(long list, String... typed) {
        return post("/admin/duties/lists/" + list, typed);
    }

    private MvcTestResult follow(String from) {
        return post(
                "/admin/duties/lists",
                "validFrom",
                from,
                "name",
                "2020 年清单",
                "nameEn",
                "List of 2020",
                "document",
                "县组发〔2020〕1号");
    }

    private MvcTestResult post(String uri, String... typed) {
        var request = mvc.post().uri(uri).with(csrf());
        for (var i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }
}
