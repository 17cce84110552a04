package org.zhucun.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.WebTest;
import org.zhucun.journeys.Journey.Screen;
import org.zhucun.notice.ObjectionNews;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** Cases as the people of a village, its town and its county meet them, each at a screen of their own. */
@WebTest
class CaseJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectionNews news;

    @Autowired
    Clock clock;

    private record People(Journey clerk, Journey secretary, Journey town, Journey reviewer, Journey county) {}

    private interface Story {
        void tell(People people) throws Exception;
    }

    @Test
    void aHouseholdGoesFromItsApplicationToTheAnnouncementAndAnObjectionOnThePublicWindowSendsItBack()
            throws Exception {
        var village = found("140899181");
        with(village, "application", people -> {
            var clerk = people.clerk;
            clerk.open("/cases/new");
            clerk.fill("name", "卫建国");
            clerk.fill("identity", "140873197103047710");
            clerk.fill("family[0].name", "韩桂英");
            clerk.page().locator("[name='family[0].relation']").selectOption("SPOUSE");
            clerk.fill("family[0].identity", valid("14087319750615022"));
            clerk.page().locator("[name=cause]").selectOption("DISASTER");
            clerk.fill("statement", "房子塌了一间，没有收入。");
            clerk.press("受理申请");
            clerk.sees("不是有效的身份证号");
            clerk.fill("identity", valid("14087319710304771"));
            clerk.press("受理申请");
            clerk.sees("识别：卫建国户");
            var page = path(clerk);

            visit(people.secretary, page, "2400", "HOUSING");
            people.town.open(page);
            people.town.sees("车辆：还没有上传过部门名单");
            people.town.sees("比对要有 12 个月以内的部门名单，由镇或县上传");
            for (var kind : List.of("VEHICLE", "HOUSE", "COMPANY", "PAYROLL")) {
                upload(people.town, page, kind);
            }
            next(people.town, page, "四个部门没有命中。");
            appraise(people, page);
            var first = post(clerk, people.secretary, page);

            object(clerk, village, first);
            clerk.open(page);
            clerk.sees("收到异议，退回核实");
            visit(people.secretary, page, "2400", "HOUSING");
            answer(clerk, first);
            conclude(clerk, first);
            review(people.reviewer, page);
            var second = post(people.town, people.reviewer, page);
            conclude(people.town, second);
            review(people.county, page);
            post(clerk, people.secretary, page);
            next(clerk, page, null);
            next(people.town, page, null);
            clerk.open(page);
            clerk.sees("办结");
            clerk.open("/households?q=卫建国");
            assertThat(clerk.page().locator("#rows tbody tr")).hasCount(1);
            clerk.page().locator("#rows tbody a[href^='/households/']").first().click();
            clerk.page().waitForLoadState();
            clerk.looks();
            clerk.sees("韩桂英");
        });
    }

    @Test
    void aClueBecomesAWatchedHouseholdAndItsRiskIsRemoved() throws Exception {
        var village = found("140899182");
        var household = exited(village);
        listed(village);
        with(village, "clue", people -> {
            var clerk = people.clerk;
            clerk.open("/clues");
            clerk.press("现在找一遍");
            clerk.sees("低于监测线");
            clerk.page().locator("tbody a[href^='/clues/']").first().click();
            clerk.looks();
            clerk.press("转为监测事项");
            clerk.page().locator("[name=ground]").selectOption("SUDDEN");
            clerk.press("记下线索");
            clerk.sees("突发严重困难户要填支出或损失");
            clerk.fill("burden", "4000");
            clerk.press("记下线索");
            clerk.sees("监测：");
            var page = path(clerk);

            visit(people.secretary, page, "5200");
            next(people.town, page, "没有命中。");
            appraise(people, page);
            conclude(clerk, post(clerk, people.secretary, page));
            review(people.reviewer, page);
            review(people.county, page);
            clerk.open("/households/" + household);
            assertThat(clerk.page().locator(".z-status.watch")).isVisible();
            post(clerk, people.secretary, page);
            next(clerk, page, null);
            clerk.open(page);
            clerk.sees("要在这户的帮扶计划里写上措施");
            helpedForMonths(household, page, () -> next(clerk, page, "安排公益岗位，每月走访。"));

            people.secretary.open(page);
            people.secretary.page().locator("[name=removal][value=STABLE]").check();
            next(people.secretary, null, "公益岗位干满半年，收入稳定。");
            visit(people.secretary, page, "9800");
            appraise(people, page);
            conclude(clerk, post(clerk, people.secretary, page));
            review(people.reviewer, page);
            review(people.county, page);
            post(clerk, people.secretary, page);
            next(clerk, page, null);
            clerk.open("/households/" + household);
            assertThat(clerk.page().locator(".z-status.watch")).hasCount(0);
            clerk.sees("县审定消除");
        });
    }

    @Test
    void aHouseholdLeavesPovertyAndItsHouseholderSignsOnTheScreen() throws Exception {
        var village = found("140899261");
        var household = standing(village);
        with(village, "exit", people -> {
            var clerk = people.clerk;
            clerk.open("/cases/new?kind=EXIT&household=" + household);
            clerk.fill("day", "2020-11-02");
            clerk.fill("statement", "收入稳定，两不愁三保障达到，两委提名。");
            clerk.press("提出退出");
            var page = path(clerk);
            appraise(people, page);
            people.secretary.open(page);
            seen(people.secretary);
            next(people.secretary, null, "收入和两不愁三保障逐项核实。");

            var secretary = people.secretary;
            secretary.open(page);
            secretary.fill("people", "马浩然");
            secretary.page().locator("#next button[type=submit]").click();
            secretary.page().waitForLoadState();
            secretary.sees("没有签字不能继续");
            draw(secretary);
            next(secretary, null, null);
            assertThat(secretary.page().locator("img.z-sign")).hasCount(1);

            conclude(clerk, post(clerk, secretary, page));
            review(people.reviewer, page);
            review(people.county, page);
            post(clerk, secretary, page);
            next(clerk, page, null);
            next(people.town, page, null);
            clerk.open(page);
            clerk.sees("办结");
            clerk.open("/households/" + household);
            clerk.sees("脱贫");
        });
    }

    @Test
    void aVillageLeavesTheListOfPoorVillages() throws Exception {
        var village = found("140899262");
        poorOnceAndNoLonger(village);
        with(village, "village-exit", people -> {
            var clerk = people.clerk;
            clerk.open("/cases/new?kind=VILLAGE_EXIT");
            clerk.fill("statement", "贫困发生率低于 2%，申请退出贫困村。");
            clerk.press("提出整村退出");
            var page = path(clerk);
            appraise(people, page);
            next(people.town, page, "按登记和村表逐项核对，达到标准。");
            next(people.reviewer, page, "同意上报。");
            conclude(people.town, post(people.town, people.reviewer, page));
            next(people.county, page, "同意退出贫困村。");
            post(clerk, people.secretary, page);
            next(clerk, page, null);
            next(people.town, page, null);
            clerk.open(page);
            clerk.sees("办结");
            clerk.open("/villages/" + village);
            clerk.sees("2020");
        });
    }

    @Test
    void oneOfTwoAtTheSameStepWinsAndTheOtherIsToldWhoAndWhatAndKeepsTheirWords() throws Exception {
        var village = found("140899263");
        var household = exited(village);
        post("clerk202", "VILLAGE_CLERK", village);
        post("secretary202", "FIRST_SECRETARY", village);
        Journey.walk(
                "two-clerk",
                port,
                Screen.DESK,
                clerk -> Journey.walk("two-secretary", port, Screen.PHONE, secretary -> {
                    arrive(clerk, "clerk202");
                    arrive(secretary, "secretary202");
                    clerk.open("/cases/new?kind=MONITORING&household=" + household);
                    clerk.page().locator("[name=ground]").selectOption("SUDDEN");
                    clerk.page().locator("[name=risk]").selectOption("WORK");
                    clerk.fill("burden", "4000");
                    clerk.fill("statement", "今年在外面没有找到活。");
                    clerk.press("记下线索");
                    var page = path(clerk);
                    clerk.open(page);
                    clerk.press("入户核实");
                    org.assertj.core.api.Assertions.assertThat(
                                    (Boolean)
                                            clerk.page()
                                                    .evaluate(
                                                            "() => { const bar = document.querySelector('.z-top').getBoundingClientRect().bottom;"
                                                                    + " return document.querySelector('#next').getBoundingClientRect().top > bar"
                                                                    + " && document.querySelector('a[href=\"#next\"]').getBoundingClientRect().top > bar; }"))
                            .as("the step and the button that led to it stand beneath the bar at once")
                            .isTrue();
                    clerk.looks();
                    seen(clerk);
                    clerk.fill("perHead", "5100");
                    clerk.page().locator("#next [name=note]").fill("文书看到的：家里两口人，欠着化肥钱。");
                    visit(secretary, page, "5200");

                    clerk.expects("status of 409");
                    clerk.page().locator("#next button[type=submit]").click();
                    clerk.page().waitForLoadState();
                    clerk.looks();
                    clerk.sees("先办了：入户核实");
                    clerk.sees("文书看到的：家里两口人，欠着化肥钱。");
                    clerk.press("打开最新内容");
                    clerk.sees("入户看过，情况属实。");
                }));
    }

    /** The householder draws their name with a finger. */
    private static void draw(Journey who) {
        var pad = who.page().locator("canvas.z-sign");
        pad.scrollIntoViewIfNeeded();
        var box = pad.boundingBox();
        var mouse = who.page().mouse();
        mouse.move(box.x + 30, box.y + 30);
        mouse.down();
        mouse.move(box.x + 90, box.y + 60);
        mouse.move(box.x + 140, box.y + 30);
        mouse.up();
    }

    /** Takes the step that waits, with a note where one is asked. */
    private static void next(Journey who, @Nullable String page, @Nullable String note) {
        if (page != null) {
            who.open(page);
        }
        if (note != null) {
            who.page().locator("#next [name=note]").fill(note);
        }
        who.page().locator("#next button[type=submit]").click();
        who.page().waitForLoadState();
        who.looks();
    }

    /** From what the case lacks to the upload of a department's list, on which none of its people is. */
    private static void upload(Journey who, String page, String kind) {
        who.open(page);
        who.page().locator("a[href='/comparisons/new']").first().click();
        who.page().waitForLoadState();
        who.page().locator("[name=kind]").selectOption(kind);
        who.fill("title", "县直部门名单");
        who.page()
                .locator("[name=file]")
                .setInputFiles(new FilePayload(
                        "list.csv",
                        "text/csv",
                        ("身份证号,说明\n" + valid("14087319600101551") + ",甲\n").getBytes(StandardCharsets.UTF_8)));
        who.page().locator("main form button[type=submit]").first().click();
        who.page().waitForLoadState();
        who.looks();
    }

    /** The lists that a comparison asks for, of today. */
    private void listed(String village) {
        for (var kind : List.of("VEHICLE", "HOUSE", "COMPANY", "PAYROLL")) {
            Viewers.as(
                    new Viewer("town-" + village, Role.TOWN_CADRE, village.substring(0, 9)),
                    () -> jdbc.sql("""
                            insert into department_list (scope_code, kind, title, as_of, rows, faulty, matched, uploaded_by, uploaded_on)
                            values (:scope, :kind, '县直部门名单', :day, 1, 0, 0, 'town', :day)""")
                            .param("scope", village)
                            .param("kind", kind)
                            .param("day", LocalDate.now(clock))
                            .update());
        }
    }

    private static void visit(Journey who, String page, String perHead, String... lacking) {
        who.open(page);
        seen(who);
        who.fill("perHead", perHead);
        var authorised = who.page().locator("[name=authorised][type=checkbox]");
        if (authorised.count() > 0) {
            authorised.check();
        }
        for (var one : lacking) {
            who.page().locator("label:has([name=lacking][value=" + one + "])").click();
        }
        next(who, null, "入户看过，情况属实。");
    }

    /** Two were at the home: a visit is recorded and leads back to the case; at an applicant's home there is only paper. */
    private static void seen(Journey who) {
        var record = who.page().locator("#next a[href^='/visits/new']");
        if (record.count() == 0) {
            who.fill("people", "李新民、韩梅");
            who.page().locator("#f-paper").setInputFiles(sheet());
            return;
        }
        record.click();
        who.page().waitForLoadState();
        who.fill("said", "家里人都在，逐项看过。");
        who.fill("companions", "韩梅");
        who.page().locator(".z-save button[type=submit]").click();
        who.page().waitForURL(Pattern.compile(".*/visits/\\d+$"));
        who.page().waitForLoadState();
        who.looks();
        who.page().locator(".z-head a[href^='/cases/']").click();
        who.page().waitForLoadState();
        who.looks();
    }

    private static void appraise(People people, String page) {
        people.clerk.open(page);
        people.clerk.fill("due", "9");
        people.clerk.fill("dueBecause", "村民代表名册还没有登记");
        submit(people.clerk, "/meetings");
        var meeting = path(people.clerk);
        people.clerk.open(meeting + "/record");
        people.clerk.fill("came", "8");
        people.clerk.fill("votes[0].votesFor", "7");
        people.clerk.fill("votes[0].votesAgainst", "1");
        people.clerk.fill("votes[0].abstained", "0");
        people.clerk.fill("minutes", "逐户介绍后表决。");
        people.clerk.fill(
                "present",
                IntStream.rangeClosed(1, 8).mapToObj(one -> "代表" + one).collect(Collectors.joining("\n")));
        people.clerk.press("保存，请另一人确认");
        people.clerk.page().locator("#photo").setInputFiles(sheet());
        submit(people.clerk, "/sheets");
        people.secretary.open(meeting);
        submit(people.secretary, "/confirmation");
    }

    /** The sheet of attendance as a phone photographs it. */
    private static FilePayload sheet() {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(120, 90, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return new FilePayload("sheet.png", "image/png", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One prepares the notice, another puts it up, and its days go by. */
    private long post(Journey one, Journey other, String page) {
        one.open(page);
        submit(one, "/notices");
        var notice = path(one);
        other.open(notice);
        submit(other, "/publication");
        return Long.parseLong(notice.substring("/notices/".length()));
    }

    /** A measure is planned, help is fixed, and seven months go by. */
    private void helpedForMonths(long household, String page, Runnable fix) {
        Viewers.as(
                new Viewer("days-go-by", Role.TOWN_CADRE, "140899"),
                () -> jdbc.sql("""
                        insert into measure (village_code, household_id, year, kind, what, planned_on, state, planned_by)
                        select village_code, household_id, extract(year from cast(:day as date)), 'PUBLIC_POST', '护林员', :day, 'PLANNED', 'clerk202'
                        from household where household_id = :id""")
                        .param("id", household)
                        .param("day", LocalDate.now(clock))
                        .update());
        fix.run();
        Viewers.as(
                new Viewer("days-go-by", Role.TOWN_CADRE, "140899"),
                () -> jdbc.sql(
                                "update case_file set helped_on = helped_on - 210, entered_on = entered_on - 210 where case_file_id = :id")
                        .param("id", Long.parseLong(page.substring("/cases/".length())))
                        .update());
    }

    private void conclude(Journey who, long notice) {
        Viewers.as(
                new Viewer("days-go-by", Role.TOWN_CADRE, "140899"),
                () -> jdbc.sql(
                                "update notice set starts_on = starts_on - 8, ends_on = ends_on - 8 where notice_id = :id")
                        .param("id", notice)
                        .update());
        who.open("/notices/" + notice);
        submit(who, "/conclusion");
    }

    private static void review(Journey who, String page) {
        who.open(page);
        who.page().locator("form[action$='/inspections'] [name=found]").fill("入户抽查，情况属实。");
        submit(who, "/inspections");
        next(who, null, "同意。");
    }

    private void object(Journey villager, String village, long notice) {
        villager.open("/public/" + village + "/notices/" + notice);
        villager.page().locator("a[href$='/objections/new']").first().click();
        villager.page().waitForLoadState();
        var line = villager.page().locator("[name=line]");
        if (line.count() > 0) {
            line.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        }
        villager.page().locator("[name=said]").fill("他家有一辆三轮车，能拉活挣钱，不该算。");
        villager.page().locator("main button[type=submit]").click();
        villager.page().waitForLoadState();
        news.spread();
    }

    private static void answer(Journey who, long notice) {
        who.open("/notices/" + notice);
        who.page().locator("a[href$='/answer']").first().click();
        who.page().waitForLoadState();
        who.page()
                .locator("[name=finding]")
                .first()
                .check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
        who.fill("words", "三轮车自用，不拉活，结论不变。");
        who.page().locator("main form button[type=submit]").first().click();
        who.page().waitForLoadState();
    }

    private static void submit(Journey who, String action) {
        who.page()
                .locator("form[action$='" + action + "'] button[type=submit]")
                .first()
                .click();
        who.page().waitForLoadState();
        who.looks();
    }

    private static String path(Journey who) {
        return who.page().url().replaceAll("^https?://[^/]+", "").replaceAll("[?#].*", "");
    }

    private void with(String village, String name, Story story) throws Exception {
        post("clerk202", "VILLAGE_CLERK", village);
        post("secretary202", "FIRST_SECRETARY", village);
        post("town", "TOWN_CADRE", village.substring(0, 9));
        post("town2", "TOWN_CADRE", village.substring(0, 9));
        Journey.walk(
                name + "-clerk",
                port,
                Screen.DESK,
                clerk -> Journey.walk(
                        name + "-secretary",
                        port,
                        Screen.PHONE,
                        secretary -> Journey.walk(
                                name + "-town",
                                port,
                                Screen.DESK,
                                town -> Journey.walk(
                                        name + "-reviewer",
                                        port,
                                        Screen.DESK,
                                        reviewer -> Journey.walk(name + "-county", port, Screen.DESK, county -> {
                                            arrive(clerk, "clerk202");
                                            arrive(secretary, "secretary202");
                                            arrive(town, "town2");
                                            arrive(reviewer, "town");
                                            county.signIn("county");
                                            story.tell(new People(clerk, secretary, town, reviewer, county));
                                        })))));
    }

    private static void arrive(Journey who, String username) {
        who.signIn(username);
        who.actForTheOtherPlace();
    }

    private String found(String town) {
        var village = town + "201";
        for (var code : new String[] {"14", "1408", "140899", town, village}) {
            jdbc.sql("insert into division (code, name) values (:code, :name) on conflict do nothing")
                    .param("code", code)
                    .param("name", code.equals(village) ? "石桥村" : "区划" + code)
                    .update();
        }
        return village;
    }

    /** A household that exited in 2018 and earned less than the threshold in 2020. */
    private long exited(String village) {
        return Viewers.as(new Viewer("clerk-" + village, Role.VILLAGE_CLERK, village), () -> {
            var household = jdbc.sql(
                            "insert into household (village_code, number, registered_on) values (:village, :number, :day) returning household_id")
                    .param("village", village)
                    .param("number", village + "0001")
                    .param("day", LocalDate.now(clock))
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                            with p as (insert into person (village_code, name, pinyin, initials) values (:village, '马浩然', 'mahaoran', 'mhr') returning person_id),
                            m as (insert into membership (village_code, household_id, person_id, relation, joined_on, join_reason)
                                  select :village, :id, person_id, 'HEAD', :day, 'REGISTERED' from p returning person_id)
                            update household set head_person_id = (select person_id from m) where household_id = :id""")
                    .param("village", village)
                    .param("id", household)
                    .param("day", LocalDate.now(clock))
                    .update();
            jdbc.sql(
                            "insert into household_year (village_code, household_id, year, status, exit_year) values (:village, :id, 2020, 'EXITED', 2018)")
                    .param("village", village)
                    .param("id", household)
                    .update();
            jdbc.sql(
                            "insert into income (village_code, household_id, year, persons, wage) values (:village, :id, 2020, 1, 5200)")
                    .param("village", village)
                    .param("id", household)
                    .update();
            return household;
        });
    }

    /** A poor household that stands on its own feet: income over the line of 2020, nothing lacking. */
    private long standing(String village) {
        var household = exited(village);
        return Viewers.as(new Viewer("clerk-" + village, Role.VILLAGE_CLERK, village), () -> {
            jdbc.sql("update household_year set status = 'POOR', exit_year = null where household_id = :id")
                    .param("id", household)
                    .update();
            jdbc.sql("update income set wage = 9400 where household_id = :id")
                    .param("id", household)
                    .update();
            jdbc.sql("""
                            insert into guarantee_check (village_code, household_id, year, checked_on, checkers, food, clothing, education, medical,
                                                         housing, water, recorded_by, recorded_at)
                            values (:village, :id, 2020, :day, '李新民', true, true, true, true, true, true, 'clerk', now())""")
                    .param("village", village)
                    .param("id", household)
                    .param("day", LocalDate.now(clock))
                    .update();
            return household;
        });
    }

    /** A village of the list whose last poor household exited long ago. */
    private void poorOnceAndNoLonger(String village) {
        exited(village);
        Viewers.as(new Viewer("town-" + village, Role.TOWN_CADRE, village.substring(0, 9)), () -> {
            jdbc.sql("insert into village (village_code, poor) values (:village, true)")
                    .param("village", village)
                    .update();
            jdbc.sql(
                            "insert into village_year (village_code, year, persons, households) values (:village, 2020, 640, 210)")
                    .param("village", village)
                    .update();
        });
    }

    /** A second posting; who signs in acts for the first one until they choose the other. */
    private void post(String username, String role, String prefix) {
        Viewers.as(new Viewer("world", Role.ADMINISTRATOR, "140899"), () -> {
            jdbc.sql("""
                            insert into posting (account_id, role, prefix, starts_on)
                            select account_id, :role, :prefix, date '2020-01-01' from account where username = :username""")
                    .param("role", role)
                    .param("prefix", prefix)
                    .param("username", username)
                    .update();
        });
    }

    /** Seventeen digits with their check digit by GB 11643. */
    private static String valid(String digits) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = 0;
        for (var i = 0; i < 17; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
