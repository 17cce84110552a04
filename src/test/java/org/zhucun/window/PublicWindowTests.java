package org.zhucun.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import jakarta.servlet.RequestDispatcher;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhucun.People;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.notice.NoticeDecision;
import org.zhucun.notice.NoticeDraft;
import org.zhucun.notice.NoticeKind;
import org.zhucun.notice.NoticeResult;
import org.zhucun.notice.Notices;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

@WebTest
class PublicWindowTests {

    private static final Pattern NUMBER = Pattern.compile("(\\d{4} \\d{4} \\d{4} \\d{4})");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Notices notices;

    @Autowired
    VillagerReports reports;

    @Autowired
    PublicVoice voice;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private TwoVillages villages;
    private Viewer clerk;
    private Viewer secretary;

    @BeforeEach
    void begin() {
        villages = TwoVillages.found(jdbc);
        clerk = villages.clerkOfLeft();
        secretary = new Viewer("secretary-" + villages.left(), Role.FIRST_SECRETARY, villages.left());
    }

    @Test
    void anybodyReadsWhatIsPublishedAndNothingBefore() {
        var id = prepare();
        assertThat(mvc.get().uri(window())).hasStatusOk().bodyText().doesNotContain("孟根生");
        assertThat(mvc.get().uri(window() + "/notices/" + id)).hasStatus(404);
        publish(id, 0);
        assertThat(mvc.get().uri(window()))
                .hasStatusOk()
                .bodyText()
                .contains("孟根生", "二组", "脱贫退出", "我有异议", "12317", "z-clock")
                .doesNotContain("_csrf");
        assertThat(mvc.get().uri(window() + "/notices/" + id).header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("leaves poverty", "I object");
        assertThat(mvc.get().uri(window() + "/notices/" + id).header("Accept-Language", "en"))
                .as("the template's words in the reader's language, what was typed as it was typed")
                .bodyText()
                .contains(
                        "The following 1 household of",
                        "It rests on:",
                        "<span lang=\"zh-CN\">2020 年 12 月 1 日评议</span>",
                        "<dd lang=\"zh-CN\">公示栏</dd>")
                .doesNotContain("现予公示");
        assertThat(mvc.get().uri("/public/" + villages.right() + "/notices/" + id))
                .hasStatus(404);
        assertThat(mvc.get().uri(window()).with(People.clerk202()))
                .as("also who is signed in elsewhere")
                .hasStatusOk()
                .bodyText()
                .contains("孟根生");
        assertThat(mvc.get().uri("/public?q=区划" + villages.left()))
                .hasStatusOk()
                .bodyText()
                .contains(window());
    }

    @Test
    void theSquareOnThePrintedNoticeLeadsToTheNotice() throws Exception {
        var village = "140899101201";
        var id = Viewers.as(
                new Viewer("clerk201", Role.VILLAGE_CLERK, village),
                () -> notices.prepare(NoticeDraft.of(
                        village,
                        NoticeKind.EXIT,
                        null,
                        "公示栏",
                        List.of(new NoticeDraft.Line("孟根生", "二组", NoticeDecision.EXIT.name(), "household", 4711L)))));
        Viewers.as(
                new Viewer("secretary201", Role.FIRST_SECRETARY, village),
                () -> notices.publish(id, LocalDate.now(clock)));
        var pdf = mvc.get()
                .uri("/notices/" + id + "/sheet.pdf")
                .with(People.clerk201())
                .exchange();
        assertThat(pdf).hasStatusOk();
        try (var sheet = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            var page = new PDFRenderer(sheet).renderImageWithDPI(0, 200);
            var dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var read = new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(
                                    new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
            assertThat(read).endsWith("/public/" + village + "/notices/" + id);
            assertThat(mvc.get().uri(URI.create(read).getPath()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("孟根生");
        }
    }

    @Test
    void aPrintedAnnouncementIsHeadedAsOneAndHasNoEmptyColumnOfGroups() throws Exception {
        for (var group : List.of("", "二组")) {
            var id = Viewers.as(
                    new Viewer("clerk201", Role.VILLAGE_CLERK, "140899101201"),
                    () -> notices.prepare(NoticeDraft.of(
                            "140899101201",
                            NoticeKind.ANNOUNCEMENT,
                            "12 月 2 日评议",
                            "公示栏",
                            List.of(new NoticeDraft.Line(
                                    "孟根生", group, NoticeDecision.EXIT.name(), "household", 4711L)))));
            var pdf = mvc.get()
                    .uri("/notices/" + id + "/sheet.pdf")
                    .with(People.clerk201())
                    .exchange();
            try (var sheet = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
                var text = new org.apache.pdfbox.text.PDFTextStripper().getText(sheet);
                assertThat(text.replaceAll("\\s", ""))
                        .contains("公　告：", "孟根生", "扫码看公告")
                        .doesNotContain("提异议");
                assertThat(text.replaceAll("\\s", "").contains("姓名组决定")).isEqualTo(!group.isEmpty());
            }
        }
    }

    @Test
    void theWindowsViewerSeesNoRowOfCasework() {
        publish(prepare(), 0);
        var household = villages.household(jdbc, villages.left(), 1);
        assertThat(household).isPositive();
        var wrong = new SoftAssertions();
        for (var table : jdbc.sql("""
                        select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
                          and c.relname <> 'history'""").query(String.class).list()) {
            wrong.assertThat(Viewers.as(
                            PublicViewerFilter.WINDOW,
                            () -> jdbc.sql("select count(*) from " + table)
                                    .query(Long.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
        wrong.assertThat(Viewers.as(
                        PublicViewerFilter.WINDOW,
                        () -> jdbc.sql("select count(*) from history where scope_code is not null")
                                .query(Long.class)
                                .single()))
                .as("history")
                .isZero();
        wrong.assertAll();
        assertThatThrownBy(() -> Viewers.as(
                        PublicViewerFilter.WINDOW,
                        () -> jdbc.sql(
                                        "insert into villager_report (village_code, kind, said, raised_on, number, once, answer_due) values (:v, 'CLUE', '四个字呢', date '2020-12-21', '1234567812345678', gen_random_uuid(), date '2020-12-21')")
                                .param("v", villages.left())
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void nothingPrivateGetsIntoANotice() {
        for (var leak : List.of("140899196203011234", "13900001234", "6217000123456789", "患糖尿病", "二级残疾", "因病致贫")) {
            assertThatThrownBy(() -> Viewers.as(clerk, () -> notices.prepare(draft("孟根生", "二组", leak))))
                    .as(leak + " as a decision")
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> Viewers.as(clerk, () -> notices.prepare(draft("孟根生 " + leak, "二组", "脱贫退出"))))
                    .as(leak + " beside a name")
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> Viewers.as(
                            clerk,
                            () -> notices.prepare(
                                    NoticeDraft.of(villages.left(), NoticeKind.EXIT, "依据：" + leak, "公示栏", List.of()))))
                    .as(leak + " as what it rests on")
                    .isInstanceOf(Refusal.class);
        }
        var id = prepare();
        assertThatThrownBy(() -> Viewers.as(
                        clerk,
                        () -> jdbc.sql("update notice_line set name = '孟根生13900001234' where notice_id = :id")
                                .param("id", id)
                                .update()))
                .as("not even by hand")
                .hasMessageContaining("notice_line_check");
    }

    @Test
    void aHotlineIsATelephoneAndNoNumberOfAPersonOrAnAccount() {
        for (var number : List.of("140899196805120012", "6217 0001 2345 6789", "12")) {
            assertThat(mvc.post()
                            .uri("/notices")
                            .param("village", "140899101201")
                            .param("kind", "OTHER")
                            .param("title", "巷道硬化")
                            .param("text", "三组巷道修好了。")
                            .param("place", "公示栏")
                            .param("hotline", number)
                            .with(People.clerk201())
                            .with(csrf()))
                    .as(number)
                    .hasStatus(422)
                    .bodyText()
                    .contains("电话是 3 到 12 位数字");
        }
        assertThatThrownBy(() -> Viewers.as(
                        clerk,
                        () -> notices.prepare(new NoticeDraft(
                                villages.left(),
                                NoticeKind.OTHER,
                                "巷道硬化",
                                "三组巷道修好了。",
                                null,
                                7,
                                "公示栏",
                                "140899196805120012",
                                null,
                                null,
                                null,
                                List.of()))))
                .as("nor by another door")
                .hasMessageContaining("notice_hotline_is_a_telephone");
        for (var number : List.of("12317", "0359-702 2345", "13900001234")) {
            assertThat(mvc.post()
                            .uri("/notices")
                            .param("village", "140899101201")
                            .param("kind", "OTHER")
                            .param("title", "巷道硬化 " + number.length())
                            .param("text", "三组巷道修好了。")
                            .param("place", "公示栏")
                            .param("hotline", number)
                            .with(People.clerk201())
                            .with(csrf()))
                    .as(number)
                    .hasStatus3xxRedirection();
        }
    }

    @Test
    void ofWhatWasTakenDownOnlyTheTitleAndTheReasonStay() {
        var id = prepare();
        publish(id, 0);
        Viewers.as(clerk, () -> notices.withdraw(id, "名单有误"));
        assertThat(mvc.get().uri(window() + "/notices/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("1 户脱贫退出", "已撤回：名单有误")
                .doesNotContain("孟根生", "评议", "现予公示");
        assertThat(mvc.get().uri(window() + "/notices/" + id).header("Accept-Language", "en"))
                .bodyText()
                .contains("1 household leaves poverty");
        var better = Viewers.as(
                clerk,
                () -> notices.prepare(new NoticeDraft(
                        villages.left(),
                        NoticeKind.OTHER,
                        "更正名单",
                        "名单更正如下。",
                        null,
                        7,
                        "公示栏",
                        null,
                        null,
                        null,
                        id,
                        List.of())));
        publish(better, 3);
        assertThat(mvc.get().uri(window() + "/notices/" + id))
                .as("nothing leads to what is not up yet")
                .bodyText()
                .doesNotContain("/notices/" + better);
        Viewers.as(clerk, () -> notices.withdraw(better, "日子定错了"));
        assertThat(Viewers.as(
                        clerk,
                        () -> jdbc.sql("select count(*) from notice where notice_id = :id and starts_on is null")
                                .param("id", better)
                                .query(Long.class)
                                .single()))
                .as("what was never up is not shown as taken down when its day comes")
                .isEqualTo(1);
    }

    @Test
    void aNoticeWhoseDayIsSetIsNotUpYet() {
        var village = "140899101201";
        var id = Viewers.as(
                new Viewer("clerk201", Role.VILLAGE_CLERK, village),
                () -> notices.prepare(new NoticeDraft(
                        village,
                        NoticeKind.OTHER,
                        "三天以后公示",
                        "三组巷道修好了。",
                        null,
                        7,
                        "公示栏",
                        null,
                        null,
                        null,
                        null,
                        List.of())));
        var page = "/notices/" + id;
        assertThat(publishedBySecretary(page, LocalDate.now(clock).plusYears(2)))
                .extracting(one -> one.getMvcResult().getFlashMap().get("alert"))
                .isEqualTo("notice.publish.far");
        assertThat(publishedBySecretary(page, LocalDate.now(clock).plusDays(3)))
                .extracting(one -> one.getMvcResult().getFlashMap().get("notice"))
                .isEqualTo("notice.published.ahead");
        assertThat(mvc.get().uri(page).with(People.clerk201()))
                .hasStatusOk()
                .bodyText()
                .contains("起公示")
                .doesNotContain("/public/" + village + "/notices/" + id, "/objections/new");
        assertThat(mvc.get().uri("/public/" + village + "/notices/" + id)).hasStatus(404);
        assertThat(mvc.get().uri("/notices?state=AHEAD&q=三天以后").with(People.clerk201()))
                .bodyText()
                .contains("三天以后公示", "id=\"total\">1<");
        assertThat(mvc.get().uri("/notices?state=RUNNING&q=三天以后").with(People.clerk201()))
                .bodyText()
                .contains("id=\"total\">0<");
    }

    private MvcTestResult publishedBySecretary(String page, LocalDate day) {
        return mvc.post()
                .uri(page + "/publication")
                .param("startsOn", day.toString())
                .with(People.secretary201())
                .with(csrf())
                .exchange();
    }

    @Test
    void theNumberStaysWhenThePageIsLoadedAgainAndIsReadHoweverItIsTyped() {
        var answer = mvc.post()
                .uri(window() + "/reports")
                .param("kind", "CLUE")
                .param("said", "二组有一户没有收入，请去看看。")
                .param("phone", "１３９００００１２３４")
                .param("once", UUID.randomUUID().toString())
                .with(from("10.9.0.7"))
                .with(csrf())
                .exchange();
        var number = sent(answer);
        assertThat(answers(answer)).as("loaded again").contains(number);
        assertThat(mvc.get()
                        .uri("/public/" + villages.right() + "/answers")
                        .cookie(answer.getResponse().getCookies()))
                .bodyText()
                .doesNotContain(number);
        for (var typed : List.of(
                number.replace(' ', '　'),
                number.codePoints()
                        .map(sign -> sign == ' ' ? sign : sign + 0xFEE0)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString(),
                "编号 " + number)) {
            assertThat(follow(typed)).as(typed).hasStatusOk().bodyText().contains("正在核实");
        }
        assertThat(follow("")).hasStatus(422).bodyText().contains("<title>错误：凭编号查答复 · 村务公开</title>");
    }

    @Test
    void whatIsNotThereLeadsAVillagerBackToTheVillagesAndToNoLogin() {
        for (var code : List.of(400, 403, 404)) {
            assertThat(mvc.get()
                            .uri("/error")
                            .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, code)
                            .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, window() + "/notices/1"))
                    .as(String.valueOf(code))
                    .bodyText()
                    .contains("href=\"/public\"", "找我的村", "z-public")
                    .doesNotContain("您的工作范围", "岗位");
        }
    }

    @Test
    void anEnglishPageNamesTheVillageInLetters() {
        assertThat(mvc.get().uri("/public/140899101201/answers").header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("Back to Lihuapo Village");
        assertThat(mvc.get().uri("/public/140899101201/notices").header("Accept-Language", "en"))
                .bodyText()
                .contains("Lihuapo Village: all notices");
    }

    @Test
    void anObjectionSendsTheCaseBackAndIsFollowedByItsNumber() {
        var id = prepare();
        publish(id, 0);
        var once = UUID.randomUUID().toString();
        var session = new MockHttpSession();
        assertThat(mvc.get()
                        .uri(window() + "/notices/" + id + "/objections/new")
                        .session(session))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"_csrf\"", "孟根生");
        var number = sent(mvc.post()
                .uri(window() + "/notices/" + id + "/objections")
                .param("said", "他家有一辆三轮车，能拉活挣钱。")
                .param("line", line(id).toString())
                .param("once", once)
                .with(csrf())
                .exchange());
        var again = sent(mvc.post()
                .uri(window() + "/notices/" + id + "/objections")
                .param("said", "他家有一辆三轮车，能拉活挣钱。")
                .param("once", once)
                .with(csrf())
                .exchange());
        assertThat(again).as("sent twice, kept once").isEqualTo(number);
        assertThat(Viewers.as(
                        clerk,
                        () -> jdbc.sql("select told from objection where notice_id = :id")
                                .param("id", id)
                                .query(Boolean.class)
                                .list()))
                .as("the owners of the case were told")
                .containsExactly(true);
        var standing = Viewers.as(clerk, () -> notices.standing("household", 4711, NoticeKind.EXIT))
                .orElseThrow();
        assertThat(standing.openObjections()).isEqualTo(1);
        assertThat(follow(number)).hasStatusOk().bodyText().contains("正在核实").doesNotContain("三轮车");
        var objection = Viewers.as(
                clerk,
                () -> jdbc.sql("select objection_id from objection where notice_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single());
        assertThatThrownBy(
                        () -> Viewers.as(clerk, () -> notices.answer(objection, NoticeResult.UPHELD, "他患糖尿病，车是看病用的")))
                .as("an answer is screened like the notice")
                .isInstanceOf(Refusal.class);
        Viewers.as(clerk, () -> notices.answer(objection, NoticeResult.UPHELD, "农用三轮车，2013 年购，自用，结论不变。"));
        assertThat(follow(number)).bodyText().contains("维持原决定", "农用三轮车");
        assertThat(follow("0000000000000000")).hasStatus(422).bodyText().contains("没有这个编号");
        assertThat(follow("12")).hasStatus(422);
    }

    @Test
    void anObjectionToANoticeOfSeveralNamesItsLineAndItsAnswerIsPrinted() throws Exception {
        var village = "140899101201";
        var id = Viewers.as(
                new Viewer("clerk201", Role.VILLAGE_CLERK, village),
                () -> notices.prepare(NoticeDraft.of(
                        village,
                        NoticeKind.EXIT,
                        null,
                        "公示栏",
                        List.of(
                                new NoticeDraft.Line("孟根生", "二组", NoticeDecision.EXIT.name(), "household", 4712L),
                                new NoticeDraft.Line("卫建国", "三组", NoticeDecision.EXIT.name(), "household", 4713L)))));
        Viewers.as(
                new Viewer("secretary201", Role.FIRST_SECRETARY, village),
                () -> notices.publish(id, LocalDate.now(clock)));
        for (var door : List.of("/public/" + village + "/notices/", "/notices/")) {
            assertThat(mvc.post()
                            .uri(door + id + "/objections")
                            .param("channel", "PHONE")
                            .param("said", "他家不该退出。")
                            .param("once", UUID.randomUUID().toString())
                            .with(People.clerk201())
                            .with(csrf()))
                    .as(door)
                    .hasStatus(422)
                    .bodyText()
                    .contains("对哪一户：名单上不止一户，请选对哪一户有异议", "#f-line", "他家不该退出。");
        }
        var line = Viewers.as(
                new Viewer("clerk201", Role.VILLAGE_CLERK, village),
                () -> jdbc.sql("select notice_line_id from notice_line where notice_id = :id and name = '卫建国'")
                        .param("id", id)
                        .query(Long.class)
                        .single());
        assertThat(mvc.post()
                        .uri("/notices/" + id + "/objections")
                        .param("channel", "PHONE")
                        .param("line", line.toString())
                        .param("said", "他家不该退出。")
                        .param("raisedBy", "田老汉")
                        .param("once", UUID.randomUUID().toString())
                        .with(People.clerk201())
                        .with(csrf()))
                .hasStatus3xxRedirection();
        var objection = Viewers.as(
                new Viewer("clerk201", Role.VILLAGE_CLERK, village),
                () -> jdbc.sql("select objection_id from objection where notice_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single());
        var sheet = "/notices/" + id + "/objections/" + objection + "/answer.pdf";
        assertThat(mvc.get().uri(sheet).with(People.clerk201()))
                .as("not answered yet")
                .hasStatus(404);
        Viewers.as(
                new Viewer("secretary201", Role.FIRST_SECRETARY, village),
                () -> notices.answer(objection, NoticeResult.UPHELD, "收入逐项核过，超过标准，结论不变。"));
        assertThat(mvc.get().uri("/notices/" + id).with(People.clerk201()))
                .bodyText()
                .contains(sheet);
        var printed = mvc.get().uri(sheet).with(People.clerk201()).exchange();
        assertThat(printed).hasStatusOk();
        try (var pdf = Loader.loadPDF(printed.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(
                            "异议答复书",
                            "卫建国",
                            "田老汉",
                            "他家不该退出。",
                            "收入逐项核过",
                            "维持原决定",
                            "提出人（签字）",
                            "答复人（签字）",
                            "http://localhost/public/" + village + "/answers")
                    .doesNotContain("孟根生");
        }
        assertThat(mvc.get().uri(sheet).with(People.of("clerk202"))).hasStatus(404);
    }

    @Test
    void afterItsDaysANoticeTakesNoObjectionAndItsResultFollowsFromTheAnswers() {
        var id = prepare();
        publish(id, -7);
        assertThat(mvc.post()
                        .uri(window() + "/notices/" + id + "/objections")
                        .param("said", "来晚了也要说")
                        .param("once", UUID.randomUUID().toString())
                        .with(csrf()))
                .as("a browser that does not say where it was is led to the page above, not to a login")
                .hasRedirectedUrl(window() + "/notices/" + id);
        assertThat(Viewers.as(
                        clerk,
                        () -> jdbc.sql("select count(*) from objection where notice_id = :id")
                                .param("id", id)
                                .query(Long.class)
                                .single()))
                .isZero();
        Viewers.as(clerk, () -> notices.conclude(id));
        assertThat(Viewers.as(clerk, () -> notices.standing("household", 4711, NoticeKind.EXIT))
                        .orElseThrow()
                        .result())
                .isEqualTo(NoticeResult.UNOPPOSED);
        assertThat(mvc.get().uri(window())).bodyText().contains("公示期满，无异议");
    }

    @Test
    void whatAVillagerSendsIsScreened() {
        assertThat(report("<script>alert(1)</script>", null, "10.9.0.1"))
                .hasStatus(422)
                .bodyText()
                .contains("不要写代码")
                .doesNotContain("<script>alert");
        assertThat(report("三", null, "10.9.0.1")).hasStatus(422);
        assertThat(report("字".repeat(1001), null, "10.9.0.1")).hasStatus(422);
        assertThat(report("家里遭了灾，房子进水了。", "http://spam", "10.9.0.1")).hasStatus(422);
        assertThat(Viewers.as(
                        clerk,
                        () -> jdbc.sql("select count(*) from villager_report")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void aReportIsTakenUpAnsweredAndFollowed() {
        var number = sent(report("家里遭了灾，房子进水了。", null, "10.9.0.2"));
        var id = Viewers.as(
                clerk,
                () -> jdbc.sql("select villager_report_id from villager_report")
                        .query(Long.class)
                        .single());
        Viewers.as(clerk, () -> reports.become(id, "casework", 9));
        assertThatThrownBy(() -> Viewers.as(clerk, () -> reports.become(id, "casework", 10)))
                .isInstanceOf(Refusal.class);
        Viewers.as(secretary, () -> reports.answer(id, "已经上门看过，住处已安排。"));
        assertThat(follow(number))
                .hasStatusOk()
                .bodyText()
                .contains("已答复", "住处已安排")
                .doesNotContain("进水");
        assertThat(Viewers.as(
                        villages.clerkOfRight(),
                        () -> jdbc.sql("select count(*) from villager_report")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void aComplaintGoesToTheTownAndTheVillageDoesNotSeeIt() {
        var number = Viewers.as(
                clerk,
                () -> voice.report(villages.left(), "COMPLAINT", "村里不公开账目，问了也不说。", null, null, UUID.randomUUID()));
        var town = new Viewer("town-of-window", Role.TOWN_CADRE, villages.left().substring(0, 9));
        var id = Viewers.as(
                town,
                () -> jdbc.sql("select villager_report_id from villager_report where kind = 'COMPLAINT'")
                        .query(Long.class)
                        .single());
        for (var ofVillage : List.of(clerk, secretary)) {
            assertThatThrownBy(() -> Viewers.as(ofVillage, () -> reports.answer(id, "账目已经公开了。")))
                    .isInstanceOf(NotFound.class);
        }
        Viewers.as(town, () -> reports.answer(id, "镇上查过，账目补公开了。"));
        assertThat(follow(number)).hasStatusOk().bodyText().contains("账目补公开了");
    }

    @Test
    void oneAddressSendsOnlySoOften() {
        var most = jdbc.sql("select value::integer from parameter where name = 'public.sent-an-hour'")
                .query(Integer.class)
                .single();
        for (var i = 0; i < most; i++) {
            assertThat(report("第 " + i + " 件事，请看一看。", null, "10.9.0.3")).hasStatus3xxRedirection();
        }
        assertThat(report("再说一件事，请看一看。", null, "10.9.0.3"))
                .hasStatus(422)
                .bodyText()
                .contains("次数太多了", "再说一件事");
        assertThat(report("别人的一件事，请看一看。", null, "10.9.0.4")).hasStatus3xxRedirection();
    }

    private MvcTestResult report(String said, String website, String address) {
        var request = mvc.post()
                .uri(window() + "/reports")
                .param("kind", "DIFFICULTY")
                .param("said", said)
                .param("once", UUID.randomUUID().toString())
                .with(from(address))
                .with(csrf());
        return (website == null ? request : request.param("website", website)).exchange();
    }

    private MvcTestResult follow(String number) {
        return mvc.post()
                .uri(window() + "/answers")
                .param("number", number)
                .with(csrf())
                .exchange();
    }

    /** The number as it stands on the page that follows. */
    private String sent(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        var number = NUMBER.matcher(answers(answer));
        assertThat(number.find()).isTrue();
        return number.group();
    }

    /** The page of answers for the browser that sent something. */
    private String answers(MvcTestResult sent) {
        var page = mvc.get()
                .uri(String.valueOf(sent.getResponse().getRedirectedUrl()))
                .cookie(sent.getResponse().getCookies())
                .exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private String window() {
        return "/public/" + villages.left();
    }

    private NoticeDraft draft(String name, String group, String decision) {
        return NoticeDraft.of(
                villages.left(),
                NoticeKind.EXIT,
                "2020 年 12 月 1 日评议",
                "公示栏",
                List.of(new NoticeDraft.Line(name, group, decision, "household", 4711L)));
    }

    private long prepare() {
        return Viewers.as(clerk, () -> notices.prepare(draft("孟根生", "二组", NoticeDecision.EXIT.name())));
    }

    private void publish(long id, int days) {
        Viewers.as(secretary, () -> notices.publish(id, LocalDate.now(clock).plusDays(days)));
    }

    private Long line(long id) {
        return Viewers.as(
                clerk,
                () -> jdbc.sql("select notice_line_id from notice_line where notice_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single());
    }
}
