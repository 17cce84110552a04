package org.zhucun.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
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

@WebTest
class HouseholdStoryTests {

    private static final String VILLAGE = "140899101201";
    private static final AtomicInteger BORN = new AtomicInteger(100);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void registersAHouseholdOnceHoweverOftenItIsSubmitted() {
        var identity = man();
        var first = register("杨保平", identity);
        assertThat(first).hasStatus3xxRedirection();
        var again = register("杨保平", identity);
        assertThat(again).hasStatus3xxRedirection();
        assertThat(location(again)).isEqualTo("/households/" + id(first));
        assertThat(get("/households/" + id(first)))
                .hasStatusOk()
                .bodyText()
                .contains("杨保平 户", "户编号 " + VILLAGE, "未脱贫", "登记入册");
    }

    @Test
    void keepsWhatWasTypedAndNamesTheCheckDigitItExpects() {
        var wrong = man();
        wrong = wrong.substring(0, 17) + (wrong.endsWith("1") ? "2" : "1");
        var answer = register("杨保平", wrong);
        assertThat(answer).hasStatus(422).bodyText().contains("校验位不对，末位应为", "value=\"杨保平\"", wrong);
    }

    @Test
    void tellsThatAPersonIsRegisteredWithoutShowingWhere() {
        var identity = man();
        register("王大", identity);
        var elsewhere = mvc.post()
                .uri("/households")
                .param("villageCode", "140899102201")
                .param("name", "王大")
                .param("identity", identity)
                .param("status", "POOR")
                .with(People.townNextDoor())
                .with(csrf())
                .exchange();
        assertThat(elsewhere).hasStatus(422).bodyText().contains("已登记在县内别的地方").doesNotContain(VILLAGE);
    }

    @Test
    void standsAtFirstAsNothingButACaseCouldMakeIt() {
        assertThat(mvc.get().uri("/households/new").with(People.town()))
                .bodyText()
                .contains("value=\"POOR\"", "value=\"EXITED\"", "value=\"NEVER\"")
                .doesNotContain("value=\"RELAPSED\"", "value=\"LEAVING\"", "value=\"CANCELLED\"");
        assertThat(mvc.post()
                        .uri("/households")
                        .param("villageCode", VILLAGE)
                        .param("name", "返先")
                        .param("identity", man())
                        .param("status", "RELAPSED")
                        .with(People.town())
                        .with(csrf()))
                .as("who falls back had left before")
                .hasStatus(422)
                .bodyText()
                .contains("返贫、注销由事项办", "value=\"返先\"");
    }

    @Test
    void addsAMemberEditsAndLetsThemLeave() {
        var household = id(register("李福", man()));
        var added = post(
                "/households/" + household + "/members",
                "name",
                "李小花",
                "relation",
                "DAUGHTER",
                "joinReason",
                "BIRTH",
                "joinedOn",
                "2020-05-02",
                "bornOn",
                "2020-05-01",
                "sex",
                "FEMALE");
        assertThat(added).hasStatus3xxRedirection();
        assertThat(get("/households/" + household + "/members")).bodyText().contains("李小花", "之女");
        var person = person("李小花", household);
        assertThat(get("/persons/" + person)).hasStatusOk().bodyText().contains("李小花", "李福 户");
        assertThat(get("/persons/" + person + "/facts")).hasStatusOk();
        assertThat(post(
                        "/persons/" + person + "/facts",
                        "year",
                        "2020",
                        "version",
                        "-1",
                        "healthy",
                        "true",
                        "school",
                        "PRESCHOOL_AGE",
                        "residentMedical",
                        "true"))
                .hasStatus3xxRedirection();
        assertThat(get("/households/" + household)).bodyText().contains("健康", "已参保");
        assertThat(get("/persons/" + person + "/leaving")).hasStatusOk();
        assertThat(post("/persons/" + person + "/leaving", "leftOn", "2020-12-01", "leaveReason", "MOVED_OUT"))
                .hasStatus3xxRedirection();
        assertThat(get("/households/" + household + "/members")).bodyText().contains("以前的成员", "迁出");
        assertThat(get("/households/" + household + "/history")).hasStatusOk();
        assertThat(get("/persons/" + person + "/history")).hasStatusOk();
    }

    @Test
    void theLaterOfTwoSavesIsToldWhatTheOtherOneChanged() {
        var household = id(register("赵一", man()));
        assertThat(get("/households/" + household + "/basics")).hasStatusOk();
        var version = jdbcVersion(household);
        assertThat(post("/households/" + household + "/basics", "version", version, "standard", "NATIONAL"))
                .hasStatus3xxRedirection();
        assertThat(post("/households/" + household + "/basics", "version", version, "standard", "CITY"))
                .hasStatus(409)
                .bodyText()
                .contains("另一人刚改过这一条", "国家标准");
    }

    @Test
    void everyEditingPageOpensAndSaves() {
        var household = id(register("钱二", man()));
        var year = today().substring(0, 4);
        for (var page : new String[] {
            "contact",
            "standing",
            "living",
            "head",
            "split",
            "merge",
            "ending",
            "members/new",
            "attachments",
            "checks",
            "checks/new",
            "incomes",
            "incomes/2020",
            "showings/bank",
            "showings/phone"
        }) {
            assertThat(get("/households/" + household + "/" + page)).as(page).hasStatusOk();
        }
        assertThat(get("/households/new")).hasStatusOk();
        assertThat(post(
                        "/households/" + household + "/contact",
                        "version",
                        jdbcVersion(household),
                        "phone",
                        "13800000027",
                        "bankName",
                        "示例农商行",
                        "bankAccount",
                        "6228480000004417"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        "/households/" + household + "/standing",
                        "year",
                        year,
                        "version",
                        "0",
                        "status",
                        "EXITED",
                        "exitYear",
                        year,
                        "because",
                        "台账 2018 年第 12 页",
                        "mainCause",
                        "ILLNESS",
                        "otherCause1",
                        "LABOUR"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        "/households/" + household + "/standing",
                        "year",
                        year,
                        "version",
                        "1",
                        "status",
                        "POOR",
                        "mainCause",
                        "ILLNESS",
                        "otherCause1",
                        "ILLNESS"))
                .hasStatus(422);
        assertThat(post(
                        "/households/" + household + "/living",
                        "year",
                        year,
                        "version",
                        "1",
                        "arableMu",
                        "7.7",
                        "houseM2",
                        "77",
                        "dangerousHouse",
                        "false",
                        "dangerGrade",
                        "B"))
                .hasStatus3xxRedirection();
        assertThat(get("/households/" + household))
                .bodyText()
                .contains(year + " 年脱贫", "主因因病，次因缺劳力", "7.7 亩", "77 m²", "138****0027", "尾号 4417")
                .doesNotContain("13800000027");
    }

    @Test
    void showsTheIncomeOfAYearAsAnAccount() {
        var household = id(register("孙三", man()));
        assertThat(post(
                        "/households/" + household + "/incomes/2019",
                        "version",
                        "-1",
                        "persons",
                        "4",
                        "wage",
                        "13,196.53",
                        "dividend",
                        "600",
                        "dibao",
                        "9752",
                        "expense",
                        "0"))
                .hasStatus3xxRedirection();
        assertThat(get("/households/" + household + "/incomes"))
                .bodyText()
                .contains("23,548.53", "5,887.13", "比当年贫困线 3,218.00 元高 2,669.13 元")
                .doesNotContain("还没有登记收入");
        assertThat(get("/households/" + household)).bodyText().contains("5,887.13", "是贫困线 3,218 元的 1.8 倍");
        assertThat(get("/households/" + household + "/incomes/2019/notes/wage")).hasStatusOk();
        assertThat(post("/households/" + household + "/incomes/2019/notes/wage", "note", "工地九个月"))
                .hasStatus3xxRedirection();
        assertThat(get("/households/" + household + "/incomes")).bodyText().contains("工地九个月");
    }

    @Test
    void aCheckSaysWhatIsMissing() {
        var household = id(register("周五", man()));
        assertThat(post(
                        "/households/" + household + "/checks",
                        "checkedOn",
                        "2020-09-28",
                        "checkers",
                        "张力",
                        "medical",
                        "false"))
                .hasStatus(422);
        assertThat(post(
                        "/households/" + household + "/checks",
                        "checkedOn",
                        "2020-09-28",
                        "checkers",
                        "张力",
                        "food",
                        "true",
                        "medical",
                        "false",
                        "medicalNote",
                        "缺大病保险"))
                .hasStatus3xxRedirection();
        assertThat(get("/households/" + household)).bodyText().contains("缺大病保险", "核查人：张力", "缺 1 项");
    }

    @Test
    void splitsAndMergesAndKeepsBothHistories() {
        var household = id(register("吴六", man()));
        post(
                "/households/" + household + "/members",
                "name",
                "吴小六",
                "relation",
                "SON",
                "joinReason",
                "OMITTED",
                "joinedOn",
                "2020-05-02",
                "identity",
                man());
        var son = person("吴小六", household);
        var split = post("/households/" + household + "/split", "members", son, "head", son, "day", today());
        assertThat(split).hasStatus3xxRedirection();
        var part = id(split);
        assertThat(get("/households/" + part)).bodyText().contains("吴小六 户", "从另一户分出登记");
        assertThat(get("/households/" + household)).bodyText().contains("分出一户");
        // sent a second time, say from a page that Back brought up again
        assertThat(post("/households/" + household + "/split", "members", son, "head", son, "day", today()))
                .hasStatus(422)
                .bodyText()
                .contains("有人已经不在这一户");
        var number = Viewers.as(
                new Viewer("t", Role.TOWN_CADRE, "140899101"),
                () -> jdbc.sql("select number from household where household_id = " + household)
                        .query(String.class)
                        .single());
        assertThat(post("/households/" + part + "/merge", "into", number, "day", today()))
                .hasStatus3xxRedirection();
        assertThat(get("/households/" + part)).bodyText().contains("终止登记");
        assertThat(get("/households/" + household)).bodyText().contains("并入一户", "吴小六");
        assertThat(post("/households/" + household + "/head", "head", son, "formerRelation", "HEAD"))
                .as("one household, one head")
                .hasStatus(422)
                .bodyText()
                .contains("#f-formerRelation");
        assertThat(post("/households/" + household + "/head", "head", son, "formerRelation", "FATHER"))
                .hasStatus3xxRedirection();
        assertThat(get("/households/" + household)).bodyText().contains("吴小六 户");
        assertThat(post("/households/" + household + "/ending", "day", today(), "reason", "MOVED"))
                .hasStatus3xxRedirection();
    }

    /** Who joins a household of another village is read there with all that is known of them. */
    @Test
    void theFactsOfAPersonFollowIntoAnotherVillage() {
        var household = id(register("贺七", man()));
        var there = id(post(
                "/households",
                "villageCode",
                "140899101202",
                "name",
                "贺八",
                "identity",
                man(),
                "status",
                "POOR",
                "ethnicGroup",
                "01"));
        var head = person("贺七", household);
        var town = new Viewer("t", Role.TOWN_CADRE, "140899101");
        Viewers.as(
                town,
                () -> jdbc.sql(
                                "insert into person_year (village_code, person_id, year, education) values (:v, :p, 2019, 'PRIMARY')")
                        .param("v", VILLAGE)
                        .param("p", Long.valueOf(head))
                        .update());
        var into = Viewers.as(
                town,
                () -> jdbc.sql("select number from household where household_id = " + there)
                        .query(String.class)
                        .single());
        assertThat(post("/households/" + household + "/merge", "into", into, "day", today()))
                .hasStatus3xxRedirection();
        assertThat(Viewers.as(
                        new Viewer("c", Role.VILLAGE_CLERK, "140899101202"),
                        () -> jdbc.sql("select education from person_year where person_id = " + head)
                                .query(String.class)
                                .list()))
                .containsExactly("PRIMARY");
    }

    @Test
    void aDayThatCannotBeIsRefusedWhereItWasTyped() {
        var household = id(register("褚十五", man()));
        for (var early : new String[] {"1800-01-01", "2012-12-31"}) {
            assertThat(post(
                            "/households/" + household + "/basics",
                            "version",
                            jdbcVersion(household),
                            "identifiedOn",
                            early))
                    .hasStatus(422)
                    .bodyText()
                    .contains("识别日期：不能早于 2013-01-01", early);
        }
        assertThat(post(
                        "/households/" + household + "/basics",
                        "version",
                        jdbcVersion(household),
                        "identifiedOn",
                        "2013-01-01"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        "/households/" + household + "/members",
                        "name",
                        "褚老",
                        "relation",
                        "FATHER",
                        "joinReason",
                        "OMITTED",
                        "joinedOn",
                        "2020-05-02",
                        "bornOn",
                        "1899-12-31",
                        "sex",
                        "MALE"))
                .hasStatus(422)
                .bodyText()
                .contains("出生日期：不能早于 1900-01-01");
        assertThat(post(
                        "/households/" + household + "/members",
                        "name",
                        "卫早",
                        "relation",
                        "SON",
                        "joinReason",
                        "OMITTED",
                        "joinedOn",
                        "1960-05-02",
                        "identity",
                        man()))
                .as("born in 1970, as the identity number says")
                .hasStatus(422)
                .bodyText()
                .contains("加入日期：不能早于出生日期");
        assertThat(post("/households/" + household + "/members", "ethnicGroup", "汉"))
                .hasStatus(422)
                .bodyText()
                .contains("#f-ethnicGroup");
        assertThat(post("/households/" + household + "/ending", "day", "2010-05-02", "reason", "MOVED"))
                .hasStatus(422)
                .bodyText()
                .contains("终止日期：不能早于登记日期 " + today());
        var other = id(register("褚十六", man()));
        var number = Viewers.as(
                new Viewer("t", Role.TOWN_CADRE, "140899101"),
                () -> jdbc.sql("select number from household where household_id = " + other)
                        .query(String.class)
                        .single());
        assertThat(post("/households/" + household + "/merge", "into", number, "day", day(-1)))
                .hasStatus(422)
                .bodyText()
                .contains("并户日期：不能早于登记日期 " + today());
    }

    @Test
    void aYearThatWasChangedOnTheWayIsAFaultOfTheYear() {
        var household = id(register("卫十七", man()));
        var person = person("卫十七", household);
        for (var path : new String[] {
            "/households/" + household + "/living",
            "/households/" + household + "/standing",
            "/persons/" + person + "/facts"
        }) {
            for (var year : new String[] {"1800", "2009", "9999"}) {
                assertThat(post(path, "year", year, "version", "0", "status", "POOR"))
                        .as(path)
                        .hasStatus(422)
                        .bodyText()
                        .contains("年度只能是 2010 到 " + today().substring(0, 4))
                        .doesNotContain("另一人刚改过");
            }
        }
        assertThat(get("/households/" + household + "/living?year=1800"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"year\" value=\"" + today().substring(0, 4) + "\"");
    }

    @Test
    void aMemberOfTheSameNameAndBirthdayIsAddedOnceUnlessItIsSomebodyElse() {
        var household = id(register("蒋十八", man()));
        var twin = new String[] {
            "name",
            "蒋小双",
            "relation",
            "DAUGHTER",
            "joinReason",
            "BIRTH",
            "joinedOn",
            "2020-05-02",
            "bornOn",
            "2020-05-01",
            "sex",
            "FEMALE"
        };
        var path = "/households/" + household + "/members";
        assertThat(get(path + "/new")).bodyText().doesNotContain("name=\"namesake\"");
        assertThat(post(path, twin)).hasStatus3xxRedirection();
        assertThat(post(path, twin)).hasStatus(422).bodyText().contains("姓名：这一户已有同名、同日出生的成员", "name=\"namesake\"");
        var another = new ArrayList<>(List.of(twin));
        another.addAll(List.of("namesake", "true"));
        assertThat(post(path, another.toArray(String[]::new))).hasStatus3xxRedirection();
        var others = twin.clone();
        others[9] = "2020-04-30";
        assertThat(post(path, others)).hasStatus3xxRedirection();
        assertThat(Viewers.as(
                        new Viewer("t", Role.TOWN_CADRE, "140899101"),
                        () -> jdbc.sql(
                                        "select count(*) from membership m join person p on p.person_id = m.person_id where m.household_id = :household and p.name = '蒋小双'")
                                .param("household", Long.valueOf(household))
                                .query(Long.class)
                                .single()))
                .isEqualTo(3);
    }

    @Test
    void onlyMembersOfTheHouseholdAreSplitOff() {
        var household = id(register("吴七", man()));
        var stranger = person("吴八", id(register("吴八", man())));
        for (var somebody : new String[] {stranger, "999999999"}) {
            assertThat(post(
                            "/households/" + household + "/split",
                            "members",
                            somebody,
                            "head",
                            somebody,
                            "day",
                            today()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("有人已经不在这一户")
                    .doesNotContain("吴八");
        }
    }

    @Test
    void whoSavesAnIncomeSecondSeesWhatTheFirstOneSaved() {
        var household = id(register("孙四", man()));
        var path = "/households/" + household + "/incomes/2019";
        assertThat(post(path, "version", "-1", "persons", "3", "wage", "100")).hasStatus3xxRedirection();
        assertThat(post(path, "version", "-1", "persons", "3", "wage", "200"))
                .hasStatus(409)
                .bodyText()
                .contains("另一人刚改过这一条", "100", "value=\"200\"");
    }

    @Test
    void whoWasRegisteredOnAPageGoesOutSoThatNothingIsTypedAgain() {
        var identity = man();
        var household = id(register("孙五", identity));
        var number = Viewers.as(
                new Viewer("t", Role.TOWN_CADRE, "140899101"),
                () -> jdbc.sql("select number from household where household_id = " + household)
                        .query(String.class)
                        .single());
        var year = today().substring(0, 4);
        assertThat(post("/households/export.csv", "layout", "B", "reason", "上报", "q", number))
                .bodyText()
                .containsPattern(number + ".*" + identity + ".*," + year + ",");
        assertThat(post("/households/export.csv", "layout", "A", "reason", "上报", "q", number))
                .bodyText()
                .containsPattern(number + ",[^\n]*孙五,[^\n]*" + identity + ",1,");
    }

    @Test
    void aNulIsDropped() {
        assertThat(get("/households?q=%00")).hasStatusOk();
        assertThat(get("/persons?q=%00")).hasStatusOk();
        assertThat(register("孙\0六", man())).hasStatus3xxRedirection();
    }

    @Test
    void aStatusIsTheVillagesToReadAndTheTownCorrectsItWithItsGrounds() {
        var household = id(register("卫十三", man()));
        var path = "/households/" + household + "/standing";
        var year = today().substring(0, 4);
        assertThat(mvc.get().uri(path).with(People.clerk201()))
                .bodyText()
                .contains("状态跟着事项变", "/cases/new?household=" + household)
                .doesNotContain("<select class=\"form-select\" id=\"f-status\"");
        var exits = List.of("year", year, "version", "0", "status", "EXITED", "exitYear", year, "mainCause", "SKILL");
        var byClerk = mvc.post().uri(path).with(People.clerk201()).with(csrf());
        for (var i = 0; i < exits.size(); i += 2) {
            byClerk = byClerk.param(exits.get(i), exits.get(i + 1));
        }
        assertThat(byClerk).hasStatus3xxRedirection();
        assertThat(get("/households/" + household)).bodyText().contains("未脱贫", "因缺技术");
        var byTown = new ArrayList<>(exits);
        byTown.set(3, "1");
        assertThat(post(path, byTown.toArray(String[]::new)))
                .hasStatus(422)
                .bodyText()
                .contains("要写明依据", "href=\"#f-because\"", "id=\"f-because-e\"");
        byTown.addAll(List.of("because", "原始台账写的是 " + year + " 年脱贫"));
        assertThat(post(path, byTown.toArray(String[]::new))).hasStatus3xxRedirection();
        assertThat(get("/households/" + household)).bodyText().contains(year + " 年脱贫");
        assertThat(get("/households/" + household + "/history")).bodyText().contains("更正状态", "原始台账写的是");
        assertThat(mvc.get().uri("/households/new").with(People.clerk201())).hasStatus(403);
        assertThat(mvc.get().uri("/households/" + household + "/ending").with(People.clerk201()))
                .hasStatus(403);
    }

    @Test
    void todayIsTheBusinessDayWhereverTheMachineStands() {
        var household = id(register("卫十一", man()));
        assertThat(post("/households/" + household + "/ending", "day", day(1), "reason", "MOVED"))
                .hasStatus(422)
                .bodyText()
                .contains("不能晚于今天");
        assertThat(post("/households/" + household + "/ending", "day", day(0), "reason", "MOVED"))
                .hasStatus3xxRedirection();
    }

    @Test
    void whoMovesToAnotherVillageIsClaimedByIdentity() {
        var identity = man();
        var household = id(register("郑七", identity));
        post("/households/" + household + "/ending", "day", today(), "reason", "MOVED");
        var there = mvc.post()
                .uri("/households")
                .param("villageCode", "140899102201")
                .param("name", "郑七")
                .param("identity", identity)
                .param("status", "POOR")
                .with(People.townNextDoor())
                .with(csrf())
                .exchange();
        assertThat(there).hasStatus3xxRedirection();
        assertThat(mvc.get()
                        .uri("/households/" + id(there))
                        .with(People.townNextDoor())
                        .header("Accept-Language", "zh-CN"))
                .bodyText()
                .contains("郑七 户");
        assertThat(mvc.get().uri("/households/" + household).with(People.townNextDoor()))
                .hasStatus(404);
    }

    @Test
    void aNumberIsShownInFullOnlyWithAReason() {
        var identity = man();
        var household = id(register("冯八", identity));
        var person = person("冯八", household);
        assertThat(get("/persons/" + person)).bodyText().doesNotContain(identity);
        assertThat(get("/persons/" + person + "/showings/identity")).bodyText().doesNotContain(identity);
        assertThat(post("/persons/" + person + "/showings/identity", "reason", " "))
                .hasStatus(422);
        assertThat(post("/persons/" + person + "/showings/identity", "reason", "核对社保卡"))
                .hasStatusOk()
                .bodyText()
                .contains(identity);
        assertThat(get("/persons/" + person + "/history")).bodyText().contains("：核对社保卡");
        assertThat(mvc.get()
                        .uri("/persons/" + person + "/history")
                        .with(People.town())
                        .header("Accept-Language", "en"))
                .bodyText()
                .contains(": 核对社保卡")
                .doesNotContain("：核对社保卡");
        assertThat(mvc.get().uri("/persons/" + person + "/showings/identity").with(People.county()))
                .hasStatus(403);
    }

    @Test
    void aFileIsWhatItsBytesSayAndStaysInItsVillage() throws Exception {
        var household = id(register("陈九", man()));
        var path = "/households/" + household + "/attachments";
        assertThat(upload(path, "bad.png", "<html>".getBytes()))
                .hasStatus(422)
                .bodyText()
                .contains("只收");
        assertThat(upload(path, "a.heic", "0000ftypheic0000".getBytes()))
                .hasStatus(422)
                .bodyText()
                .contains("HEIC");
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", png);
        assertThat(upload(path, "../../合同.exe", png.toByteArray())).hasStatus3xxRedirection();
        assertThat(get(path)).bodyText().contains("合同.png");
        var file = Viewers.as(
                new Viewer("t", Role.TOWN_CADRE, "140899101"),
                () -> jdbc.sql("select max(attachment_id) from attachment")
                        .query(Long.class)
                        .single());
        assertThat(get("/attachments/" + file))
                .hasStatusOk()
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        assertThat(mvc.get().uri("/attachments/" + file).with(People.clerk202()))
                .hasStatus(404);
        assertThat(post(path + "/" + file + "/ending")).hasStatus3xxRedirection();
        assertThat(get(path)).bodyText().doesNotContain("合同.png");
    }

    @Test
    void rolesThatOnlyReadAreRefused() {
        var household = id(register("褚十", man()));
        assertThat(mvc.get().uri("/households/" + household).with(People.county()))
                .hasStatusOk();
        assertThat(mvc.get().uri("/households/" + household + "/basics").with(People.county()))
                .hasStatus(403);
        assertThat(mvc.get().uri("/households/" + household).with(People.admin()))
                .hasStatus(403);
        assertThat(mvc.get().uri("/households/" + household + "/checks/new").with(People.member201()))
                .hasStatusOk();
        assertThat(mvc.get().uri("/households/" + household).with(People.clerk202()))
                .hasStatus(404);
    }

    private MvcTestResult register(String name, String identity) {
        return post(
                "/households",
                "villageCode",
                VILLAGE,
                "name",
                name,
                "identity",
                identity,
                "status",
                "POOR",
                "ethnicGroup",
                "01");
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri(path)
                .with(town())
                .header("Accept-Language", "zh-CN")
                .exchange();
    }

    private MvcTestResult post(String path, String... pairs) {
        var request = mvc.post().uri(path).with(town()).with(csrf()).header("Accept-Language", "zh-CN");
        for (var i = 0; i < pairs.length; i += 2) {
            request = request.param(pairs[i], pairs[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult upload(String path, String name, byte[] bytes) {
        return mvc.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("file", name, "image/png", bytes))
                .with(town())
                .with(csrf())
                .header("Accept-Language", "zh-CN")
                .exchange();
    }

    private String today() {
        return day(0);
    }

    private String day(int fromToday) {
        return LocalDate.now(clock).plusDays(fromToday).toString();
    }

    private static RequestPostProcessor town() {
        return People.town();
    }

    private static String location(MvcTestResult result) {
        return result.getResponse().getRedirectedUrl();
    }

    private static String id(MvcTestResult result) {
        return location(result).split("/")[2];
    }

    private String person(String name, String household) {
        return Viewers.as(
                new Viewer("t", Role.TOWN_CADRE, "140899101"),
                () -> jdbc.sql(
                                "select p.person_id from person p join membership m using (person_id) where p.name = :name and m.household_id = :id and m.left_on is null")
                        .param("name", name)
                        .param("id", Long.valueOf(household))
                        .query(String.class)
                        .single());
    }

    private String jdbcVersion(String household) {
        return Viewers.as(
                new Viewer("t", Role.TOWN_CADRE, "140899101"),
                () -> jdbc.sql("select version from household where household_id = " + household)
                        .query(String.class)
                        .single());
    }

    /** A sound identity number of a man nobody else has. */
    private static String man() {
        var number = "14089919700101" + (BORN.getAndAdd(2) + 1);
        return number + new IdentityNumber(number + "0").expectedCheck();
    }
}
