package org.zhucun.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.WebTest;
import org.zhucun.journeys.Journey.Screen;

/** A First Secretary whose phone runs no script: the day is written all the same, with a network. */
@WebTest
class NoScriptJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void theDayIsWrittenWithoutScript() throws Exception {
        var town = new FieldTown(jdbc, 211);
        var name = town.secretary("field211");
        Journey.walkWithoutScript("no-script", port, Screen.PHONE, secretary -> {
            var page = secretary.page();
            secretary.signIn(name);

            page.locator(".z-bottom .do").click();
            assertThat(page.locator("form[data-outbox] [name=said]")).isVisible();
            save(page);
            assertThat(page.locator(".z-errors")).isVisible();
            secretary.fill("said", "路边的渠堵了");
            photo(page);
            for (var closed = page.locator("[data-homes] details:not([open]) > summary:visible");
                    closed.count() > 0; ) {
                closed.first().press("Enter");
            }
            page.locator("[data-homes] [name=households]").first().press("Space");
            save(page);
            secretary.sees("路边的渠堵了");
            assertThat(page.locator(".z-photos img")).hasCount(1);
            secretary.looks();
            assertThat(town.entries()).containsExactly("路边的渠堵了");
            assertThat(town.photos()).isEqualTo(1);
            assertThat(town.visits())
                    .as("an entry about a household is its visit")
                    .isEqualTo(1);

            secretary.open("/attendance");
            page.locator("form[data-once] button[type=submit]").click();
            secretary.sees("已签到");
            assertThat(page.locator("form[data-once]")).isHidden();
            assertThat(town.signIns()).isEqualTo(1);

            secretary.open("/visits/plan");
            secretary.open("/visits/new?household=" + town.otherHome);
            secretary.fill("said", "屋里干燥，水通了");
            photo(page);
            page.locator("[name=paper]").check();
            save(page);
            secretary.sees("屋里干燥，水通了");
            assertThat(town.visits()).isEqualTo(2);
            secretary.looks();

            secretary.open("/attendance");
            secretary.press("请假或外出报备");
            page.locator(".z-picks label").first().click();
            secretary.fill("fromOn", LocalDate.now(clock).plusDays(3).toString());
            secretary.fill("toOn", LocalDate.now(clock).plusDays(1).toString());
            secretary.fill("why", "回城给老人看病");
            save(page);
            assertThat(page.locator(".z-errors")).isVisible();
            assertThat(page.locator("[name=why]")).hasValue("回城给老人看病");
            secretary.fill("toOn", LocalDate.now(clock).plusDays(3).toString());
            save(page);
            secretary.sees("回城给老人看病");
            assertThat(town.leaves()).isEqualTo(1);

            secretary.open("/outbox");
            assertThat(page.locator("[data-cannot]")).isVisible();
            page.locator(".z-top .end details summary").click();
            page.locator("form[action$='/logout'] button").first().click();
            page.waitForURL("**/login?out");
        });
    }

    private static void save(Page page) {
        page.locator(".z-save button").click();
        page.waitForLoadState();
    }

    private static void photo(Page page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(240, 180, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        page.locator("[data-photos]").setInputFiles(new FilePayload("渠.jpg", "image/jpeg", bytes.toByteArray()));
    }
}
