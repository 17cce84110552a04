package org.zhucun.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.zhucun.People;
import org.zhucun.WebTest;
import org.zhucun.secretary.SecretaryTown;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** Somebody whose posting ended some days ago sends what waits on the phone, and does nothing else. */
@WebTest
class AfterTheEndTests {

    private static final int GRACE = 14;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private SecretaryTown town;
    private String who;

    @BeforeEach
    void found() {
        town = SecretaryTown.found(jdbc, "140899304", 201);
        who = town.secretaryOf(town.left());
    }

    @Test
    void onlyWhatWaitsIsOpen() {
        ended(today().minusDays(1));
        assertThat(signIn()).hasHeader("Location", "/");
        assertThat(page("/")).hasHeader("Location", "/outbox");
        assertThat(page("/households")).hasHeader("Location", "/outbox");
        assertThat(page("/outbox"))
                .hasStatusOk()
                .bodyText()
                .contains("任职已经结束", "data-outbox-list")
                .doesNotContain("href=\"/households\"", "href=\"/logs/new\"");
        assertThat(script("/phone"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.pages")
                .asArray()
                .isEmpty();
        assertThat(page("/me")).as("one's own account").hasStatusOk();
        assertThat(script("/phone/homes")).as("nothing of the village").hasStatus(403);
        assertThat(script("/households")).hasStatus(403);
    }

    @Test
    void whatWasDoneDuringThePostingIsSentAndNothingAfterIt() {
        var last = today().minusDays(1);
        ended(last);
        assertThat(send("/logs", "said", "最后一天", "day", last.toString())).hasStatusOk();
        assertThat(send("/logs", "said", "结束以后", "day", today().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("到 " + last + " 止");
        assertThat(send("/attendance", "day", last.toString())).hasStatusOk();
        assertThat(send("/attendance", "day", today().toString())).hasStatus(409);
        assertThat(send("/attendance/leaves", "kind", "SICK")).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/logs")
                        .param("sendId", UUID.randomUUID().toString())
                        .param("said", "不是手机发的")
                        .param("day", last.toString())
                        .with(People.of(who))
                        .with(csrf()))
                .hasHeader("Location", "/outbox");
        assertThat(said()).containsExactly("最后一天");
    }

    @Test
    void afterTheGraceTheDoorIsShut() {
        ended(today().minusDays(GRACE));
        assertThat(signIn()).as("the last day of grace").hasHeader("Location", "/");
        ended(today().minusDays(GRACE + 1L));
        assertThat(signIn()).hasHeader("Location", "/login?error");
        open();
        assertThat(page("/")).as("posted again").hasStatusOk();
    }

    private List<String> said() {
        return Viewers.as(
                town.secretary(town.left()),
                () -> jdbc.sql("select said from log_entry where author = :who")
                        .param("who", who)
                        .query(String.class)
                        .list());
    }

    private void ended(LocalDate last) {
        set(last);
    }

    private void open() {
        set(null);
    }

    private void set(LocalDate last) {
        Viewers.as(
                new Viewer("world", Role.ADMINISTRATOR, "140899"),
                () -> jdbc.sql(
                                "update posting set ends_on = :last where account_id = (select account_id from account where username = :who)")
                        .param("last", last, java.sql.Types.DATE)
                        .param("who", who)
                        .update());
    }

    private MvcTestResult signIn() {
        return mvc.post()
                .uri("/login")
                .param("username", who)
                .param("password", "Zhucun-demo-2020")
                .with(csrf())
                .exchange();
    }

    private MvcTestResult page(String uri) {
        return mvc.get().uri(uri).with(People.of(who)).exchange();
    }

    private MvcTestResult script(String uri) {
        return mvc.get()
                .uri(uri)
                .header("Accept", "application/json")
                .with(People.of(who))
                .exchange();
    }

    private MvcTestResult send(String uri, String... typed) {
        var request = mvc.post()
                .uri(uri)
                .param("sendId", UUID.randomUUID().toString())
                .header("Accept", "application/json")
                .with(People.of(who))
                .with(csrf());
        for (var i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
