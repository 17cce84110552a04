package org.zhucun.helper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.WebTest;

@WebTest
@As("town")
@Transactional
class HelperControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsWhatWasTypedAndNamesEveryMistake() {
        assertThat(mvc.post()
                        .uri("/helpers")
                        .param("name", "周立平")
                        .param("unit", "县农业局")
                        .param("affiliation", "MOON")
                        .param("level", "STAFF")
                        .param("phone", "一二三")
                        .param("startedOn", "neulich")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"周立平\"", "#f-affiliation", "#f-phone", "#f-startedOn");
        assertThat(post("/helpers", "name", "周立平", "identity", "140899196805120013", "startedOn", "2099-12-22"))
                .hasStatus(422)
                .bodyText()
                .contains("不是有效的身份证号", "不能晚于今天");
        assertThat(mvc.post()
                        .uri("/helpers")
                        .param("name", "周立平")
                        .param("unit", " ")
                        .param("startedOn", "2020-12-01")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("单位：请填单位");
    }

    @Test
    void refusesAMemberOfAHelpedHouseholdByNumberAndByNameWithPhone() {
        jdbc.sql("update person set phone = '139 0000 9101' where number = '140899101201900201'")
                .update();
        assertThat(post("/helpers", "name", "李秀英", "phone", "13900009101"))
                .hasStatus(422)
                .bodyText()
                .contains("不能做帮扶责任人");
        assertThat(post("/helpers", "name", "李秀英", "phone", "13900009102")).hasStatus3xxRedirection();
    }

    @Test
    void aHouseholdWithoutAHelperIsAnAlarmUntilOneIsAssigned() {
        var household = household("1408991012019002");
        assertThat(mvc.get().uri("/"))
                .as("there is no day to lose: it is due today, before what is due later or has no day")
                .bodyText()
                .containsPattern("<span class=\"due\">[0-9-]+</span><span class=\"what\">[0-9,]+ 户没有帮扶责任人");
        assertThat(mvc.get().uri("/helpers/missing?village=140899101201"))
                .hasStatusOk()
                .bodyText()
                .contains("李秀英");
        assertThat(mvc.get().uri("/households/" + household)).bodyText().contains("该帮的户，现在没有帮扶责任人");
        var helper = registered("周立平");
        assertThat(mvc.get().uri("/households/" + household + "/helpers?q=农业局"))
                .hasStatusOk()
                .bodyText()
                .contains("周立平", "还能帮 2 户");
        assertThat(post("/households/" + household + "/helpers", "helper", helper, "day", "2020-12-01"))
                .hasRedirectedUrl("/households/" + household + "/helpers");
        assertThat(mvc.get().uri("/helpers/missing?village=140899101201"))
                .bodyText()
                .doesNotContain("李秀英");
        assertThat(mvc.get().uri("/households/" + household)).bodyText().contains("周立平", "12-01 起");
        assertThat(mvc.get().uri("/helpers?q=周立平")).bodyText().contains("1 / 2", "id=\"total\">1<");
        assertThat(mvc.get().uri("/helpers/export.csv?q=周立平"))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFF")
                .contains("周立平,县农业局,县");
    }

    @Test
    void householdsGoToASuccessorOnADayAndThenTheHelperMayLeave() {
        var household = household("1408991012019002");
        var helper = registered("周立平");
        var successor = registered("吴秀云");
        post("/helpers/" + helper + "/assignments", "households", household, "day", "2020-06-01");
        assertThat(post("/helpers/" + helper + "/ending", "day", "2020-12-10"))
                .flash()
                .containsEntry("alert", "helper.end.households");
        assertThat(mvc.get().uri("/helpers/" + helper + "/handover"))
                .hasStatusOk()
                .bodyText()
                .contains("李秀英", "吴秀云")
                .doesNotContain("id=\"c-" + helper + "\"");
        assertThat(post("/helpers/" + helper + "/handover", "day", "2020-12-10"))
                .flash()
                .containsEntry("alert", "helper.handover.none");
        assertThat(post(
                        "/helpers/" + helper + "/handover",
                        "households",
                        household,
                        "successor",
                        successor,
                        "day",
                        "2020-12-10"))
                .hasRedirectedUrl("/helpers/" + successor);
        assertThat(mvc.get().uri("/helpers/" + helper)).bodyText().contains("移交", "12-09");
        assertThat(post("/helpers/" + helper + "/ending", "day", "2020-12-10"))
                .flash()
                .containsEntry("notice", "helper.ended");
        assertThat(mvc.get().uri("/helpers?load=ENDED&q=周立平")).bodyText().contains("周立平");
        assertThat(mvc.get().uri("/helpers?q=周立平")).bodyText().contains("id=\"total\">0<");
    }

    @Test
    void aHouseholdThatEndedNeedsNobody() {
        var household = household("1408991012019002");
        var helper = registered("周立平");
        post("/helpers/" + helper + "/assignments", "households", household, "day", "2020-06-01");
        jdbc.sql("update household set ended_on = date '2020-12-15', end_reason = 'DIED_OUT' where household_id = :id")
                .param("id", Long.valueOf(household))
                .update();
        assertThat(mvc.get().uri("/helpers/" + helper)).bodyText().contains("户已注销", "12-15");
    }

    private String household(String number) {
        return jdbc.sql("select household_id::text from household where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private String registered(String name) {
        var answer = post("/helpers", "name", name);
        var page = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(page).matches("/helpers/\\d+");
        return page.substring("/helpers/".length());
    }

    private MvcTestResult post(String path, String... values) {
        var request = mvc.post().uri(path).with(csrf());
        if (path.equals("/helpers")) {
            request =
                    request.param("unit", "县农业局").param("affiliation", "COUNTY").param("level", "STAFF");
            if (!List.of(values).contains("startedOn")) {
                request = request.param("startedOn", "2018-03-01");
            }
        }
        for (var i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return request.exchange();
    }
}
