package org.zhucun.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.WebTest;
import org.zhucun.journeys.Journey.Screen;
import org.zhucun.secretary.PostingRole;
import org.zhucun.secretary.Postings;
import org.zhucun.secretary.SecretaryTown;
import org.zhucun.viewer.Viewers;

/** What passes between a secretary, the town, the county and the sending unit: a month's review, and leave. */
@WebTest
class TownJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    Postings postings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void aMonthIsSignedConfirmedByTheUnitUnlockedByASecondPersonAndSignedAgainWithTheDifferenceShown()
            throws Exception {
        var town = town("140899251");
        var month = YearMonth.from(LocalDate.now(clock)).minusMonths(1);
        var page = "/reviews/" + town.left() + "/" + town.secretaryOf(town.left()) + "/" + month;
        for (var day = 1; day <= 4; day++) {
            write(town, month.atDay(day), "走访第 " + day + " 户");
        }
        var link = new String[1];
        Journey.walk("review-town", port, Screen.DESK, cadre -> {
            cadre.signIn(town.cadre());
            cadre.sees("的月考待签审");
            cadre.open("/reviews?month=" + month);
            cadre.press("聂书记");
            assertThat(sum(cadre, "日志篇数")).containsText("4");
            cadre.press("随机抽几篇");
            cadre.sees("走访第");
            cadre.press("签审并锁定");
            cadre.sees("请选");
            cadre.page()
                    .locator(".z-picks label")
                    .filter(new Locator.FilterOptions().setHasText("较好"))
                    .click();
            cadre.fill("remark", "走访扎实");
            cadre.press("签审并锁定");
            cadre.sees("镇里已签");
            cadre.fill("recipient", "市直机关工委人事科");
            cadre.press("生成链接");
            link[0] = cadre.page().locator("input[readonly]").inputValue().replaceFirst("https?://[^/]+", "");
        });
        Journey.walk("review-unit", port, Screen.PHONE, unit -> {
            unit.open(link[0]);
            assertThat(unit.page().locator("main")).containsText("日志篇数");
            assertThat(unit.page().locator("main")).not().containsText("走访第");
            unit.press("确认");
            assertThat(unit.page().locator(".z-errors")).isVisible();
            unit.fill("confirmedBy", "人事科 卢科长");
            unit.fill("remark", "情况属实，请多关心他的身体");
            unit.press("确认");
            assertThat(unit.page().locator("main")).containsText("人事科 卢科长");
            assertThat(unit.page().locator("main form")).hasCount(0);
        });
        Journey.walk("review-unlock", port, Screen.DESK, cadre -> {
            cadre.signIn(town.cadre());
            cadre.open(page);
            cadre.sees("派出单位已确认");
            cadre.sees("请多关心他的身体");
            cadre.fill("why", "漏记两天");
            cadre.press("申请解锁");
            cadre.sees("漏记两天");
            assertThat(cadre.page().locator("form[action$='/agreement']")).hasCount(0);
        });
        Journey.walk("review-second", port, Screen.DESK, second -> {
            second.signIn("county2");
            second.open(page);
            second.press("同意解锁");
            second.sees("已解锁");
        });
        write(town, month.atDay(9), "补记的一天");
        write(town, month.atDay(10), "补记的又一天");
        Journey.walk("review-again", port, Screen.DESK, cadre -> {
            cadre.signIn(town.cadre());
            cadre.open(page);
            cadre.page()
                    .locator(".z-picks label")
                    .filter(new Locator.FilterOptions().setHasText("一般"))
                    .click();
            cadre.press("签审并锁定");
            cadre.sees("上次签审");
            assertThat(sum(cadre, "日志篇数")).hasClass("z-changed");
            assertThat(sum(cadre, "日志篇数").locator("td")).hasText(new String[] {"4", "6", "6 有变化"});
        });
    }

    @Test
    void leaveAskedForOnAPhoneIsGrantedByTheTownUpToItsLimitAndByTheCountyAboveIt() throws Exception {
        var town = town("140899252");
        var monday = LocalDate.now(clock).plusDays(1).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var asked = new String[2];
        Journey.walk("leave-secretary", port, Screen.PHONE, secretary -> {
            secretary.signIn(town.secretaryOf(town.left()));
            secretary.open("/attendance");
            secretary.press("请假或外出报备");
            asked[0] = ask(secretary, "事假", monday, monday.plusDays(1), "回城给老人看病");
            secretary.sees("镇党委");
            secretary.open("/attendance/leaves/new");
            asked[1] = ask(secretary, "病假", monday.plusDays(7), monday.plusDays(28), "手术住院");
            secretary.sees("县委组织部");
        });
        Journey.walk("leave-town", port, Screen.DESK, cadre -> {
            cadre.signIn(town.cadre());
            cadre.sees(town.secretaryOf(town.left()) + "请假");
            cadre.open(asked[0]);
            cadre.press("批准");
            cadre.sees("已批准");
            cadre.open(asked[1]);
            cadre.sees("待批");
            assertThat(cadre.page().locator("form[action$='/decision']")).hasCount(0);
        });
        Journey.walk("leave-county", port, Screen.DESK, county -> {
            county.signIn("county");
            county.open("/attendance/leaves?state=REQUESTED");
            county.open(asked[1]);
            county.press("退回");
            county.sees("退回要写原因");
            county.fill("because", "请先附上医院证明");
            county.press("退回");
            county.sees("请先附上医院证明");
        });
        Journey.walk("leave-seen", port, Screen.PHONE, secretary -> {
            secretary.signIn(town.secretaryOf(town.left()));
            secretary.open("/attendance/leaves");
            secretary.sees("已批准");
            secretary.sees("已退回");
        });
    }

    @Test
    void aYearIsSignedByTheTownSentBackByTheCountySignedAgainAndConfirmed() throws Exception {
        var year = LocalDate.now(clock).getYear() - 1;
        var town = town("140899290", LocalDate.of(year, 12, 1));
        var person = town.secretaryOf(town.left());
        var page = "/reviews/" + town.left() + "/" + person + "/" + year;
        for (var day = 2; day <= 5; day++) {
            write(town, LocalDate.of(year, 12, day), "走访第 " + day + " 户");
        }
        Journey.walk(
                "year-town",
                port,
                Screen.DESK,
                cadre -> Journey.walk("year-county", port, Screen.DESK, county -> {
                    cadre.signIn(town.cadre());
                    cadre.open(page);
                    cadre.sees("还有月份没有签审：" + year + "-12");
                    cadre.press(year + "-12");
                    grade(cadre, "较好");
                    cadre.press("签审并锁定");
                    cadre.open(page);
                    grade(cadre, "优秀");
                    cadre.press("签审这一年");
                    cadre.sees("请写镇里的意见");
                    cadre.fill("remark", "住得下来，干得实在");
                    cadre.press("签审这一年");
                    cadre.sees("无故缺勤");
                    grade(cadre, "不称职");
                    cadre.fill("remark", "一个月没有签到，也没有请假");
                    cadre.press("签审这一年");
                    cadre.sees("已签审，等县里确认");

                    county.signIn("county");
                    county.open("/reviews/years?state=SIGNED&year=" + year);
                    county.press("聂书记");
                    county.press("退回");
                    county.sees("请写明退回的原因");
                    county.open(page);
                    county.fill("because", "十二月的走访要再核");
                    county.press("退回");
                    county.sees("县里退回");

                    cadre.open(page);
                    cadre.sees("十二月的走访要再核");
                    grade(cadre, "不称职");
                    cadre.fill("remark", "核过了，有一次不属实");
                    cadre.press("签审这一年");
                    county.open(page);
                    county.press("确认");
                    county.sees("县里已确认");
                }));
        Journey.walk("year-secretary", port, Screen.PHONE, secretary -> {
            secretary.signIn(person);
            secretary.open("/reviews/years?year=" + year);
            secretary.press("聂书记");
            secretary.sees("核过了，有一次不属实");
            assertThat(secretary.page().locator("main form[method=post]")).hasCount(0);
        });
    }

    private static void grade(Journey journey, String words) {
        journey.page()
                .locator(".z-picks label")
                .filter(new Locator.FilterOptions()
                        .setHasText(java.util.regex.Pattern.compile("^\\s*" + words + "\\s*$")))
                .click();
    }

    private static String ask(Journey secretary, String kind, LocalDate from, LocalDate to, String why) {
        var page = secretary.page();
        page.locator(".z-picks label")
                .filter(new Locator.FilterOptions().setHasText(kind))
                .first()
                .click();
        secretary.fill("fromOn", from.toString());
        secretary.fill("toOn", to.toString());
        secretary.fill("why", why);
        secretary.press("提交");
        page.waitForURL(address -> address.matches(".*/attendance/leaves/\\d+"));
        secretary.looks();
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    private static Locator sum(Journey journey, String words) {
        return journey.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** A town whose left village has a First Secretary who came half a year ago. */
    private SecretaryTown town(String code) {
        return town(code, LocalDate.now(clock).minusMonths(6));
    }

    private SecretaryTown town(String code, LocalDate arrived) {
        var town = SecretaryTown.found(jdbc, code, 201);
        SecretaryTown.inPost(
                postings,
                town,
                "聂书记",
                town.left(),
                PostingRole.FIRST_SECRETARY,
                arrived,
                arrived.plusYears(2),
                town.account(jdbc, town.secretaryOf(town.left())));
        return town;
    }

    private void write(SecretaryTown town, LocalDate day, String said) {
        var person = town.secretary(town.left());
        Viewers.as(person, () -> {
            jdbc.sql("""
                            insert into log_entry (village_code, send_id, happened_on, author, said, kinds, recorded_at)
                            values (:village, :send, :day, :author, :said, '{}', now())""")
                    .param("village", town.left())
                    .param("send", UUID.randomUUID())
                    .param("day", day)
                    .param("author", person.actor())
                    .param("said", said)
                    .update();
        });
    }
}
