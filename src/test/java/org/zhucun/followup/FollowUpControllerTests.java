package org.zhucun.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.People;
import org.zhucun.WebTest;
import org.zhucun.secretary.OpenWork;
import org.zhucun.secretary.Posted;
import org.zhucun.secretary.PostingRole;
import org.zhucun.secretary.PostingState;
import org.zhucun.web.Refusal;

@WebTest
@Transactional
class FollowUpControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    FollowUps followUps;

    @Autowired
    PromisesLeft left;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    @As("secretary201")
    void aPromiseIsOverdueGivenAwayAndClosedOnceWithTheVillagersWord() {
        var id = promise("帮补办大病保险", today().minusDays(2));
        promise("问果库分红", today());
        assertThat(mvc.get().uri("/")).bodyText().contains("答应过的事", "逾期 2 天", "今天到期");
        assertThat(mvc.get().uri("/follow-ups?state=LATE"))
                .bodyText()
                .contains("帮补办大病保险")
                .doesNotContain("问果库分红");
        assertThat(mvc.get().uri("/").with(People.town())).bodyText().contains("帮补办大病保险");
        assertThat(mvc.post()
                        .uri("/follow-ups/" + id + "/owner")
                        .param("owner", "secretary202")
                        .param("dueOn", today().plusDays(3).toString())
                        .header("Accept", "application/json")
                        .with(csrf()))
                .as("somebody of another village")
                .hasStatus(409);
        assertThat(mvc.post()
                        .uri("/follow-ups/" + id + "/owner")
                        .param("owner", "member201")
                        .param("dueOn", today().plusDays(3).toString())
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/follow-ups/" + id)).bodyText().contains("王海波", "还有 3 天");
        assertThat(mvc.post()
                        .uri("/follow-ups/" + id + "/owner")
                        .param("owner", "member201")
                        .param("dueOn", "")
                        .with(csrf()))
                .flash()
                .containsEntry("alert", "followUp.give.missing");
        assertThat(close(id, UUID.randomUUID(), "").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("请写谁怎么说的", "补办好了");
        var send = UUID.randomUUID();
        for (var time = 1; time <= 2; time++) {
            assertThat(close(id, send, "姚静说卡拿到了")
                            .header("Accept", "application/json")
                            .exchange())
                    .hasStatusOk();
        }
        assertThat(close(id, UUID.randomUUID(), "再说一遍")
                        .header("Accept", "application/json")
                        .exchange())
                .hasStatus(409);
        assertThat(mvc.get().uri("/follow-ups/" + id)).bodyText().contains("已办结", "补办好了", "姚静说卡拿到了", "口头确认");
        assertThat(mvc.get().uri("/follow-ups/export.csv?state=DONE"))
                .bodyText()
                .contains("补办好了");
    }

    @Test
    @As("town")
    void whatIsOpenPassesToTheSuccessorAndWhatIsDoneStays() {
        var open = promise("联系果站换管", today().plusDays(4));
        var done = promise("送两本书", today());
        close(done, UUID.randomUUID(), "户主说收到了").exchange();
        var from = posted("secretary201");
        assertThat(left.of(from)).extracting(OpenWork.Item::id).contains(open).doesNotContain(done);
        left.pass(List.of(open, done), from, posted("member201"));
        assertThat(owner(open)).isEqualTo("member201");
        assertThat(owner(done)).isEqualTo("secretary201");
        assertThatThrownBy(() -> left.pass(List.of(open), from, posted(null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("followUp.pass.noAccount"));
    }

    private String owner(long id) {
        return jdbc.sql("select owner from follow_up where follow_up_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static Posted posted(@Nullable String username) {
        return new Posted(
                1,
                1,
                "王海波",
                null,
                username,
                "140899101201",
                PostingRole.FIRST_SECRETARY,
                PostingState.IN_POST,
                LocalDate.of(2020, 1, 1),
                null,
                LocalDate.of(2022, 1, 1),
                "市直工委",
                "");
    }

    @Test
    @As("secretary202")
    void aNeighboursIsNotThere() {
        assertThat(mvc.get().uri("/follow-ups/999999999")).hasStatus(404);
        assertThat(close(999999999, UUID.randomUUID(), "谁").exchange()).hasStatus(404);
    }

    private org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder close(
            long id, UUID send, String who) {
        return mvc.post()
                .uri("/follow-ups/" + id + "/closing")
                .param("sendId", send.toString())
                .param("done", "补办好了")
                .param("doneOn", today().toString())
                .param("confirmedBy", who)
                .with(csrf());
    }

    private long promise(String what, LocalDate due) {
        var source = jdbc.sql("select coalesce(max(source_id), 0) + 1 from follow_up")
                .query(Long.class)
                .single();
        followUps.keep(new Raised(
                "140899101201",
                FollowUpKind.PROMISE,
                what,
                FollowUpSource.VISIT,
                source,
                null,
                true,
                due.minusDays(7),
                due,
                "secretary201"));
        return jdbc.sql("select follow_up_id from follow_up where source_id = :source")
                .param("source", source)
                .query(Long.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
