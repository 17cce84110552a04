package org.zhucun.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.intake.OtherTown;
import org.zhucun.journeys.Journey.Screen;
import org.zhucun.workbook.Workbook;
import org.zhucun.workbook.WorkbookLimits;

/** The registers as a town cadre at a desk and a First Secretary with a phone meet them; both act for a place of their own. */
@WebTest
class RegisterJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aTownCadreCorrectsAWorkbookAndKeepsAHousehold() throws Exception {
        var place = new OtherTown("140899178", "140883", "140882");
        place.found(jdbc);
        Postings.add(jdbc, "town", "TOWN_CADRE", place.code());
        Journey.walk("town", port, Screen.DESK, town -> {
            town.signIn("town");
            town.actForTheOtherPlace();

            town.open("/imports");
            upload(town, place.faulty());
            shows(town, "57", "47", "0", "10");
            assertThat(town.page().locator("[data-row='17']")).containsText("校验位不对");
            assertThat(town.page().locator("[data-row]")).hasCount(10);
            var annotated =
                    town.download(() -> town.page().getByText("下载标注了错误的工作簿").click());
            write(town, "写入 47 行");

            town.open("/imports");
            upload(town, place.mended(workbook(annotated)));
            shows(town, "56", "9", "47", "0");
            write(town, "写入 9 行");

            town.open("/households?sort=-income");
            assertThat(town.page().locator("[aria-sort=descending]")).containsText("人均纯收入");
            town.page().keyboard().press("Tab");
            assertThat(town.page().locator("a[href='#main']")).isFocused();
            town.page().keyboard().press("/");
            assertThat(town.page().locator("[name=q]")).isFocused();
            town.fill("q", "gr");
            town.page().keyboard().press("Enter");
            assertThat(town.page().locator("#rows tbody tr")).hasCount(1);
            editsTheWageOf(town, "郭蓉", "2020", "14984.42", "15000.50", "15,000.50");
            exports(town, "56");
        });
    }

    @Test
    void aFirstSecretaryKeepsAHouseholdOnThePhoneAndIsRefusedTheRest() throws Exception {
        var villages = TwoVillages.found(jdbc);
        villages.household(jdbc, villages.left(), 9001);
        var neighbour = villages.household(jdbc, villages.right(), 9001);
        Postings.add(jdbc, "secretary201", "FIRST_SECRETARY", villages.left());
        Journey.walk("secretary201", port, Screen.PHONE, secretary -> {
            secretary.signIn("secretary201");
            secretary.actForTheOtherPlace();

            secretary.refused("/imports");
            assertThat(secretary.page().locator(".z-bottom a[href='/imports']")).hasCount(0);
            secretary.refused("/admin/accounts");
            secretary.absent("/households/" + neighbour);

            secretary.open("/households");
            secretary.fill("q", "mhr");
            secretary.page().keyboard().press("Enter");
            assertThat(secretary.page().locator("#rows tbody tr")).hasCount(1);
            editsTheWageOf(secretary, "马浩然", "2020", "", "8200", "8,200.00");
            exports(secretary, "1");
        });
    }

    private static void upload(Journey journey, Path file) {
        journey.page().locator("input[type=file]").setInputFiles(file);
        journey.press("上传并试算");
        assertThat(journey.page().locator("#rows-total")).isVisible();
        journey.looks();
    }

    private static void shows(Journey journey, String total, String added, String unchanged, String faulty) {
        assertThat(journey.page().locator("#rows-total")).hasText(total);
        assertThat(journey.page().locator("#rows-new")).hasText(added);
        assertThat(journey.page().locator("#rows-unchanged")).hasText(unchanged);
        assertThat(journey.page().locator("#rows-faulty")).hasText(faulty);
    }

    private static void write(Journey journey, String words) {
        journey.press(words);
        assertThat(journey.page().getByText("再导入一个")).isVisible();
        journey.looks();
    }

    /** From the list to the household's page, its account of the year, and the record of the change. */
    private static void editsTheWageOf(
            Journey journey, String head, String year, String before, String typed, String after) {
        journey.press(head);
        journey.press("收入");
        var account = journey.page().url().replaceAll("[?#].*", "");
        journey.open(account + "/" + year);
        assertThat(journey.page().locator("[name=wage]")).hasValue(before);
        journey.fill("wage", "很多");
        journey.press("保存");
        assertThat(journey.page().locator(".z-errors")).isFocused();
        assertThat(journey.page().locator("[name=wage]")).hasValue("很多");
        journey.fill("wage", typed);
        if (journey.page().locator("[name=persons]").inputValue().isEmpty()) {
            journey.fill("persons", "1");
        }
        journey.press("保存");
        journey.sees(after);
        journey.press("修改记录");
        journey.sees("收入");
        if (!before.isEmpty()) {
            journey.sees("%,.2f".formatted(Double.valueOf(before)));
            journey.sees(after);
        }
    }

    private static void exports(Journey journey, String total) throws Exception {
        journey.open("/households");
        assertThat(journey.page().locator("#total")).hasText(total);
        journey.press("导出");
        journey.fill("reason", "入户核对");
        var file = workbook(
                journey.download(() -> journey.page().getByText("下载 Excel").click()));
        var rows = new int[1];
        try (var exported = Workbook.open(file, WorkbookLimits.STANDARD)) {
            exported.read(0, row -> ++rows[0] > 0);
        }
        assertThat(rows[0] - 1).isEqualTo(Integer.parseInt(total));
    }

    /** A download lies under a name without an ending. */
    private static Path workbook(Path downloaded) {
        try {
            var file = Files.createTempFile("journey", ".xlsx");
            file.toFile().deleteOnExit();
            return Files.copy(downloaded, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
