package org.zhucun.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhucun.People;
import org.zhucun.WebTest;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** A month of member201: written, drawn, signed, confirmed by the sending unit, unlocked by two. */
@WebTest
class ReviewStoryTests {

    private static final String VILLAGE = "140899101201";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private YearMonth month;
    private String page;

    /** Each test has a month of its own. */
    @BeforeEach
    void entriesOfAMonth() {
        month = YearMonth.from(LocalDate.now(clock)).minusMonths(counter++ + 2);
        page = "/reviews/" + VILLAGE + "/member201/" + month;
        Viewers.as(new Viewer("member201", Role.TEAM_MEMBER, VILLAGE), () -> {
            for (var day = 1; day <= 5; day++) {
                jdbc.sql("""
                                insert into log_entry (village_code, send_id, happened_on, author, said, kinds, recorded_at)
                                values (:village, :send, :day, 'member201', :said, '{}', now())""")
                        .param("village", VILLAGE)
                        .param("send", UUID.randomUUID())
                        .param("day", month.atDay(day))
                        .param("said", "走访第 " + day + " 组")
                        .update();
            }
        });
    }

    private static int counter;

    private static final String DOT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    @Test
    void theUnitConfirmsWhatTheTownSignedAndSeesNoHousehold() {
        assertThat(mvc.post()
                        .uri(page)
                        .param("grade", "GOOD")
                        .param("remark", "王建国家的水管修好了")
                        .with(People.town())
                        .with(csrf()))
                .as("what the unit will read names nobody of a household")
                .hasStatus(422)
                .bodyText()
                .contains("村民王建国的名字", "王建国家的水管修好了");
        post(People.town(), page, "grade", "GOOD", "remark", "扎实");
        assertThat(mvc.get().uri(page).with(People.town())).bodyText().contains("镇里已签", "扎实");

        var flash = mvc.post()
                .uri(page + "/links")
                .param("recipient", "市财政局人事科 王科长")
                .with(People.town())
                .with(csrf())
                .exchange()
                .getMvcResult()
                .getFlashMap();
        var link = String.valueOf(flash.get("made")).replaceFirst("https?://[^/]+", "");
        assertThat(link).matches("/public/reviews/[0-9a-f]{48}");
        assertThat(mvc.get().uri(link))
                .hasStatusOk()
                .bodyText()
                .contains("日志篇数", "市财政局人事科 王科长", "扎实")
                .doesNotContain("走访第", "member201");
        assertThat(mvc.post().uri(link).with(csrf())).hasStatus(422);
        assertThat(mvc.post()
                        .uri(link)
                        .param("confirmedBy", "王科长")
                        .param("remark", "情况属实")
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(link)).bodyText().contains("已确认", "情况属实").doesNotContain("<form");
        assertThat(mvc.get().uri(page).with(People.town())).bodyText().contains("派出单位已确认");
        assertThat(mvc.get().uri("/public/reviews/" + "0".repeat(48))).hasStatus(404);
    }

    @Test
    void aLinkShowsTheSumsOnlyWhileItIsOpen() {
        post(People.town(), page, "grade", "GOOD", "remark", "扎实");
        var first = link();
        var second = link();
        assertThat(mvc.get().uri(first))
                .as("another link took its place")
                .hasStatus(410)
                .bodyText()
                .contains("请用最新的链接")
                .doesNotContain("日志篇数", "扎实", "<form");
        assertThat(mvc.get().uri(second)).hasStatusOk().bodyText().contains("日志篇数", "扎实");
        endLinks();
        assertThat(mvc.get().uri(second))
                .as("its days are over")
                .hasStatus(410)
                .bodyText()
                .contains("到期", "请向镇里要一个新链接")
                .doesNotContain("日志篇数", "扎实", "<form");
        assertThat(mvc.post().uri(second).param("confirmedBy", "王科长").with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.post().uri(second).with(csrf()))
                .as("nor does a mistake in the form show it")
                .hasStatus(410)
                .bodyText()
                .doesNotContain("日志篇数");

        var used = link();
        mvc.post().uri(used).param("confirmedBy", "王科长").with(csrf()).exchange();
        assertThat(mvc.get().uri(used)).as("used").hasStatusOk().bodyText().contains("日志篇数", "已确认");
        post(People.town(), page + "/unlocking", "why", "漏记两天");
        assertThat(mvc.get().uri(used))
                .as("the month is being unlocked")
                .hasStatus(410)
                .bodyText()
                .doesNotContain("日志篇数");
        post(People.county(), page + "/unlocking/agreement");
        post(People.town(), page, "grade", "WEAK");
        assertThat(mvc.get().uri(used))
                .as("signed again")
                .hasStatus(410)
                .bodyText()
                .doesNotContain("日志篇数");
        var last = link();
        mvc.post().uri(last).param("confirmedBy", "王科长").with(csrf()).exchange();
        assertThat(mvc.get().uri(used)).as("a later one was used").hasStatus(410);
        endLinks();
        assertThat(mvc.get().uri(last))
                .as("used, and its days are over")
                .hasStatus(410)
                .bodyText()
                .doesNotContain("日志篇数");
    }

    private String link() {
        return String.valueOf(mvc.post()
                        .uri(page + "/links")
                        .param("recipient", "市财政局人事科 王科长")
                        .with(People.town())
                        .with(csrf())
                        .exchange()
                        .getMvcResult()
                        .getFlashMap()
                        .get("made"))
                .replaceFirst("https?://[^/]+", "");
    }

    private void endLinks() {
        Viewers.as(
                new Viewer("town", Role.TOWN_CADRE, "140899101"),
                () -> jdbc.sql("""
                                update unit_link set ends_at = timestamptz '2020-01-01 08:00Z'
                                where month_review_id in (select month_review_id from month_review where person = 'member201' and month = :month)""").param("month", month.atDay(1)).update());
    }

    @Test
    void aSignedMonthTakesNothingUntilASecondPersonUnlocksIt() {
        post(People.town(), page, "grade", "FAIR");
        assertThat(mvc.post()
                        .uri("/logs")
                        .param("sendId", UUID.randomUUID().toString())
                        .param("said", "补写")
                        .param("day", month.atDay(9).toString())
                        .header("Accept", "application/json")
                        .with(People.of("member201"))
                        .with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains(month.toString());
        assertThat(again(UUID.randomUUID()))
                .as("a photo that joins an entry of the month")
                .hasStatus(409)
                .bodyText()
                .contains(month.toString());
        var refused = mvc.post()
                .uri("/logs")
                .param("sendId", UUID.randomUUID().toString())
                .param("said", "补写第九天：到三组看了水窖")
                .param("kinds", "services")
                .param("day", month.atDay(9).toString())
                .with(People.of("member201"))
                .with(csrf())
                .exchange();
        assertThat(refused.getMvcResult().getFlashMap().get("alertTyped"))
                .as("without a script what was typed comes back with the reason")
                .asString()
                .contains("补写第九天：到三组看了水窖")
                .doesNotContain("services");
        assertThat(mvc.get().uri("/").cookie(refused.getResponse().getCookies()).with(People.of("member201")))
                .bodyText()
                .contains("您填的", "补写第九天：到三组看了水窖");
        post(People.town(), page + "/unlocking", "why", "漏记两天");
        post(People.town(), page + "/unlocking/agreement");
        assertThat(mvc.get().uri(page).with(People.county())).bodyText().contains("申请解锁", "漏记两天", "同意解锁");
        post(People.county(), page + "/unlocking/agreement");
        Viewers.as(
                new Viewer("member201", Role.TEAM_MEMBER, VILLAGE),
                () -> jdbc.sql("""
                                insert into log_entry (village_code, send_id, happened_on, author, said, kinds, recorded_at)
                                values (:village, :send, :day, 'member201', '补记', '{}', now())""")
                        .param("village", VILLAGE)
                        .param("send", UUID.randomUUID())
                        .param("day", month.atDay(9))
                        .update());
        post(People.town(), page, "grade", "FAIR");
        assertThat(mvc.get().uri(page).with(People.town()))
                .bodyText()
                .contains("上次签审", "z-changed")
                .as("people by their names")
                .doesNotContain("text-break\">town<", "text-break\">county<");
    }

    /** The entry of the month's first day is sent once more, with a photo. */
    private MvcTestResult again(UUID photo) {
        var send = Viewers.as(
                new Viewer("member201", Role.TEAM_MEMBER, VILLAGE),
                () -> jdbc.sql("select send_id from log_entry where author = 'member201' and happened_on = :day")
                        .param("day", month.atDay(1))
                        .query(UUID.class)
                        .single());
        return mvc.post()
                .uri("/logs")
                .multipart()
                .file(new MockMultipartFile(
                        "photos", "a.png", "image/png", Base64.getDecoder().decode(DOT)))
                .param("photoIds", photo.toString())
                .param("sendId", send.toString())
                .param("said", "走访第 1 组")
                .param("day", month.atDay(1).toString())
                .header("Accept", "application/json")
                .with(People.of("member201"))
                .with(csrf())
                .exchange();
    }

    @Test
    void entriesAreDrawnOnceAndTheSeedIsKept() {
        post(People.town(), page + "/checks");
        var drawn = Viewers.as(
                new Viewer("town", Role.TOWN_CADRE, "140899101"),
                () -> jdbc.sql(
                                "select entry_check_id from entry_check where person = 'member201' and month = :month and seed is not null")
                        .param("month", month.atDay(1))
                        .query(Long.class)
                        .list());
        assertThat(drawn).hasSize(3);
        post(People.town(), page + "/checks/" + drawn.get(0), "finding", "FALSE");
        assertThat(mvc.get().uri(page).with(People.town())).bodyText().doesNotContain("不属实，");
        post(People.town(), page + "/checks/" + drawn.get(0), "finding", "FALSE", "remark", "当天本人在县城开会");
        assertThat(mvc.get().uri(page).with(People.town())).bodyText().contains("当天本人在县城开会");
    }

    @Test
    void theCountyDrawsOverItsVillagesAlsoOfSignedMonthsAndSeesWhatWasFound() {
        post(People.town(), page, "grade", "GOOD");
        var checks = "/reviews/checks?month=" + month;
        assertThat(mvc.get().uri(checks).with(People.county()))
                .hasStatusOk()
                .bodyText()
                .contains("县里随机抽", "这个月还没有抽");
        for (var count : new String[] {"", "many", "0", "201"}) {
            assertThat(mvc.post()
                            .uri("/reviews/checks")
                            .param("month", month.toString())
                            .param("count", count)
                            .with(People.county())
                            .with(csrf()))
                    .as(count)
                    .hasStatus(422)
                    .bodyText()
                    .contains("aria-invalid=\"true\"", "value=\"" + count + "\"");
        }
        post(People.county(), "/reviews/checks", "month", month.toString(), "village", VILLAGE, "count", "2");
        post(People.county(), page + "/checks");
        var drawn = Viewers.as(
                new Viewer("county", Role.COUNTY_REVIEWER, "140899"),
                () -> jdbc.sql(
                                "select entry_check_id from entry_check where village_code = :village and month = :month and drawn_by = 'county'")
                        .param("village", VILLAGE)
                        .param("month", month.atDay(1))
                        .query(Long.class)
                        .list());
        assertThat(drawn).as("two, then three of the one person").hasSize(5);
        post(People.county(), page + "/checks/" + drawn.get(0), "finding", "PARTLY", "remark", "只去了两户");
        post(People.town(), page + "/checks/" + drawn.get(1), "finding", "TRUE");
        assertThat(mvc.get().uri(checks + "&finding=PARTLY").with(People.county()))
                .bodyText()
                .contains("只去了两户", "部分属实")
                .doesNotContain("待核对，");
        assertThat(mvc.get().uri(checks + "&village=" + VILLAGE).with(People.town()))
                .bodyText()
                .contains("走访第")
                .doesNotContain("县里随机抽");
        assertThat(mvc.get().uri(checks).with(People.townNextDoor())).bodyText().doesNotContain("走访第");
        assertThat(mvc.get().uri("/reviews/checks/export.csv?month=" + month).with(People.county()))
                .bodyText()
                .contains("只去了两户");
        assertThat(mvc.get().uri("/reviews").with(People.of("member201")))
                .bodyText()
                .doesNotContain("日志抽查");
    }

    @Test
    void theMonthIsNotForNeighbours() {
        assertThat(mvc.get().uri(page).with(People.secretary202())).hasStatus(404);
        assertThat(mvc.get().uri(page).with(People.townNextDoor())).hasStatus(404);
        assertThat(mvc.get().uri("/reviews").with(People.secretary201())).hasStatusOk();
        assertThat(mvc.get().uri("/reviews?month=nonsense&state=NONE").with(People.county()))
                .hasStatusOk();
    }

    private void post(RequestPostProcessor who, String uri, String... params) {
        var request = mvc.post().uri(uri).with(who).with(csrf());
        for (var i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        request.exchange();
    }
}
