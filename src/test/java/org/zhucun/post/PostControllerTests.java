package org.zhucun.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.WebTest;

@WebTest
@As("clerk201")
@Transactional
class PostControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsWhatWasTypedAndNamesEveryMistake() {
        assertThat(mvc.get().uri("/posts/new")).hasStatusOk().bodyText().contains("name=\"monthlyPay\"");
        assertThat(post("/posts", "village", "140899101201", "title", "护路", "monthlyPay", "-3"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"护路\"", "#f-monthlyPay", "#f-kind", "#f-moneySource", "#f-fromOn");
    }

    @Test
    void aPostIsGivenWorkedAndPaidAndOfferedToTheWage() {
        var page = opened();
        assertThat(mvc.get().uri(page)).hasStatusOk().bodyText().contains("空岗", "王建国");
        var person = person("140899101201900101");
        assertThat(post(page + "/holdings", "person", person, "day", "2020-03-16"))
                .hasRedirectedUrl(page);
        assertThat(post(page + "/holdings", "person", person, "day", "2020-03-16"))
                .flash()
                .containsEntry("alert", "holding.twice");
        var holding = jdbc.sql("select max(post_holding_id)::text from post_holding")
                .query(String.class)
                .single();
        assertThat(mvc.get().uri("/posts/months?month=2020-03&village=140899101201"))
                .hasStatusOk()
                .bodyText()
                .as("who began in the middle of a month was there from that day on")
                .contains("due-" + holding, "王建国", "data-label=\"应出勤\"", "data-label=\"实出勤\"", "data-label=\"发放日期\"")
                .containsPattern("name=\"present-" + holding + "\" value=\"16\"");
        assertThat(post(
                        "/posts/months",
                        "month",
                        "2020-03",
                        "due-" + holding,
                        "31",
                        "present-" + holding,
                        "16",
                        "paid-" + holding,
                        "2020-04-10"))
                .flash()
                .containsEntry("notice", "month.kept");
        post("/posts/months", "month", "2020-04", "due-" + holding, "30", "present-" + holding, "30");
        assertThat(post("/posts/months", "month", "2020-05", "due-" + holding, "31", "present-" + holding, "32"))
                .as("what was typed stays, and the mistake is said with the name")
                .hasStatus(422)
                .bodyText()
                .contains("王建国：实出勤在 0 到 31 天之间", "value=\"32\"");
        assertThat(post("/posts/months", "month", "2020-03", "due-" + holding, "31", "present-" + holding, "17"))
                .as("not a day before the post was taken")
                .hasStatus(422)
                .bodyText()
                .contains("王建国：实出勤在 0 到 16 天之间");
        assertThat(post("/posts/months", "month", "2020-02", "due-" + holding, "29", "present-" + holding, "29"))
                .flash()
                .containsEntry("alert", "month.none");
        assertThat(mvc.get().uri(page + "?year=2020")).bodyText().contains("258.06", "500.00", "合计 758.06 元");
        assertThat(mvc.get().uri("/posts?year=2020&state=HELD"))
                .bodyText()
                .contains("id=\"total\">1<", "id=\"pay\">758.06<");
        assertThat(mvc.get().uri("/posts/export.csv?year=2020"))
                .hasStatusOk()
                .bodyText()
                .contains("一组巷道保洁", "758.06");
        var household = jdbc.sql("select household_id::text from household where number = '1408991012019001'")
                .query(String.class)
                .single();
        assertThat(mvc.get().uri("/households/" + household + "/incomes/2020"))
                .hasStatusOk()
                .bodyText()
                .contains("公益岗位报酬 758.06 元（2 个月）", "?add=post");
        assertThat(mvc.get().uri("/households/" + household))
                .as("the household's page says who holds a post, and what it paid this year")
                .bodyText()
                .contains("href=\"" + page + "\"", "王建国，每月 500.00 元，2020-03-16 起");
        jdbc.sql("update income set wage = 1000 where household_id = :id and year = 2020")
                .param("id", Long.valueOf(household))
                .update();
        assertThat(mvc.get().uri("/households/" + household + "/incomes/2020?add=post"))
                .bodyText()
                .contains("758.06");
        assertThat(jdbc.sql("select count(*) from income where household_id = :id and year = 2020 and wage <> 1000")
                        .param("id", Long.valueOf(household))
                        .query(Long.class)
                        .single())
                .as("an offer saves nothing")
                .isZero();
    }

    @Test
    void isNotGivenToAChildNorToAStranger() {
        var page = opened();
        var child = person("140899101201900103");
        jdbc.sql("update person set born_on = date '2010-07-30' where person_id = :id")
                .param("id", Long.valueOf(child))
                .update();
        assertThat(post(page + "/holdings", "person", child, "day", "2020-03-16"))
                .flash()
                .containsEntry("alert", "holding.young");
        assertThat(post(page + "/holdings", "person", "999999999", "day", "2020-03-16"))
                .flash()
                .containsEntry("alert", "holding.stranger");
        assertThat(post(
                        "/posts",
                        "village",
                        "140899101202",
                        "kind",
                        "ROAD",
                        "title",
                        "护路",
                        "monthlyPay",
                        "500",
                        "moneySource",
                        "COLLECTIVE",
                        "fromOn",
                        "2020-01-01"))
                .flash()
                .containsEntry("alert", "post.village.outside");
    }

    @Test
    void whoeverHoldsAPostLeavesWithIt() {
        var page = opened();
        post(page + "/holdings", "person", person("140899101201900101"), "day", "2020-03-16");
        assertThat(post(page + "/ending", "day", "2020-12-01")).flash().containsEntry("notice", "post.ended");
        assertThat(mvc.get().uri(page)).bodyText().contains("已撤", "撤岗", "2020-12-01");
        assertThat(mvc.get().uri("/posts?state=ENDED")).bodyText().contains("一组巷道保洁");
    }

    private String opened() {
        var answer = post(
                "/posts",
                "village",
                "140899101201",
                "kind",
                "CLEANER",
                "title",
                "一组巷道保洁",
                "monthlyPay",
                "500",
                "moneySource",
                "COLLECTIVE",
                "fromOn",
                "2020-01-01");
        var page = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(page).matches("/posts/\\d+");
        return page;
    }

    private String person(String number) {
        return jdbc.sql("select person_id::text from person where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private MvcTestResult post(String path, String... values) {
        var request = mvc.post().uri(path).with(csrf());
        for (var i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return request.exchange();
    }
}
