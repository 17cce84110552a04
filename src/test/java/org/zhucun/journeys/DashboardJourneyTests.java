package org.zhucun.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.WebTest;
import org.zhucun.intake.Intake;
import org.zhucun.intake.OtherTown;
import org.zhucun.job.Progress;
import org.zhucun.journeys.Journey.Screen;
import org.zhucun.viewer.Viewers;

/** The county's reviewer goes from a figure to its rows, to one household and to its file on paper. */
@WebTest
class DashboardJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Intake intake;

    @Test
    void theReviewerGoesFromACauseToAHouseholdsFile() throws Exception {
        var place = new OtherTown("140899174", "140862", "140861");
        place.found(jdbc);
        Viewers.as(place.cadre(), () -> intake.load(place.sample("households-2020", 40), Progress.UNWATCHED, 0));

        Journey.walk("county", port, Screen.DESK, county -> {
            county.signIn("county");
            county.open("/dashboards/county");
            county.press("2020");
            everySheetOfPaperSaysWhoAndWhen(county.page().pdf());
            var figure = county.page()
                    .locator("#causes tbody tr")
                    .last()
                    .locator("a[data-counts=rows]")
                    .first();
            var count = figure.innerText();
            assertThat(count).matches("[1-9][0-9,]*");
            figure.click();
            county.page().waitForLoadState();
            county.looks();
            assertThat(county.page().locator("#total")).hasText(count);

            var household = county.page().locator("#rows tbody tr th a").first();
            var head = household.innerText().strip();
            household.click();
            county.page().waitForLoadState();
            county.looks();
            county.page().locator(".z-main a[href$='/file']").first().click();
            county.page().waitForLoadState();
            county.looks();
            assertThat(county.page().locator("[name=whole]")).hasCount(0);
            county.fill("reason", "县级抽查");
            // the browser would show the paper instead of keeping it
            county.page().route("**/print.pdf*", route -> {
                var answer = route.fetch();
                var heads = new HashMap<>(answer.headers());
                heads.put("content-disposition", "attachment");
                route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(heads));
            });
            var file = county.download(() -> county.page().getByText("生成 PDF").click());
            try (var pdf = Loader.loadPDF(Files.readAllBytes(file))) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("卷内目录", head, "用途：县级抽查");
            }
        });
    }

    private static void everySheetOfPaperSaysWhoAndWhen(byte[] paper) throws IOException {
        try (var pdf = Loader.loadPDF(paper)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            var reader = new PDFTextStripper();
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                reader.setStartPage(page);
                reader.setEndPage(page);
                assertThat(reader.getText(pdf)).as("page " + page).containsPattern("打印：.*20\\d\\d-.*用途：");
            }
        }
    }
}
