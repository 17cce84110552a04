package org.zhucun.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.People;
import org.zhucun.WebTest;

@WebTest
@Transactional
class MeetingControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    @As("clerk201")
    void aMeetingIsCalledRecordedAndConfirmedByAnother() {
        assertThat(mvc.post()
                        .uri("/meetings")
                        .param("title", "评")
                        .param("due", "many")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"many\"", "#f-matters");
        var day = LocalDate.now(clock).toString();
        var names = IntStream.rangeClosed(1, 38).mapToObj(one -> "代表" + one).collect(Collectors.joining("\n"));
        var made = mvc.post()
                .uri("/meetings")
                .param("village", "140899101201")
                .param("kind", "REPRESENTATIVES")
                .param("title", "年度评议")
                .param("heldOn", day)
                .param("place", "村委会")
                .param("due", "45")
                .param("matters", "甲户退出\n乙户退出")
                .with(csrf())
                .exchange();
        var page = String.valueOf(made.getResponse().getRedirectedUrl());
        assertThat(page).matches("/meetings/\\d+");
        var id = Long.parseLong(page.substring("/meetings/".length()));
        assertThat(mvc.get().uri(page)).hasStatusOk().bodyText().contains("甲户退出", "乙户退出", "应到");
        var subjects = jdbc.sql(
                        "select meeting_subject_id from meeting_subject where meeting_id = :id order by position")
                .param("id", id)
                .query(Long.class)
                .list();
        assertThat(mvc.get().uri(page + "/record")).hasStatusOk();
        assertThat(mvc.post()
                        .uri(page + "/record")
                        .param("came", "38")
                        .param("minutes", "逐户表决")
                        .param("version", "0")
                        .param("votes[0].subject", subjects.get(0).toString())
                        .param("votes[0].votesFor", "39")
                        .param("votes[1].subject", subjects.get(1).toString())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("共 39 票，多于实到 38 人", "逐户表决");
        assertThat(mvc.post()
                        .uri(page + "/record")
                        .param("came", "38")
                        .param("minutes", "逐户表决")
                        .param("present", names)
                        .param("signed", "true")
                        .param("version", "0")
                        .param("votes[0].subject", subjects.get(0).toString())
                        .param("votes[0].votesFor", "33")
                        .param("votes[0].votesAgainst", "3")
                        .param("votes[0].abstained", "2")
                        .param("votes[1].subject", subjects.get(1).toString())
                        .param("votes[1].votesFor", "10")
                        .param("votes[1].votesAgainst", "28")
                        .param("votes[1].abstained", "0")
                        .with(csrf()))
                .hasStatus3xxRedirection();
        mvc.post().uri(page + "/confirmation").with(csrf()).exchange();
        assertThat(mvc.get().uri(page))
                .bodyText()
                .as("not by who recorded it")
                .contains("待确认")
                .doesNotContain("/confirmation");
        assertThat(mvc.post()
                        .uri(page + "/confirmation")
                        .with(People.secretary201())
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(page)).bodyText().contains("已确认", "通过", "不能用", "赞成 33，反对 3，弃权 2");
        assertThat(mvc.get().uri("/meetings?q=年度评议")).hasStatusOk().bodyText().contains("id=\"total\">1<", "年度评议");
        assertThat(mvc.get().uri("/meetings/export.csv?q=年度评议"))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFF")
                .contains("年度评议");
        for (var paper : new String[] {"agenda", "attendance", "minutes"}) {
            assertThat(mvc.get().uri(page + "/" + paper + ".pdf")).hasStatusOk().hasContentType("application/pdf");
        }
    }

    @Test
    @As("clerk202")
    void aNeighboursMeetingIsNotThere() {
        assertThat(mvc.get().uri("/meetings/999999999")).hasStatus(404);
        assertThat(mvc.post()
                        .uri("/meetings")
                        .param("village", "140899101201")
                        .param("kind", "REPRESENTATIVES")
                        .param("title", "评议")
                        .param("heldOn", "2020-12-01")
                        .param("place", "村委会")
                        .param("due", "45")
                        .param("matters", "甲户")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("不在您的范围内");
    }

    @Test
    void mattersAreAListWithFiltersTotalAndExport() {
        assertThat(mvc.get()
                        .uri("/deliberations?waits=BRANCH&state=OPEN&year=2020&q=没有这件事")
                        .with(People.town()))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"total\"", "党支部提议", "还没有议事");
        assertThat(mvc.get().uri("/deliberations/export.csv?state=OPEN").with(People.town()))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFF事项,");
    }
}
