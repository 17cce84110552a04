package org.zhucun.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.People;
import org.zhucun.WebTest;

/** A year's holidays, typed from the notice. */
@WebTest
class HolidayControllerTests {

    private static final int YEAR = 2031;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient jdbc;

    /** What the test rolls back is forgotten. */
    @AfterEach
    void forget() {
        days.refresh();
    }

    @Test
    @As("admin")
    void everyYearSaysWhetherItIsWhole() {
        assertThat(mvc.get().uri("/admin/holidays")).hasStatusOk().bodyText().contains("2026", "国办发明电〔2025〕7号", "齐了");
        assertThat(mvc.get().uri("/admin/holidays/2026"))
                .bodyText()
                .contains("春节", "2026-02-15 – 2026-02-23", "2026-02-14 2026-02-28", "7 个假期，放假 33 天，调休上班 6 天")
                .doesNotContain("还缺");
        assertThat(mvc.get().uri("/admin/holidays/1066")).hasStatus(404);
    }

    @Test
    @As("admin")
    @Transactional
    void aHolidayIsEnteredCorrectedAndWithdrawnAndTheDaysFollow() {
        var spring = LocalDate.of(YEAR, 1, 23);
        assertThat(days.isWorked(spring)).isTrue();
        assertThat(enter(
                        "kinds",
                        "SPRING",
                        "firstOn",
                        "2031-01-22",
                        "lastOn",
                        "2031-01-28",
                        "worksOn",
                        "2031-01-18、2031-02-01"))
                .hasRedirectedUrl("/admin/holidays/2031");
        assertThat(days.isWorked(spring)).isFalse();
        assertThat(days.isWorked(LocalDate.of(YEAR, 1, 18))).as("a Saturday").isTrue();
        var id = jdbc.sql("select holiday_id from holiday where year = 2031")
                .query(Long.class)
                .single();
        assertThat(mvc.get().uri("/admin/holidays/2031/" + id + "/edit"))
                .bodyText()
                .contains("2031-01-18 2031-02-01", "国办发明电〔2030〕1号");
        assertThat(post("/" + id, "version", "0", "kinds", "SPRING", "firstOn", "2031-01-24", "lastOn", "2031-01-28"))
                .hasRedirectedUrl("/admin/holidays/2031");
        assertThat(days.isWorked(spring)).isTrue();
        post("/" + id, "version", "0", "kinds", "SPRING", "firstOn", "2031-01-22", "lastOn", "2031-01-28");
        assertThat(days.isWorked(spring))
                .as("somebody had corrected it meanwhile")
                .isTrue();
        assertThat(mvc.get().uri("/admin/holidays/2031")).bodyText().contains("还缺：元旦，清明节", "放假第一天");
        assertThat(post("/" + id + "/withdrawal", "version", "1")).hasRedirectedUrl("/admin/holidays/2031");
        assertThat(days.isWorked(LocalDate.of(YEAR, 1, 24))).isTrue();
        assertThat(mvc.get().uri("/admin/holidays/2031")).bodyText().contains("已撤销", "重新启用");
    }

    @Test
    @As("admin")
    @Transactional
    void whatCannotBeIsSaidWhereItWasTyped() {
        assertThat(enter()).hasStatus(422).bodyText().contains("请选是哪个假期", "请填第一天", "请填最后一天");
        assertThat(enter("kinds", "LABOUR", "firstOn", "5 月 1 日", "lastOn", "2031-05-05", "version", "0"))
                .as("no day at all")
                .hasStatus(422)
                .bodyText()
                .contains("aria-invalid=\"true\"");
        assertThat(enter("kinds", "OTHER", "firstOn", "2031-05-05", "lastOn", "2031-05-01"))
                .hasStatus(422)
                .bodyText()
                .contains("请写是什么假", "最后一天不能早于第一天");
        assertThat(enter("kinds", "LABOUR", "firstOn", "2030-05-01", "lastOn", "2030-05-05"))
                .hasStatus(422)
                .bodyText()
                .contains("放假的日子不在 2031 年");
        assertThat(enter("kinds", "LABOUR", "firstOn", "2031-05-01", "lastOn", "2031-05-05", "worksOn", "四月底"))
                .hasStatus(422)
                .bodyText()
                .contains("“四月底”不是日期", "value=\"四月底\"");
        assertThat(enter("kinds", "LABOUR", "firstOn", "2031-05-01", "lastOn", "2031-05-05", "worksOn", "2031-05-06"))
                .hasStatus(422)
                .bodyText()
                .contains("2031-05-06 不是周六或周日");
        assertThat(enter("kinds", "LABOUR", "firstOn", "2031-05-01", "lastOn", "2031-05-05", "worksOn", "2031-05-04"))
                .hasStatus(422)
                .bodyText()
                .contains("2031-05-04 在放假的日子里");
        assertThat(enter("kinds", "LABOUR", "firstOn", "2031-05-01", "lastOn", "2031-05-05"))
                .hasRedirectedUrl("/admin/holidays/2031");
        assertThat(enter("kinds", "OTHER", "name", "纪念日", "firstOn", "2031-05-05", "lastOn", "2031-05-05"))
                .hasStatus(422)
                .bodyText()
                .contains("和已有的“劳动节”（2031-05-01 – 2031-05-05）重了");
        assertThat(enter("kinds", "LABOUR", "firstOn", "2031-06-01", "lastOn", "2031-06-02"))
                .as("twice in a year")
                .hasStatus(422);
    }

    @Test
    void aMonthOfAYearWithoutItsHolidaysSaysSo() {
        assertThat(mvc.get().uri("/attendance?month=2017-05").with(People.town()))
                .bodyText()
                .contains("2017 年的放假安排还没有录入");
        assertThat(mvc.get()
                        .uri("/attendance?month=2017-05")
                        .locale(Locale.ENGLISH)
                        .with(People.secretary201()))
                .bodyText()
                .contains("The holidays of 2017 are not entered");
        assertThat(mvc.get().uri("/attendance?month=2020-05").with(People.town()))
                .bodyText()
                .doesNotContain("放假安排");
    }

    private MvcTestResult enter(String... typed) {
        return post("", typed);
    }

    private MvcTestResult post(String below, String... typed) {
        var request = mvc.post()
                .uri("/admin/holidays/" + YEAR + below)
                .param("_kinds", "")
                .param("source", "国办发明电〔2030〕1号")
                .with(csrf());
        for (var i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }
}
