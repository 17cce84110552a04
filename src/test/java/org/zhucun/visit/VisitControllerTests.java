package org.zhucun.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.People;
import org.zhucun.WebTest;

@WebTest
@Transactional
class VisitControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    @As("secretary201")
    void aVisitIsSignedOnTheScreenAndWhatWasPromisedIsDue() {
        var household = household("1408991012019001");
        assertThat(mvc.get().uri("/visits/new?household=" + household))
                .hasStatusOk()
                .bodyText()
                .contains("走访 王建国", "陈桂花", "住房安全", "data-signature");
        assertThat(send(household, UUID.randomUUID()).exchange())
                .hasStatus(422)
                .bodyText()
                .contains("#f-said");
        var page = keep(send(household, UUID.randomUUID())
                .file(new MockMultipartFile("photos", "门口.jpg", "image/jpeg", picture("jpeg")))
                .param("met", "户主")
                .param("said", "柴备好了，孙女住校")
                .param("promise", "问果库分红哪天发")
                .param("promisedBy", today().plusDays(5).toString())
                .param("nextOn", today().plusMonths(1).toString())
                .param(
                        "signature",
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(picture("png"))));
        assertThat(mvc.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .contains("柴备好了，孙女住校", "屏幕上签名", "问果库分红哪天发", "还有 5 天", "户主签名");
        assertThat(mvc.get().uri("/visits?q=王建国&visitor=secretary201"))
                .bodyText()
                .contains("id=\"total\">1<", "柴备好了");
        assertThat(mvc.get().uri("/households/" + household)).bodyText().contains("走访 1 次", "问果库分红哪天发");
        assertThat(mvc.get().uri("/visits/export.csv?q=王建国")).bodyText().contains("孙女住校");
        assertThat(mvc.post().uri(page + "/withdrawal").param("because", "记错了户").with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(page)).bodyText().contains("已撤回：记错了户").doesNotContain("还有 5 天");
        assertThat(mvc.get().uri("/visits?q=王建国&visitor=secretary201"))
                .bodyText()
                .contains("id=\"total\">0<");
    }

    @Test
    @As("secretary201")
    void whatACaseRestsOnIsNotTakenBack() {
        var household = household("1408991012019001");
        var page = keep(send(household, UUID.randomUUID()).param("met", "户主").param("said", "核实收入"));
        jdbc.sql("""
                        with c as (
                            insert into case_file (village_code, kind, year, household_id, name, statement, stage, entered_on, opened_on)
                            values ('140899101201', 'EXIT', 2020, :household, '王建国', '两委提名', 'CONFIRMATION', :day, :day)
                            returning case_file_id)
                        insert into case_step (village_code, case_file_id, act, stage, happened_on, actor, visit_id)
                        select '140899101201', case_file_id, 'TAKEN', 'VERIFICATION', :day, 'secretary201', :visit from c""")
                .param("household", household)
                .param("visit", Long.valueOf(page.substring("/visits/".length())))
                .param("day", today())
                .update();
        assertThat(mvc.post().uri(page + "/withdrawal").param("because", "记错了户").with(csrf()))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("alert", "visit.withdraw.used");
        assertThat(mvc.get().uri(page)).bodyText().doesNotContain("已撤回");
    }

    @Test
    @As("member201")
    void whatWasFoundIsConfirmedByAnotherIntoTheRegister() {
        var household = household("1408991012019001");
        var granddaughter = person("王小雨");
        var page = keep(send(household, UUID.randomUUID())
                .param("met", "户主")
                .param("checks[0].what", "food")
                .param("checks[0].met", "true")
                .param("checks[1].what", "housing")
                .param("checks[1].met", "false")
                .param("checks[1].note", "东屋漏雨")
                .param("leaver", granddaughter.toString())
                .param("leaveReason", "MOVED_OUT")
                .param("joiner", "王小满")
                .param("relation", "GRANDSON")
                .param("sex", "MALE")
                .param("bornOn", today().minusDays(20).toString())
                .param("joinReason", "BIRTH"));
        assertThat(mvc.get().uri(page)).bodyText().contains("东屋漏雨", "王小雨 不在这里住了", "王小满", "待确认");
        assertThat(mvc.get().uri("/visits/proposals")).bodyText().doesNotContain("/confirmation");
        var proposals = jdbc.sql(
                        "select visit_proposal_id from visit_proposal where visit_id = :id order by visit_proposal_id")
                .param("id", number(page))
                .query(Long.class)
                .list();
        assertThat(proposals).hasSize(3);
        assertThat(mvc.get().uri("/").with(People.clerk201())).bodyText().contains("条走访发现等您确认");
        assertThat(mvc.post()
                        .uri("/visits/proposals/" + proposals.get(0) + "/confirmation")
                        .with(People.secretary201())
                        .with(csrf()))
                .as("the First Secretary does not decide for the committees")
                .hasStatus(403);
        assertThat(mvc.get().uri("/visits/proposals").with(People.secretary201()))
                .hasStatusOk()
                .bodyText()
                .contains("王小满")
                .doesNotContain("/confirmation");
        decide(proposals.get(0), "confirmation", "");
        decide(proposals.get(2), "confirmation", "");
        decide(proposals.get(1), "rejection", "");
        assertThat(jdbc.sql("select state from visit_proposal where visit_proposal_id = :id")
                        .param("id", proposals.get(1))
                        .query(String.class)
                        .single())
                .as("not rejected without a reason")
                .isEqualTo("OPEN");
        decide(proposals.get(1), "rejection", "还没有报户口");
        assertThat(mvc.get().uri(page)).bodyText().contains("已写入", "没有采用", "还没有报户口");
        assertThat(mvc.get().uri("/households/" + household + "/checks"))
                .bodyText()
                .contains("东屋漏雨", "王海波");
        assertThat(mvc.get().uri("/households/" + household + "/members"))
                .bodyText()
                .contains("王小雨")
                .doesNotContain("王小满");
        assertThat(jdbc.sql("select leave_reason from membership where person_id = :id and left_on is not null")
                        .param("id", granddaughter)
                        .query(String.class)
                        .single())
                .isEqualTo("MOVED_OUT");
        assertThat(mvc.post()
                        .uri("/visits/proposals/" + proposals.get(0) + "/confirmation")
                        .with(People.clerk201())
                        .header("Accept", "application/json")
                        .with(csrf()))
                .as("once")
                .hasStatus(409);
    }

    @Test
    @As("clerk201")
    void theVisitorDoesNotConfirmAndTheSameSendIsOneVisit() {
        var household = household("1408991012019002");
        var send = UUID.randomUUID();
        for (var time = 1; time <= 2; time++) {
            assertThat(send(household, send)
                            .file(new MockMultipartFile("photos", "a.jpg", "image/jpeg", picture("jpeg")))
                            .param("met", "户主")
                            .param("checks[0].what", "water")
                            .param("checks[0].met", "true")
                            .param("problem", "水管冻了")
                            .header("Accept", "application/json")
                            .exchange())
                    .hasStatusOk();
        }
        assertThat(send(household, send)
                        .param("met", "户主")
                        .param("problem", "水管冻裂了")
                        .exchange())
                .as("gone back and typed on")
                .hasStatus(422)
                .bodyText()
                .contains("已经存过一次", "水管冻裂了");
        var ids = jdbc.sql("select visit_id from visit where send_id = :send")
                .param("send", send)
                .query(Long.class)
                .list();
        assertThat(ids).hasSize(1);
        for (var table : new String[] {
            "attachment where subject_table = 'visit' and subject_id",
            "visit_proposal where visit_id",
            "follow_up where source = 'VISIT' and source_id"
        }) {
            assertThat(jdbc.sql("select count(*) from " + table + " = :id")
                            .param("id", ids.get(0))
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isEqualTo(1);
        }
        var proposal = jdbc.sql("select visit_proposal_id from visit_proposal where visit_id = :id")
                .param("id", ids.get(0))
                .query(Long.class)
                .single();
        assertThat(mvc.post()
                        .uri("/visits/proposals/" + proposal + "/confirmation")
                        .header("Accept", "application/json")
                        .with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("走访的人自己不能确认");
    }

    @Test
    @As("secretary202")
    void aNeighboursHouseholdIsNotThere() {
        var beyond = jdbc.sql("select max(household_id) + 1000000 from household")
                .query(Long.class)
                .single();
        assertThat(mvc.get().uri("/visits/new?household=" + beyond)).hasStatus(404);
        assertThat(send(beyond, UUID.randomUUID())
                        .param("met", "户主")
                        .header("Accept", "application/json")
                        .exchange())
                .hasStatus(404);
        assertThat(mvc.get().uri("/visits/plan?village=140899101201"))
                .bodyText()
                .contains("烟台岭村")
                .doesNotContain("梨花坡村走访计划");
    }

    @Test
    @As("secretary201")
    void thePlanHoldsWhoWasNotVisitedInThePeriod() {
        var ordinary = household("1408991012019001");
        var key = household("1408991012019002");
        assertThat(mvc.get().uri("/visits/plan")).bodyText().contains("王建国", "李秀英", "没去过");
        assertThat(mvc.get().uri("/")).bodyText().contains("今天该走的");
        var start = Coverage.start(today(), 3);
        visited(ordinary, start);
        visited(key, today().withDayOfMonth(1).minusDays(1));
        assertThat(mvc.get().uri("/visits/plan"))
                .bodyText()
                .as("a quarter for the one, a month for the other")
                .contains("李秀英", "重点，1 个月一次")
                .doesNotContain("/households/" + ordinary + "\"");
        visited(ordinary, start.minusDays(1));
        visited(key, today());
        assertThat(mvc.get().uri("/visits/plan?kind=key")).bodyText().doesNotContain("/households/" + key + "\"");
        assertThat(mvc.get().uri("/visits/plan.pdf")).hasStatusOk().hasContentType("application/pdf");
    }

    @Test
    @As("secretary201")
    void aVisitThatWasAgreedStandsFirstOnceItsDayHasCome() {
        var ordinary = household("1408991012019001");
        var key = household("1408991012019002");
        visited(ordinary, today().minusDays(3));
        visited(key, today().withDayOfMonth(1).minusDays(1));
        agreed(ordinary, today().plusDays(1));
        assertThat(mvc.get().uri("/visits/plan"))
                .bodyText()
                .as("not before the day")
                .doesNotContainPattern("约好[^<]*[0-9][^<]*再去");
        agreed(ordinary, today().minusDays(1));
        var plan = body("/visits/plan");
        assertThat(plan).containsPattern("约好[^<]*[0-9][^<]*再去");
        assertThat(plan.indexOf("/households/" + ordinary + "\""))
                .as("before the key household that is due")
                .isPositive()
                .isLessThan(plan.indexOf("/households/" + key + "\""));
        var home = body("/");
        assertThat(home).contains("约好再去：王建国家");
        assertThat(home.indexOf("/visits/new?household=" + ordinary, home.indexOf("今天该走的")))
                .as("first in the plan of the day")
                .isPositive()
                .isLessThan(home.indexOf("/visits/new?household=" + key, home.indexOf("今天该走的")));
        jdbc.sql("""
                        insert into visit (village_code, household_id, send_id, visited_on, visitor, recorded_at)
                        values ('140899101201', :id, gen_random_uuid(), :day, 'member201', now())""").param("id", ordinary).param("day", today()).update();
        assertThat(body("/visits/plan")).as("somebody went").doesNotContain("/households/" + ordinary + "\"");
        assertThat(body("/")).doesNotContain("约好再去：王建国家");
    }

    private String body(String uri) {
        var answer = mvc.get().uri(uri).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void agreed(long household, LocalDate next) {
        jdbc.sql("update visit set next_on = :next where household_id = :id and withdrawn_because is null")
                .param("next", next)
                .param("id", household)
                .update();
    }

    private void visited(long household, LocalDate day) {
        jdbc.sql("update visit set withdrawn_because = '重来' where household_id = :id")
                .param("id", household)
                .update();
        jdbc.sql("""
                        insert into visit (village_code, household_id, send_id, visited_on, visitor, recorded_at)
                        values ('140899101201', :id, gen_random_uuid(), :day, 'secretary201', now())""").param("id", household).param("day", day).update();
    }

    private void decide(long proposal, String how, String because) {
        mvc.post()
                .uri("/visits/proposals/" + proposal + "/" + how)
                .param("because", because)
                .with(People.clerk201())
                .with(csrf())
                .exchange();
    }

    private MockMvcTester.MockMultipartMvcRequestBuilder send(long household, UUID send) {
        return mvc.post()
                .uri("/visits")
                .multipart()
                .param("sendId", send.toString())
                .param("household", String.valueOf(household))
                .param("day", today().toString())
                .with(csrf());
    }

    private static String keep(MockMvcTester.MockMultipartMvcRequestBuilder send) {
        var page = String.valueOf(send.exchange().getResponse().getRedirectedUrl());
        assertThat(page).matches("/visits/\\d+");
        return page;
    }

    private static long number(String page) {
        return Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Long household(String number) {
        return jdbc.sql("select household_id from household where number = :number")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private Long person(String name) {
        return jdbc.sql("select person_id from person where name = :name and village_code = '140899101201'")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private static byte[] picture(String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
