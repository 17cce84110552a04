package org.zhucun.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.WebTest;
import org.zhucun.journeys.Journey.Screen;
import org.zhucun.secretary.SecretaryTown;

/** A village without a team: the county registers, nominates and reviews with two people, the town confirms the arrival. */
@WebTest
class CountyJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void aGapIsFilledFromTheNominationToTheDayInPost() throws Exception {
        var town = SecretaryTown.found(jdbc, "140899177", 211);
        var today = LocalDate.now(clock);
        var posting = new String[1];
        Journey.walk("county", port, Screen.DESK, county -> {
            county.signIn("county");
            county.open("/secretaries/teams/" + town.left());
            county.sees("现在没有第一书记在岗");
            county.page().locator("#kind").selectOption("DEEPLY_POOR");
            county.press("标为重点村");
            county.open("/secretaries/teams?town=" + town.code());
            county.sees("没有第一书记");
            county.press("职责分工");
            county.sees("会签");

            county.open("/secretaries");
            county.press("登记驻村干部");
            county.fill("name", "上官敏");
            county.press("登记");
            assertThat(county.page().locator(".z-errors")).isFocused();
            county.page()
                    .locator("label", new com.microsoft.playwright.Page.LocatorOptions().setHasText("女"))
                    .click();
            county.fill("bornOn", "1981-04-05");
            choose(county, "education", "BACHELOR");
            county.fill("partySince", "2006-07-01");
            choose(county, "grade", "STAFF");
            county.fill("unit", "市直机关工委");
            choose(county, "unitKind", "GOVERNMENT");
            choose(county, "unitLevel", "CITY");
            county.fill("workingSince", "2004-08-01");
            choose(county, "health", "GOOD");
            county.fill("phone", "13911113333");
            county.press("登记");
            county.sees("上官敏");

            county.press("提名派驻");
            choose(county, "village", town.left());
            pick(county, "第一书记");
            pick(county, "单位选派");
            county.page().locator("[name=dutiesReleased]").check();
            county.fill("day", today.minusDays(30).toString());
            county.press("提名，请另一人审核");
            county.sees("职级是科员及以下，不是后备干部");
            county.press("上官敏");
            county.press("改个人情况");
            choose(county, "grade", "SECTION");
            county.press("保存");
            county.press("提名派驻");
            choose(county, "village", town.left());
            pick(county, "第一书记");
            pick(county, "单位选派");
            county.page().locator("[name=dutiesReleased]").check();
            county.fill("day", today.minusDays(30).toString());
            county.press("提名，请另一人审核");
            county.sees("这一步要县里另一人办");
            posting[0] = county.page().url().replaceAll(".*(/postings/\\d+).*", "$1");
        });
        Journey.walk("county2", port, Screen.DESK, second -> {
            second.signIn("county2");
            second.open(posting[0]);
            second.sees("参加工作");
            step(second, "审核通过", today.minusDays(20));
            step(second, "记岗前培训", today.minusDays(10));
            second.sees("等镇里确认到岗");
        });
        Journey.walk("town", port, Screen.DESK, cadre -> {
            cadre.signIn(town.cadre());
            cadre.open("/");
            cadre.sees("确认到岗：上官敏");
            cadre.open(posting[0]);
            step(cadre, "确认到岗", today);
            cadre.sees("还没填党组织关系哪天接收的");
            cadre.press("确认到岗");
            cadre.fill("day", today.toString());
            cadre.fill("partyRelationOn", today.minusDays(1).toString());
            choose(cadre, "account", String.valueOf(town.account(jdbc, town.secretaryOf(town.left()))));
            cadre.press("确认到岗");
            cadre.sees("到岗了");
            cadre.open("/secretaries/teams/" + town.left());
            cadre.sees("第一书记：上官敏");
            cadre.sees("在岗只有 1 人");
        });
        Journey.walk("villager", port, Screen.PHONE, villager -> {
            villager.open("/public/" + town.left());
            assertThat(villager.page().locator("main")).containsText("上官敏");
            assertThat(villager.page().locator("a[href='tel:13911113333']")).isVisible();
        });
    }

    private static void step(Journey journey, String words, LocalDate day) {
        journey.press(words);
        journey.fill("day", day.toString());
        journey.press(words);
    }

    private static void choose(Journey journey, String name, String value) {
        journey.page().locator("select[name='" + name + "']").selectOption(value);
    }

    private static void pick(Journey journey, String words) {
        journey.page()
                .locator(".z-picks label")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }
}
