package org.zhucun.worklog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.zhucun.People;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.secretary.EndGround;
import org.zhucun.secretary.PostedDays;
import org.zhucun.secretary.PostingRole;
import org.zhucun.secretary.PostingStep;
import org.zhucun.secretary.Postings;
import org.zhucun.secretary.SecretaryTown;
import org.zhucun.secretary.StepFacts;
import org.zhucun.viewer.Viewers;

/** What is recorded lies in the posting of who records it: entries, visits and sign-ins. */
@WebTest
class PostedDayTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Postings postings;

    @Autowired
    PostedDays posted;

    @Autowired
    Clock clock;

    @Test
    void aDayBeforeTheArrivalIsRefusedAtItsFieldWithTheRule() {
        var town = SecretaryTown.found(jdbc, "140899302", 201);
        var arrived = LocalDate.of(2020, 6, 1);
        var secretary = town.secretaryOf(town.left());
        inPost(town, town.left(), arrived);
        var household = new TwoVillages(town.code(), town.left(), town.right()).household(jdbc, town.left(), 1);
        var rule = "2020-06-01 起";
        assertThat(post(secretary, "/logs", "said", "先来看看", "day", "2020-05-31"))
                .hasStatus(422)
                .bodyText()
                .contains("#f-day", rule, "先来看看", "value=\"2020-05-31\"");
        var kept = post(secretary, "/logs", "said", "报到第一天", "day", "2020-06-01");
        assertThat(kept).hasStatus3xxRedirection();
        var page = String.valueOf(kept.getResponse().getRedirectedUrl());
        assertThat(post(secretary, page, "said", "报到第一天", "day", "2020-05-31", "version", "0"))
                .as("nor is it corrected into such a day")
                .hasStatus(422)
                .bodyText()
                .contains("#f-day", rule);
        var at = String.valueOf(household);
        assertThat(post(secretary, "/visits", "household", at, "said", "认认门", "day", "2020-05-31"))
                .hasStatus(422)
                .bodyText()
                .contains("#f-day", rule, "认认门");
        assertThat(post(secretary, "/visits", "household", at, "said", "认认门", "day", "2020-06-01"))
                .hasStatus3xxRedirection();
        assertThat(post(town.clerkOf(town.left()), "/visits", "household", at, "said", "认认门", "day", "2020-05-31"))
                .as("a clerk is not posted")
                .hasStatus3xxRedirection();
    }

    @Test
    void nobodySignsInBeforeTheArrivalNorWritesAfterTheEnd() {
        var town = SecretaryTown.found(jdbc, "140899303", 201);
        var today = LocalDate.now(clock);
        var secretary = town.secretaryOf(town.right());
        var posting = inPost(town, town.right(), today.minusDays(1));
        assertThat(mvc.post()
                        .uri("/attendance")
                        .param("sendId", UUID.randomUUID().toString())
                        .param("day", today.minusDays(2).toString())
                        .header("Accept", "application/json")
                        .with(People.of(secretary))
                        .with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("不在您的驻村任期内", today.minusDays(1) + " 起");
        assertThat(post(secretary, "/attendance", "day", today.minusDays(1).toString()))
                .hasStatus3xxRedirection();
        Viewers.as(
                SecretaryTown.COUNTY,
                () -> postings.take(
                        posting,
                        PostingStep.REPLACE,
                        StepFacts.end(today.minusDays(1), EndGround.UNIT_NEED, "单位工作需要")));
        Viewers.as(town.secretary(town.right()), () -> {
            assertThatCode(() -> posted.refuse(secretary, town.right(), today.minusDays(1)))
                    .as("the last day")
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> posted.refuse(secretary, town.right(), today))
                    .hasMessage("villagePosting.refused.day");
        });
    }

    private long inPost(SecretaryTown town, String village, LocalDate arrived) {
        return SecretaryTown.inPost(
                postings,
                town,
                "钟离" + village.substring(6),
                village,
                PostingRole.FIRST_SECRETARY,
                arrived,
                arrived.plusYears(3),
                town.account(jdbc, town.secretaryOf(village)));
    }

    private MvcTestResult post(String who, String uri, String... typed) {
        var request = mvc.post()
                .uri(uri)
                .param("sendId", UUID.randomUUID().toString())
                .with(People.of(who))
                .with(csrf());
        for (var i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }
}
