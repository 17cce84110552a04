package org.zhucun.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.People;
import org.zhucun.WebTest;

@WebTest
@Transactional
class MeetingControllerTests {

    private static final String NAMES =
            IntStream.rangeClosed(1, 38).mapToObj(one -> "代表" + one).collect(Collectors.joining("\n"));

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
        assertThat(mvc.post()
                        .uri("/meetings")
                        .param("village", "140899101201")
                        .param("kind", "GROUP")
                        .param("title", "小组会")
                        .param("heldOn", day)
                        .param("place", "村委会")
                        .param("due", "9")
                        .param("matters", "甲户退出")
                        .with(csrf()))
                .as("a number that nothing lists has its source")
                .hasStatus(422)
                .bodyText()
                .contains("没有名册，应到 9 人要写明依据");
        list(NAMES);
        assertThat(mvc.post()
                        .uri("/meetings")
                        .param("village", "140899101201")
                        .param("kind", "DIRECTORS")
                        .param("title", "年度评议")
                        .param("heldOn", day)
                        .param("place", "村委会")
                        .param("due", "9")
                        .param("matters", "甲户退出")
                        .with(csrf()))
                .as("nor is a smaller number typed to have a quorum")
                .hasStatus(422)
                .bodyText()
                .contains("名册 38 人，应到 9 人，写明为什么不同");
        var made = mvc.post()
                .uri("/meetings")
                .param("village", "140899101201")
                .param("kind", "DIRECTORS")
                .param("title", "年度评议")
                .param("heldOn", day)
                .param("place", "村委会")
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
                        .param("attended", NAMES.split("\n"))
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
                        .param("attended", NAMES.split("\n"))
                        .param("minutes", "逐户表决")
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
        mvc.post()
                .uri(page + "/confirmation")
                .with(People.secretary201())
                .with(csrf())
                .exchange();
        assertThat(mvc.get().uri(page)).bodyText().as("nobody signed yet").contains("待确认", "没签字");
        assertThat(mvc.post().uri(page + "/signatures").param("name", "代表1").with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("请本人在框里签名");
        assertThat(sign(page, "代表1")).hasStatus3xxRedirection();
        assertThat(sign(page, "代表1")).as("once only").hasStatus(422).bodyText().contains("已经签过");
        assertThat(mvc.get().uri(page)).bodyText().contains("屏幕上签了 1 人").doesNotContain("纸上签了");
        jdbc.sql("update meeting_attendee set signed = true where meeting_id = :id and name = '代表2'")
                .param("id", Long.valueOf(page.replaceFirst(".*/", "")))
                .update();
        assertThat(mvc.get().uri(page))
                .bodyText()
                .as("a name that stands on the sheet was not drawn here")
                .contains("屏幕上签了 1 人", "纸上签了 1 人");
        assertThat(mvc.post()
                        .uri(page + "/sheets")
                        .multipart()
                        .file(new MockMultipartFile("file", "sheet.png", "image/png", png()))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(page)).bodyText().contains("照片就是全体到会人的签到").doesNotContain("没签字");
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
    @As("clerk201")
    void whoIsNotOnTheListMakesNoQuorum() {
        list(NAMES);
        var page = String.valueOf(
                call("理事会", LocalDate.now(clock).toString()).getResponse().getRedirectedUrl());
        assertThat(mvc.get().uri(page))
                .as("before it met nobody is away")
                .bodyText()
                .contains("代表38", "应到名单 38 人")
                .doesNotContain("没到", "还没有全部签到");
        assertThat(mvc.get().uri(page + "/record")).bodyText().doesNotContain("name=\"present\"");
        assertThat(mvc.post()
                        .uri(page + "/record")
                        .param("attended", "代表1", "代表2")
                        .param("present", "路人甲\n路人乙")
                        .param("minutes", "表决")
                        .param("version", "0")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("名册以外的人不算实到", "路人甲");
        assertThat(mvc.post()
                        .uri(page + "/record")
                        .param("attended", "代表1", "代表2")
                        .param("minutes", "表决")
                        .param("version", "0")
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(page)).bodyText().contains("名单上 38 人，到 2 人", "没到");
    }

    @Test
    @As("clerk201")
    void aMeetingIsCalledOnceAndOnADayWithinReach() {
        list(NAMES);
        var day = LocalDate.now(clock).toString();
        assertThat(call("理事会", day)).hasStatus3xxRedirection();
        assertThat(call("理事会", day)).hasStatus(422).bodyText().contains("同名的会已经召集了");
        assertThat(call("再开一次", "2099-01-01")).hasStatus(422).bodyText().contains("最多提前一年召集");
        assertThat(call("再开一次", "0020-12-21")).hasStatus(422).bodyText().contains("不能早于 1990-01-01");
    }

    @Test
    @As("clerk201")
    void thePapersOfAMeetingAreInChineseAndHaveALineForEverybodyWhoIsDue() throws IOException {
        var called = mvc.post()
                .uri("/meetings")
                .param("village", "140899101201")
                .param("kind", "GROUP")
                .param("title", "三组会议")
                .param("heldOn", LocalDate.now(clock).toString())
                .param("place", "三组")
                .param("matters", "三组的路")
                .param("due", "95")
                .param("dueBecause", "三组成年村民册")
                .with(csrf())
                .exchange();
        var page = String.valueOf(called.getResponse().getRedirectedUrl());
        assertThat(text(page + "/agenda.pdf")).contains("三组会议：议程", "三组的路", "地点").doesNotContain("Place");
        assertThat(text(page + "/attendance.pdf")).contains("三组会议：签到表", "\n95").doesNotContain("\n96");
    }

    private String text(String paper) throws IOException {
        var printed = mvc.get().uri(paper).header("Accept-Language", "en").exchange();
        try (var pdf = Loader.loadPDF(printed.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    @As("clerk201")
    void whatIsOverIsNotOpenedForWriting() {
        list(NAMES);
        var page = String.valueOf(
                call("理事会", LocalDate.now(clock).toString()).getResponse().getRedirectedUrl());
        mvc.post()
                .uri(page + "/cancellation")
                .param("because", "改期")
                .with(csrf())
                .exchange();
        assertThat(mvc.get().uri(page + "/record").exchange())
                .hasStatus3xxRedirection()
                .extracting(one -> one.getMvcResult().getFlashMap().get("alert"))
                .isEqualTo("meeting.record.over");
    }

    @Test
    @As("clerk201")
    void aMatterIsBegunOnceAndUnderATitleThatMayBePosted() {
        assertThat(begin("修路，找 13900001234")).hasStatus(422).bodyText().contains("像电话号码，不能公开");
        assertThat(begin("修三组的桥")).hasStatus3xxRedirection();
        assertThat(begin("修三组的桥")).hasStatus(422).bodyText().contains("这件事已经在议");
    }

    private MvcTestResult begin(String title) {
        return mvc.post()
                .uri("/deliberations")
                .param("village", "140899101201")
                .param("title", title)
                .param("proposal", "全村一起修。")
                .with(csrf())
                .exchange();
    }

    private MvcTestResult call(String title, String day) {
        return mvc.post()
                .uri("/meetings")
                .param("village", "140899101201")
                .param("kind", "DIRECTORS")
                .param("title", title)
                .param("heldOn", day)
                .param("place", "村委会")
                .param("matters", "甲户退出")
                .with(csrf())
                .exchange();
    }

    @Test
    @As("clerk201")
    void whoLeavesABodyIsAskedAgainAtTheFieldAndNothingTypedIsLost() {
        var seat = jdbc.sql("""
                        insert into meeting_seat (village_code, kind, name, since, source)
                        values ('140899101201', 'DIRECTORS', '李退任', '2020-01-01', '成员大会选举') returning meeting_seat_id""").query(Long.class).single();
        var address = "/meetings/rosters/" + seat + "/ending";
        assertThat(mvc.post()
                        .uri(address)
                        .param("until", "2019-12-31")
                        .param("because", "搬走")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("#f-until", "到哪天为止：不能早于任职日期 2020-01-01", "value=\"2019-12-31\"", "value=\"搬走\"");
        assertThat(mvc.post().uri(address).param("until", "2999-01-01").with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("不能晚于今天", "原因：写明原因，2 到 200 个字");
        assertThat(mvc.post()
                        .uri(address)
                        .param("until", "2020-06-30")
                        .param("because", "搬走")
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/meetings/rosters?kind=DIRECTORS")).bodyText().contains("离任的", "李退任");
        assertThat(mvc.post()
                        .uri(address)
                        .param("until", "2020-06-30")
                        .param("because", "搬走")
                        .with(csrf()))
                .hasStatus(404);
    }

    private void list(String names) {
        assertThat(mvc.post()
                        .uri("/meetings/rosters")
                        .param("village", "140899101201")
                        .param("kind", "DIRECTORS")
                        .param("names", names)
                        .param("since", "2020-01-01")
                        .param("source", "成员大会选举")
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/meetings/rosters?kind=DIRECTORS"))
                .hasStatusOk()
                .bodyText()
                .contains("代表38", "38 人", "成员大会选举");
    }

    private MvcTestResult sign(String page, String name) {
        return mvc.post()
                .uri(page + "/signatures")
                .param("name", name)
                .param(
                        "signature",
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(png()))
                .with(csrf())
                .exchange();
    }

    private static byte[] png() {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
