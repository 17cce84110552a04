package org.zhucun.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.zhucun.WebTest;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

@WebTest
class LockTests {

    private static final String RIGHT = "Zhucun-demo-2020";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @AfterEach
    void unlock() {
        jdbc.sql("delete from login_failure").update();
    }

    @Test
    void fiveFailuresLockEvenTheRightPasswordForAWhile() {
        fail("cashier", 4);
        assertThat(signIn("cashier", "wrong-5")).hasHeader("Location", "/login?locked");
        assertThat(signIn("cashier", RIGHT)).hasHeader("Location", "/login?locked");
        jdbc.sql(
                        "update login_failure set locked_until = now() - interval '1 second', last_at = now() - interval '16 minutes'")
                .update();
        assertThat(signIn("cashier", RIGHT)).hasHeader("Location", "/");
    }

    @Test
    void aNameWithoutAnAccountIsLockedJustTheSame() {
        var nobody = "nobody-" + UUID.randomUUID().toString().substring(0, 6);
        fail(nobody, 4);
        assertThat(signIn(nobody, "wrong-5")).hasHeader("Location", "/login?locked");
    }

    @Test
    void whatSomebodyTypedAsANameIsWrittenDownNowhere() {
        var typed = "my-password-" + UUID.randomUUID();
        assertThat(signIn(typed, "whatever")).hasHeader("Location", "/login?error");
        assertThat(jdbc.sql("select count(*) from login_failure where username like 'my-password%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(Viewers.as(
                        new Viewer("admin", Role.ADMINISTRATOR, "140899"),
                        () -> jdbc.sql(
                                        "select actor from history_overview where event = 'LOGIN_FAILED' order by history_id desc limit 1")
                                .query(String.class)
                                .single()))
                .isEqualTo("?");
    }

    @Test
    void aSessionEndsWithThePostingItActsFor() {
        var clerk = jdbc.sql(
                        "select min(posting_id) from posting join account using (account_id) where username = 'clerk202'")
                .query(Long.class)
                .single();
        // other tests give the clerk more places: with one of them left, signing in would act for it
        var open = jdbc.sql(
                        "select posting_id from posting join account using (account_id) where username = 'clerk202' and ends_on is null")
                .query(Long.class)
                .list();
        jdbc.sql("update posting set ends_on = :day where posting_id in (:open)")
                .param("day", LocalDate.now(clock).minusDays(1))
                .param("open", open)
                .update();
        try {
            var over = new AccountPrincipal(
                    1,
                    "clerk202",
                    "吕玉芳",
                    null,
                    false,
                    null,
                    null,
                    new PostingChoice(
                            clerk,
                            Role.VILLAGE_CLERK,
                            "140899101202",
                            "烟台岭村",
                            LocalDate.now(clock).minusDays(1),
                            null));
            assertThat(mvc.get().uri("/households").with(user(over))).hasHeader("Location", "/login?over");
            assertThat(mvc.get().uri("/login?over").header("Accept-Language", "zh-CN"))
                    .bodyText()
                    .contains("任职已到期");
            assertThat(signIn("clerk202", RIGHT)).hasHeader("Location", "/login?error");
        } finally {
            jdbc.sql("update posting set ends_on = null where posting_id in (:open)")
                    .param("open", open)
                    .update();
        }
    }

    @Test
    void thePageSaysWhyNobodyGotIn() {
        assertThat(mvc.get().uri("/login?error").header("Accept-Language", "zh-CN"))
                .bodyText()
                .contains("账号或密码不对");
        assertThat(mvc.get().uri("/login?locked").header("Accept-Language", "en"))
                .bodyText()
                .contains("this account is locked");
        assertThat(mvc.get().uri("/login?out").header("Accept-Language", "zh-CN"))
                .bodyText()
                .contains("已退出登录");
    }

    @Test
    void theRightPasswordForgetsEarlierFailures() {
        fail("county2", 4);
        assertThat(signIn("county2", RIGHT)).hasHeader("Location", "/");
        fail("county2", 4);
        assertThat(signIn("county2", RIGHT)).hasHeader("Location", "/");
    }

    @Test
    void aSessionGetsANewNumberWhenSomebodySignsIn() {
        var before = mvc.get().uri("/login").exchange();
        var cookie = before.getResponse().getCookie("SESSION");
        var request = mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", "county2")
                .param("password", RIGHT);
        var answer =
                (cookie == null ? request : request.cookie(cookie)).exchange().getResponse();
        assertThat(answer.getCookie("SESSION").getValue()).isNotEqualTo(cookie == null ? "" : cookie.getValue());
    }

    @Test
    void formsWithoutATokenAreRefused() {
        assertThat(mvc.post().uri("/login").param("username", "county2").param("password", RIGHT))
                .hasStatus(403);
    }

    @Test
    void healthIsOpenAndTheMetricsAreTheAdministrators() {
        assertThat(mvc.get().uri("/actuator/health")).hasStatusOk();
        assertThat(mvc.get().uri("/actuator/prometheus")).hasStatus(401);
        assertThat(mvc.get().uri("/actuator/prometheus").with(org.zhucun.People.town()))
                .hasStatus(403);
        assertThat(mvc.get().uri("/actuator/prometheus").with(org.zhucun.People.admin()))
                .hasStatusOk()
                .bodyText()
                .contains("jvm_memory_used_bytes");
    }

    private void fail(String name, int times) {
        for (var i = 1; i <= times; i++) {
            assertThat(signIn(name, "wrong-" + i)).hasHeader("Location", "/login?error");
        }
    }

    private MvcTestResult signIn(String name, String password) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", name)
                .param("password", password)
                .exchange();
    }
}
