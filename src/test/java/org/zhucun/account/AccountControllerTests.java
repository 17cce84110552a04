package org.zhucun.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.zhucun.People;
import org.zhucun.WebTest;

@WebTest
class AccountControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    final String username = "new-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void givesAnAccountWithAOneTimePasswordThatMustBeChangedAtOnce() {
        var issued = create("VILLAGE_CLERK", "140899101201");
        assertThat(issued).hasStatusOk().bodyText().contains(username);
        var password = oneTime(issued);

        var login = signIn(username, password);
        assertThat(login).hasStatus(302).hasHeader("Location", "/");
        var home = mvc.get()
                .uri("/me")
                .cookie(login.getResponse().getCookie("SESSION"))
                .exchange();
        assertThat(home).hasStatus(302).hasHeader("Location", "/me/password");
    }

    @Test
    void givesNoWiderScopeThanTheGivers() {
        assertThat(create("COUNTY_REVIEWER", "14")).hasStatus(422).bodyText().contains("Outside your own scope");
        assertThat(create("COUNTY_REVIEWER", "140898"))
                .hasStatus(422)
                .bodyText()
                .contains("Outside your own scope");
        assertThat(exists()).isFalse();
    }

    @Test
    void keepsWhatWasTypedAndNamesEveryMistake() {
        var answer = mvc.post()
                .uri("/admin/accounts")
                .with(People.admin())
                .with(csrf())
                .header("Accept-Language", "en")
                .param("username", "Not Allowed")
                .param("name", "")
                .param("role", "VILLAGE_CLERK")
                .param("prefix", "140899101");
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Not Allowed\"", "Enter the name", "Choose the level of the role");
    }

    @Test
    void refusesATakenName() {
        create("VILLAGE_CLERK", "140899101201");
        assertThat(create("VILLAGE_CLERK", "140899101201"))
                .hasStatus(422)
                .bodyText()
                .contains("This account is taken");
    }

    @Test
    void endingAnAccountClosesItsSessions() {
        var password = oneTime(create("VILLAGE_CLERK", "140899101201"));
        signIn(username, password);
        assertThat(sessions()).isOne();
        assertThat(post("/ending")).hasStatus(302);
        assertThat(sessions()).isZero();
        assertThat(signIn(username, password)).hasHeader("Location", "/login?error");
        assertThat(post("/reopening")).hasStatus(302);
        assertThat(signIn(username, password)).hasHeader("Location", "/");
    }

    @Test
    void aResetPasswordReplacesTheOldOneAndIsRecorded() {
        var first = oneTime(create("VILLAGE_CLERK", "140899101201"));
        signIn(username, first);
        var second = oneTime(post("/password"));
        assertThat(sessions()).isZero();
        assertThat(signIn(username, first)).hasHeader("Location", "/login?error");
        assertThat(signIn(username, second)).hasHeader("Location", "/");
        assertThat(mvc.get()
                        .uri("/admin/history?event=PASSWORD_RESET")
                        .with(People.admin())
                        .header("Accept-Language", "en"))
                .bodyText()
                .contains(username)
                .doesNotContain(second);
    }

    @Test
    void aPasswordThatIsTooLongOrOftenChosenIsRefusedInWords() {
        var first = oneTime(create("VILLAGE_CLERK", "140899101201"));
        var session = signIn(username, first).getResponse().getCookie("SESSION");
        assertThat(change(session, first, "梨花坡村的春天里开满了白色的梨花和杏花还有桃花和李花Ab1"))
                .hasStatus(422)
                .bodyText()
                .contains("Too long");
        assertThat(change(session, first, "Zhucun@2020"))
                .hasStatus(422)
                .bodyText()
                .contains("too common");
        assertThat(change(session, first, "Woaini1314520"))
                .hasStatus(422)
                .bodyText()
                .contains("too common");
        assertThat(change(session, first, "Kq7-mulberry-tea")).hasStatus(302);
    }

    @Test
    void thePageOfAnAccountTellsWhatHappenedToIt() {
        create("VILLAGE_CLERK", "140899101201");
        assertThat(mvc.post()
                        .uri("/admin/accounts/" + id())
                        .with(People.admin())
                        .with(csrf())
                        .param("name", "改了名的")
                        .param("version", "0"))
                .hasStatus(302);
        post("/password");
        assertThat(mvc.get().uri("/admin/accounts/" + id()).with(People.admin()).header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("新来的", "改了名的", "Added posting, account", "Password reset")
                .doesNotContain("password_hash");
    }

    @Test
    void aSessionEndsWhenThePlaceItActsForIsRecoded() {
        for (var place : List.of("140899270 迁移镇", "140899270201 迁移村")) {
            mvc.post()
                    .uri("/admin/divisions")
                    .with(People.admin())
                    .with(csrf())
                    .param("code", place.split(" ")[0])
                    .param("name", place.split(" ")[1])
                    .param("startedOn", "2020-12-01")
                    .exchange();
        }
        var password = oneTime(create("VILLAGE_CLERK", "140899270201"));
        signIn(username, password);
        assertThat(sessions()).isOne();
        assertThat(mvc.post()
                        .uri("/admin/divisions/140899270201/code")
                        .with(People.admin())
                        .with(csrf())
                        .param("to", "140899270202")
                        .param("day", "2020-12-20")
                        .param("reason", "换代码")
                        .param("shown", "true"))
                .hasStatus(302);
        assertThat(sessions()).isZero();
        signIn(username, password);
        assertThat(sessions()).isOne();
        assertThat(mvc.get().uri("/villages/140899270201").with(People.county()))
                .hasStatus(302)
                .hasRedirectedUrl("/villages/140899270202");
        assertThat(mvc.get().uri("/villages/140899270201").with(People.town())).hasStatus(404);
        assertThat(mvc.get().uri("/public/140899270201")).hasStatus(302).hasRedirectedUrl("/public/140899270202");
        assertThat(mvc.get().uri("/public/140899270209")).hasStatus(404);
    }

    @Test
    void anEndedPostingGivesNothing() {
        var password = oneTime(create("VILLAGE_CLERK", "140899101201"));
        var posting = jdbc.sql("select posting_id from posting where account_id = :id")
                .param("id", id())
                .query(Long.class)
                .single();
        assertThat(post("/postings/" + posting + "/ending")).hasStatus(302);
        assertThat(signIn(username, password)).hasHeader("Location", "/login?error");
    }

    @Test
    void nobodyEndsOrGrantsTheirOwn() {
        var own = jdbc.sql("select account_id from account where username = 'admin'")
                .query(Long.class)
                .single();
        var posting = jdbc.sql("select posting_id from posting where account_id = :id")
                .param("id", own)
                .query(Long.class)
                .single();
        for (var step : new String[] {"/ending", "/password", "/postings/" + posting + "/ending"}) {
            assertThat(mvc.post()
                            .uri("/admin/accounts/" + own + step)
                            .with(People.admin())
                            .with(csrf()))
                    .as(step)
                    .hasStatus(302)
                    .flash()
                    .containsEntry("alert", "account.own");
        }
        mvc.post()
                .uri("/admin/accounts/" + own + "/postings")
                .with(People.admin())
                .with(csrf())
                .param("role", "TOWN_CADRE")
                .param("prefix", "140899101")
                .exchange();
        assertThat(jdbc.sql("select count(*) from posting where account_id = :id")
                        .param("id", own)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void listsAndExportsWithTheSameFilters() {
        create("VILLAGE_CLERK", "140899101201");
        assertThat(mvc.get().uri("/admin/accounts?q=" + username).with(People.admin()))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"total\">1<", username);
        assertThat(mvc.get().uri("/admin/accounts/export.csv?q=" + username).with(People.admin()))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFF")
                .contains(username)
                .doesNotContain("secretary201");
        assertThat(mvc.get().uri("/admin/accounts/export.xlsx?q=" + username).with(People.admin()))
                .hasStatusOk();
    }

    private MvcTestResult create(String role, String prefix) {
        return mvc.post()
                .uri("/admin/accounts")
                .with(People.admin())
                .with(csrf())
                .header("Accept-Language", "en")
                .param("username", username)
                .param("name", "新来的")
                .param("role", role)
                .param("prefix", prefix)
                .exchange();
    }

    private MvcTestResult post(String step) {
        return mvc.post()
                .uri("/admin/accounts/" + id() + step)
                .with(People.admin())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult change(Cookie session, String present, String wanted) {
        return mvc.post()
                .uri("/me/password")
                .cookie(session)
                .with(csrf())
                .header("Accept-Language", "en")
                .param("present", present)
                .param("wanted", wanted)
                .param("again", wanted)
                .exchange();
    }

    private MvcTestResult signIn(String name, String password) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", name)
                .param("password", password)
                .exchange();
    }

    private static String oneTime(MvcTestResult issued) {
        var body = issued.getResponse().getContentAsByteArray();
        var page = new String(body, java.nio.charset.StandardCharsets.UTF_8);
        var start = page.indexOf("id=\"one-time\">") + "id=\"one-time\">".length();
        return page.substring(start, page.indexOf('<', start));
    }

    private boolean exists() {
        return jdbc.sql("select exists (select from account where username = :name)")
                .param("name", username)
                .query(Boolean.class)
                .single();
    }

    private long id() {
        return jdbc.sql("select account_id from account where username = :name")
                .param("name", username)
                .query(Long.class)
                .single();
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session where principal_name = :name")
                .param("name", username)
                .query(Long.class)
                .single();
    }
}
