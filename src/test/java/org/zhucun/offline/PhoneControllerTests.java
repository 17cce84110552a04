package org.zhucun.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.zhucun.People;
import org.zhucun.WebTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class PhoneControllerTests {

    @Autowired
    MockMvcTester mvc;

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
