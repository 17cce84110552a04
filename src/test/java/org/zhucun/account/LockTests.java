package org.zhucun.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.zhucun.WebTest;

@WebTest
class LockTests {

    private static final String RIGHT = "Zhucun-demo-2020";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

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
                .matches(answer -> answer.getResponse().getStatus() != 403);
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
