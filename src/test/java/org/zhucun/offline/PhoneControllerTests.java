package org.zhucun.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.People;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class PhoneControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsAPhoneWhoHoldsItAndIsNotStored() throws Exception {
        var answer = phone("secretary201");
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        var told = json(answer);
        assertThat(told.get("who").asString()).isEqualTo("secretary201/FIRST_SECRETARY/140899101201");
        assertThat(told.get("pages").valueStream().map(JsonNode::asString)).contains("/", "/logs/new", "/outbox");
        assertThat(told.get("days").asInt()).isEqualTo(7);
    }

    @Test
    void givesTheSamePersonTheSameKeyAndAnotherPersonAnother() throws Exception {
        var mine = json(phone("secretary201")).get("key").asString();
        assertThat(java.util.Base64.getDecoder().decode(mine)).hasSize(32);
        assertThat(json(phone("secretary201")).get("key").asString()).isEqualTo(mine);
        assertThat(json(phone("clerk201")).get("key").asString()).isNotEqualTo(mine);
    }

    @Test
    void aClerkKeepsNoFormThatAClerkMayNotUse() throws Exception {
        assertThat(json(phone("clerk201")).get("pages").valueStream().map(JsonNode::asString))
                .contains("/", "/outbox")
                .doesNotContain("/logs/new");
    }

    @Test
    void thePhoneMayGoOnKeepingTheVillageWhileThePostingHoldsAndThePasswordIsTheSame() throws Exception {
        var lease = json(phone("secretary201")).get("lease").asString();
        assertThat(mvc.get().uri("/phone/lease").header("X-Lease", lease)).hasStatus(204);
        assertThat(mvc.get().uri("/phone/lease").header("X-Lease", lease.substring(0, lease.length() - 2) + "AA"))
                .hasStatus(410);
        assertThat(mvc.get().uri("/phone/lease")).hasStatus(410);
    }

    @Test
    @As("admin")
    @Transactional
    void anotherPasswordEndsTheLease() throws Exception {
        var lease = json(phone("secretary201")).get("lease").asString();
        jdbc.sql("update account set password_hash = password_hash || 'x' where username = 'secretary201'")
                .update();
        assertThat(mvc.get().uri("/phone/lease").header("X-Lease", lease)).hasStatus(410);
    }

    @Test
    @As("clerk201")
    @Transactional
    void tellsOfAHomeWhoLivesThereAndNoNumber() throws Exception {
        var villages = new TwoVillages("140899101", "140899101201", "140899101202");
        villages.household(jdbc, villages.left(), 9871);
        jdbc.sql("update person set phone = '13812345678', born_on = date '1960-01-01' where name = '马浩然'")
                .update();
        var answer = mvc.get()
                .uri("/phone/homes")
                .header("Accept", "application/json")
                .with(People.of("clerk201"))
                .exchange();
        var home = json(answer)
                .valueStream()
                .filter(one -> one.get("name").asString().equals("马浩然"))
                .findFirst()
                .orElseThrow();
        assertThat(home.propertyNames())
                .containsExactlyInAnyOrder("id", "name", "initials", "group", "lastVisit", "members");
        assertThat(home.get("members").get(0).propertyNames())
                .containsExactlyInAnyOrder("id", "name", "relation", "age");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(mvc.get().uri("/homes").with(People.of("clerk201")))
                .hasStatusOk()
                .bodyText()
                .contains("马浩然")
                .doesNotContain("13812345678");
    }

    @Test
    void whoIsNotSignedInIsTold401() {
        assertThat(mvc.get().uri("/phone").header("Accept", "application/json")).hasStatus(401);
    }

    private MvcTestResult phone(String username) {
        return mvc.get()
                .uri("/phone")
                .header("Accept", "application/json")
                .with(People.of(username))
                .exchange();
    }

    private static JsonNode json(MvcTestResult answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsString());
    }
}
