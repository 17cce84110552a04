package org.zhucun.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.journeys.Journey.Screen;
import org.zhucun.viewer.Viewers;

/** A village's clerk mends one doubt and explains another; the town confirms what was explained. */
@WebTest
class DoubtJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theClerkWorksThroughTheVillagesDoubtsAndTheTownConfirms() throws Exception {
        var villages = TwoVillages.found(jdbc);
        describe(villages, villages.household(jdbc, villages.left(), 9101), "ILLNESS");
        describe(villages, villages.household(jdbc, villages.left(), 9102), "DISABILITY");
        Postings.add(jdbc, "clerk201", "VILLAGE_CLERK", villages.left());
        Postings.add(jdbc, "town", "TOWN_CADRE", villages.town());

        Journey.walk("clerk201", port, Screen.PHONE, clerk -> {
            clerk.signIn("clerk201");
            clerk.actForTheOtherPlace();
            clerk.open("/doubts");
            clerk.press("全部重查");
            assertThat(clerk.page().locator(".z-main")).containsText("查完了");
            clerk.press("看疑点");
            assertThat(clerk.page().locator("tbody tr").first()).containsText("致贫原因是因");

            clerk.press("致贫原因是因病，但 1 名成员没有一个患病（健康 1 人）");
            clerk.press("去改这一项");
            clerk.page().locator("[name=mainCause]").selectOption("SKILL");
            clerk.press("保存");
            assertThat(clerk.page().locator(".z-main")).containsText("缺技术");
            assertThat(clerk.page().locator(".z-main")).not().containsText("没有一个患病");

            clerk.open("/doubts");
            assertThat(clerk.page().locator(".z-main")).not().containsText("没有一个患病");
            clerk.press("致贫原因是因残，但 1 名成员没有一个残疾");
            clerk.press("提交说明");
            assertThat(clerk.page().locator(".z-errors")).isVisible();
            clerk.fill("because", "残疾的儿子去年迁出，原因年底再改");
            clerk.press("提交说明");
            clerk.sees("要由另一个人确认");
            assertThat(clerk.page().getByText("确认属实")).hasCount(0);
        });

        Journey.walk("town", port, Screen.DESK, town -> {
            town.signIn("town");
            town.actForTheOtherPlace();
            town.press("去处理");
            assertThat(town.page()).hasURL(java.util.regex.Pattern.compile(".*/doubts\\?state=EXPLAINED$"));
            assertThat(town.page().locator("#total")).hasText("1");
            town.press("致贫原因是因残，但 1 名成员没有一个残疾");
            town.sees("残疾的儿子去年迁出");
            town.press("确认属实");
            town.sees("已确认属实");
            town.open("/doubts?state=CONFIRMED");
            assertThat(town.page().locator("#total")).hasText("1");
        });
    }

    /** A healthy head, and a cause that does not fit. */
    private void describe(TwoVillages villages, long household, String cause) {
        Viewers.as(villages.clerkOfLeft(), () -> {
            jdbc.sql("""
                            insert into household_year (village_code, household_id, year, persons, status, attribute, main_cause, road_distance_km)
                            values (:village, :household, 2020, 1, 'POOR', 'GENERAL', :cause, 1)""")
                    .param("village", villages.left())
                    .param("household", household)
                    .param("cause", cause)
                    .update();
            jdbc.sql("""
                            insert into person_year (village_code, person_id, year, education, labour, healthy, resident_medical, serious_insurance)
                            select village_code, person_id, 2020, 'PRIMARY', 'ORDINARY', true, true, true
                            from membership where household_id = :household""").param("household", household).update();
        });
    }
}
