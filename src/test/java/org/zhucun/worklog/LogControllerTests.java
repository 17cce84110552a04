package org.zhucun.worklog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
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
class LogControllerTests {

    private static final String DOT =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    @As("secretary201")
    void aSentenceIsEnoughAndNothingIsNot() {
        assertThat(mvc.get().uri("/logs/new")).hasStatusOk().bodyText().contains("做了什么", "王建国", "data-k=\"wjg\"");
        assertThat(send(UUID.randomUUID()).exchange()).hasStatus(422).bodyText().contains("写一句话，或拍一张照片", "#f-said");
        var page = keep(send(UUID.randomUUID()).param("said", "到果园看滴灌带"));
        assertThat(mvc.get().uri(page)).hasStatusOk().bodyText().contains("到果园看滴灌带");
        assertThat(mvc.get().uri("/logs?q=滴灌带&person=secretary201"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"total\">1<", "到果园看滴灌带");
        assertThat(mvc.get().uri("/")).hasStatusOk().bodyText().contains("今天记了", "到果园看滴灌带");
    }

    @Test
    @As("secretary201")
    void whatWasTypedStaysWhenSomethingIsWrong() {
        assertThat(sendOf(UUID.randomUUID(), "/logs", "昨天")
                        .param("said", "帮李秀英补办医保")
                        .param("households", household(9002).toString())
                        .param("kinds", "services")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("帮李秀英补办医保", "value=\"昨天\"")
                .containsPattern("value=\"" + household(9002) + "\"\\s+checked")
                .containsPattern("value=\"services\"\\s+checked");
    }

    @Test
    @As("secretary201")
    void anEntryAboutHouseholdsIsEachHouseholdsVisitAndItsPromiseIsDue() {
        var first = household(9001);
        var second = household(9002);
        var page = keep(send(UUID.randomUUID())
                .param("said", "到两户看过冬的柴")
                .param("kinds", "services", "measures")
                .param("households", first.toString(), second.toString())
                .param("problem", "柴不够")
                .param("promise", "联系林场拉两车柴")
                .param("due", "THREE_DAYS"));
        assertThat(mvc.get().uri("/households/" + first)).bodyText().contains("走访 1 次", "到两户看过冬的柴");
        assertThat(mvc.get().uri(page)).bodyText().contains("走访 2 户", "王建国", "李秀英", "联系林场拉两车柴", "还有 3 天", "办实事，乡村产业");
        assertThat(mvc.get().uri("/follow-ups?q=林场")).bodyText().contains("联系林场拉两车柴");
        var form = mvc.get().uri(page + "/edit").exchange();
        assertThat(form).hasStatusOk().bodyText().contains("到两户看过冬的柴", "联系林场拉两车柴");
        assertThat(send(UUID.randomUUID(), page)
                        .param("version", "0")
                        .param("said", "到一户看过冬的柴")
                        .param("households", first.toString())
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(page))
                .bodyText()
                .as("the history keeps what stood before, the promise is taken back")
                .contains("走访 1 户", "到两户看过冬的柴", "到一户看过冬的柴")
                .doesNotContain("还有 3 天");
        assertThat(jdbc.sql("select count(*) from visit where household_id = :id and withdrawn_because is null")
                        .param("id", second)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @As("secretary201")
    void aCorrectionKeepsTheVisitAtAHomeWhoseRegistrationHasEndedSince() {
        var gone = household(9002);
        var page = keep(send(UUID.randomUUID()).param("said", "送李家出村").param("households", gone.toString()));
        jdbc.sql("update household set ended_on = :day, end_reason = 'MOVED' where household_id = :id")
                .param("day", LocalDate.now(clock))
                .param("id", gone)
                .update();
        assertThat(mvc.get().uri("/logs/new")).bodyText().doesNotContain("李秀英");
        assertThat(mvc.get().uri(page + "/edit"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("value=\"" + gone + "\"\\s+checked");
        assertThat(send(UUID.randomUUID(), page)
                        .param("version", "0")
                        .param("said", "")
                        .param("households", gone.toString())
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .containsPattern("value=\"" + gone + "\"\\s+checked");
    }

    @Test
    @As("secretary201")
    void whoGoesBackAndTypesOnIsToldThatTheFirstWordsStand() {
        var send = UUID.randomUUID();
        var page = keep(send(send).param("said", "到果园看滴灌带"));
        assertThat(send(send).param("said", "到果园看滴灌带").exchange())
                .as("the same words again")
                .hasStatus3xxRedirection();
        assertThat(send(send).param("said", "到果园看滴灌带，漏了三处").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("已经存过一次", "到果园看滴灌带，漏了三处");
        assertThat(mvc.get().uri(page)).bodyText().contains("到果园看滴灌带").doesNotContain("漏了三处");
        assertThat(send(UUID.randomUUID(), page)
                        .param("version", "0")
                        .param("said", "到果园看滴灌带，漏了四处")
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(send(send).param("said", "到果园看滴灌带").exchange())
                .as("a phone that did not hear the answer, and the entry was corrected elsewhere meanwhile")
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(page)).bodyText().contains("漏了四处");
    }

    @Test
    @As("secretary201")
    void aProblemOfSeveralHouseholdsIsClosedByEachWithItsOwnWord() {
        var first = household(9001);
        var second = household(9002);
        var page = keep(send(UUID.randomUUID())
                .param("said", "两户水管都冻了")
                .param("households", first.toString(), second.toString())
                .param("problem", "入户水管冻裂"));
        var entry = Long.valueOf(page.replaceAll("\\D", ""));
        var ofFirst = problem(entry, first);
        assertThat(mvc.get().uri(page)).bodyText().contains("王建国", "李秀英");
        assertThat(close(ofFirst, "").exchange())
                .as("a villager's word is needed, as of a visit")
                .hasStatus(422)
                .bodyText()
                .contains("请写谁怎么说的");
        assertThat(close(ofFirst, "王建国说通水了").exchange()).hasStatus3xxRedirection();
        assertThat(state(ofFirst)).isEqualTo("DONE");
        assertThat(state(problem(entry, second)))
                .as("the other household's stays")
                .isEqualTo("OPEN");
        assertThat(send(UUID.randomUUID(), page)
                        .param("version", "0")
                        .param("said", "两户水管都冻了")
                        .param("households", first.toString())
                        .param("problem", "入户水管冻裂")
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(state(ofFirst)).as("what is done stays").isEqualTo("DONE");
        assertThat(state(problem(entry, second))).as("not named any more").isEqualTo("WITHDRAWN");
    }

    private MockMvcTester.MockMvcRequestBuilder close(long followUp, String word) {
        return mvc.post()
                .uri("/follow-ups/" + followUp + "/closing")
                .param("sendId", UUID.randomUUID().toString())
                .param("done", "换了新管")
                .param("doneOn", LocalDate.now(clock).toString())
                .param("confirmedBy", word)
                .with(csrf());
    }

    private long problem(long entry, long household) {
        return jdbc.sql("""
                        select follow_up_id from follow_up
                        where source = 'LOG' and source_id = :entry and kind = 'PROBLEM' and household_id = :household""")
                .param("entry", entry)
                .param("household", household)
                .query(Long.class)
                .single();
    }

    private String state(long followUp) {
        return jdbc.sql("select state from follow_up where follow_up_id = :id")
                .param("id", followUp)
                .query(String.class)
                .single();
    }

    @Test
    @As("secretary201")
    void theSameSendIsKeptOnceAlsoItsPhotos() {
        var send = UUID.randomUUID();
        var photo = UUID.randomUUID();
        for (var time = 1; time <= 2; time++) {
            assertThat(send(send)
                            .file(new MockMultipartFile("photos", "果园.jpg", "image/jpeg", picture()))
                            .param("photoIds", photo.toString())
                            .header("Accept", "application/json")
                            .exchange())
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.url")
                    .asString()
                    .matches("/logs/\\d+");
        }
        var id = jdbc.sql("select log_entry_id from log_entry where send_id = :send")
                .param("send", send)
                .query(Long.class)
                .single();
        assertThat(photos(id)).isEqualTo(1);
        for (var time = 1; time <= 2; time++) {
            assertThat(mvc.post()
                            .uri("/logs/" + id + "/photos")
                            .multipart()
                            .file(new MockMultipartFile("photo", "b.jpg", "image/jpeg", picture()))
                            .param("sendId", new UUID(7, id).toString())
                            .header("Accept", "application/json")
                            .with(csrf()))
                    .hasStatusOk();
        }
        assertThat(photos(id)).isEqualTo(2);
        var file = "/attachments/"
                + jdbc.sql(
                                "select max(attachment_id) from attachment where subject_table = 'log_entry' and subject_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single();
        assertThat(mvc.get().uri(file)).hasStatusOk();
        assertThat(mvc.get().uri(file).with(People.of("town"))).hasStatusOk();
        assertThat(mvc.get().uri(file).with(People.of("clerk201")))
                .as("who does not read the log does not see its photos")
                .hasStatus(404);
        assertThat(send(send)
                        .param("said", "别人的")
                        .with(People.member201())
                        .header("Accept", "application/json")
                        .exchange())
                .hasStatus(409)
                .bodyText()
                .contains("这个编号已经用在别的记录上");
    }

    @Test
    @As("secretary201")
    void aScriptIsToldWhatIsWrong() {
        assertThat(send(UUID.randomUUID()).header("Accept", "application/json").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("\"field\":\"said\"", "写一句话，或拍一张照片");
        assertThat(send(UUID.randomUUID())
                        .param("said", "一句话")
                        .param("village", "140899101202")
                        .header("Accept", "application/json")
                        .exchange())
                .hasStatus(409)
                .bodyText()
                .contains("另一个村");
        assertThat(sendOf(UUID.randomUUID(), "/logs", "2020-12-01")
                        .param("said", "一句话")
                        .param("kinds", "clean")
                        .header("Accept", "application/json")
                        .exchange())
                .as("a task of 2021 in 2020")
                .hasStatus(409);
        assertThat(mvc.post()
                        .uri("/logs")
                        .param("said", "一句话")
                        .with(People.town())
                        .header("Accept", "application/json")
                        .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void aScriptWhoseLoginExpiredIsToldSo() {
        assertThat(mvc.post().uri("/logs").param("said", "一句话").header("Accept", "application/json"))
                .as("the token went with the session")
                .hasStatus(401);
        assertThat(mvc.post().uri("/logs").header("Accept", "application/json").with(csrf()))
                .hasStatus(401);
    }

    @Test
    @As("secretary202")
    void aNeighbourSeesAndNamesNothing() {
        assertThat(mvc.get().uri("/logs/999999999")).hasStatus(404);
        var stranger = jdbc.sql("select max(household_id) + 1000000 from household")
                .query(Long.class)
                .single();
        assertThat(send(UUID.randomUUID())
                        .param("said", "到邻村")
                        .param("households", stranger.toString())
                        .header("Accept", "application/json")
                        .exchange())
                .hasStatus(409)
                .bodyText()
                .contains("不在您的村里");
    }

    @Test
    @As("secretary201")
    void eachVisitOfAnEntryIsSignedByItsOwnHouseholder() {
        var first = household(9001);
        var page = keep(send(UUID.randomUUID())
                .param("said", "和两户算账")
                .param("households", first.toString(), household(9002).toString()));
        var visit = "/visits/"
                + jdbc.sql("select max(visit_id) from visit where household_id = :id")
                        .param("id", first)
                        .query(Long.class)
                        .single();
        assertThat(mvc.get().uri(page)).bodyText().contains(visit, "还没签名").doesNotContain("已签名");
        assertThat(mvc.get().uri(visit)).bodyText().contains("data-signature");
        sign(visit, "");
        assertThat(mvc.get().uri(page)).bodyText().doesNotContain("已签名");
        sign(visit, DOT);
        assertThat(mvc.get().uri(visit)).bodyText().contains("屏幕上签名").doesNotContain("data-signature");
        assertThat(mvc.get().uri(page)).bodyText().contains("已签名", "还没签名");
    }

    private void sign(String visit, String drawn) {
        assertThat(mvc.post()
                        .uri(visit + "/signature")
                        .param("signature", drawn)
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    private MockMvcTester.MockMultipartMvcRequestBuilder send(UUID send) {
        return send(send, "/logs");
    }

    private MockMvcTester.MockMultipartMvcRequestBuilder send(UUID send, String address) {
        return sendOf(send, address, LocalDate.now(clock).toString());
    }

    private MockMvcTester.MockMultipartMvcRequestBuilder sendOf(UUID send, String address, String day) {
        return mvc.post()
                .uri(address)
                .multipart()
                .param("sendId", send.toString())
                .param("day", day)
                .with(csrf());
    }

    private static String keep(MockMvcTester.MockMultipartMvcRequestBuilder send) {
        var page = String.valueOf(send.exchange().getResponse().getRedirectedUrl());
        assertThat(page).matches("/logs/\\d+");
        return page;
    }

    private Long household(int tail) {
        return jdbc.sql("select household_id from household where number = :number")
                .param("number", "140899101201" + tail)
                .query(Long.class)
                .single();
    }

    private long photos(long id) {
        return jdbc.sql("select count(*) from attachment where subject_table = 'log_entry' and subject_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    static byte[] picture() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
