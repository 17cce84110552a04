package org.zhucun.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.journeys.Journey.Screen;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** A First Secretary with a phone where there is no signal. */
@WebTest
class OfflineJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsWrittenWithoutASignalIsSentWhenThereIsOne() throws Exception {
        var villages = TwoVillages.found(jdbc);
        villages.household(jdbc, villages.left(), 9001);
        post(jdbc, "secretary201", villages.left());
        Journey.walk("offline", port, Screen.PHONE, secretary -> {
            var page = secretary.page();
            secretary.expects("ERR_INTERNET_DISCONNECTED");
            secretary.signIn("secretary201");
            secretary.actForTheOtherPlace();
            ready(page);

            secretary.context().setOffline(true);
            secretary.open("/logs/new");
            assertThat(page.locator("html[data-kept]")).hasCount(1);
            secretary.fill("said", "滴灌带漏水");
            assertThat(page.locator("[data-draft]")).isVisible();
            secretary.open("/logs/new");
            assertThat(page.locator("[name=said]")).hasValue("滴灌带漏水");
            page.locator("[data-homes] summary").first().click();
            page.locator("[name=households]").first().dispatchEvent("click");
            page.locator(".z-save button").click();
            page.waitForURL("**/outbox");
            assertThat(page.locator("[data-state]")).hasText("待发送");
            assertThat(page.locator(".z-bottom .z-badge")).containsText("1");
            secretary.looks();
            secretary.open("/");
            assertThat(page.locator("[data-signal]")).containsText("没有信号，1 条存在手机里");
            secretary.open("/households");
            assertThat(page.locator("main")).containsText("这一页要有网才能打开");
            assertThat(entries(villages.left())).isEmpty();

            secretary.open("/outbox");
            secretary.context().setOffline(false);
            assertThat(page.locator("[data-none]")).isVisible();
            assertThat(page.locator(".z-bottom .z-badge")).isHidden();
            assertThat(entries(villages.left())).containsExactly("滴灌带漏水");
            secretary.open("/logs/new");
            assertThat(page.locator("[name=said]")).hasValue("");
        });
    }

    /** The phone has asked who holds it and kept the pages of the field. */
    static void ready(Page page) {
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.waitForFunction(
                "async () => { const held = await phone.ring(); return held !== null && held.fetched > 0 && held.who === document.querySelector('meta[name=reader]').content }");
    }

    private List<String> entries(String village) {
        return Viewers.as(
                new Viewer("tester", Role.VILLAGE_CLERK, village),
                () -> jdbc.sql("select said from log_entry where village_code = :village order by log_entry_id")
                        .param("village", village)
                        .query(String.class)
                        .list());
    }

    /** A second posting; who signs in acts for the first one until they choose the other. */
    static void post(JdbcClient jdbc, String username, String prefix) {
        Viewers.as(
                new Viewer("world", Role.ADMINISTRATOR, "140899"),
                () -> jdbc.sql("""
                                insert into posting (account_id, role, prefix, starts_on)
                                select account_id, 'FIRST_SECRETARY', :prefix, date '2020-01-01' from account where username = :username""")
                        .param("prefix", prefix)
                        .param("username", username)
                        .update());
    }
}
