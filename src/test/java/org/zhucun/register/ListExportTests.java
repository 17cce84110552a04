package org.zhucun.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhucun.People;
import org.zhucun.WebTest;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.workbook.Layout;

@WebTest
class ListExportTests {

    private static final String HERE = "?village=140899101201&q=王建国";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private byte[] file(String address, RequestPostProcessor who) {
        var result = mvc.get().uri(address).with(who).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    private byte[] posted(String address, RequestPostProcessor who) {
        var result = mvc.post().uri(address).with(who).with(csrf()).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    @Test
    void theListGoesOutAsTextThatExcelReads() {
        var text = new String(
                file("/households/export.csv" + HERE, People.town()), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF户号,户主,").contains("1408991012019001,王建国,梨花坡村,一组");
        assertThat(new String(
                        file("/persons/export.csv" + HERE, People.clerk201()), java.nio.charset.StandardCharsets.UTF_8))
                .contains("王建国,");
    }

    @Test
    void theLastSheetSaysWhoMadeItAndWhy() throws Exception {
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(file("/households/export.xlsx" + HERE + "&reason=入户核对", People.town())))) {
            assertThat(workbook.getSheets()).hasSize(2);
            var about = workbook.getSheet(1).orElseThrow().read();
            assertThat(about.get(0).getCellText(1)).isEqualTo("赵文静（镇级干部）");
            assertThat(about.get(2).getCellText(1)).isEqualTo("入户核对");
            assertThat(about.get(3).getCellText(1)).isEqualTo("查找 姓名；村 梨花坡村");
        }
    }

    @Test
    void theSystemAboveGetsItsOwnColumns() throws Exception {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(
                posted("/households/export.xlsx" + HERE + "&layout=A&reason=上报", People.town())))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(5)).isEqualTo("户编号");
            assertThat(rows.get(0).getCellCount())
                    .isEqualTo(Layout.HOUSEHOLD.exported().size());
            assertThat(rows.get(1).getCellText(0)).isEqualTo("山西省");
            assertThat(rows.get(1).getCellText(4)).isEqualTo("梨花坡村");
            assertThat(rows.get(1).getCellText(5)).isEqualTo("1408991012019001");
            assertThat(rows.get(1).getCellText(11)).isEqualTo("12033.33");
            assertThat(rows.get(1).getCellText(55)).isEqualTo("已脱贫");
        }
        var members = new String(
                posted("/households/export.csv" + HERE + "&layout=B&reason=上报", People.clerk201()),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(members).contains("陈桂花,女,19641112", "配偶").contains("八年级");
    }

    @Test
    void wholeNumbersNeedAPurposeAndAPostingThatReports() {
        assertThat(mvc.post()
                        .uri("/households/export.xlsx?layout=A&village=140899101201")
                        .with(People.town())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("含完整证件号的格式要写明用途", "value=\"A\" checked", "value=\"140899101201\"")
                .doesNotContain("name=\"_csrf\" value=\"null");
        assertThat(mvc.post()
                        .uri("/households/export.xlsx?layout=A&reason=上报")
                        .with(People.county())
                        .with(csrf()))
                .hasStatus(403);
        assertThat(mvc.get().uri("/households/export.csv").with(People.cashier()))
                .hasStatus(403);
        assertThat(mvc.get().uri("/households/export" + HERE).with(People.town()))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"layout\"", "value=\"王建国\"");
    }

    @Test
    void anAddressNeverGivesWholeNumbers() {
        assertThat(mvc.get()
                        .uri("/households/export.xlsx?layout=A&reason=上报&village=140899101201")
                        .with(People.town()))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith("/households/export?")
                .contains("village=140899101201");
    }

    @Test
    void everyExportIsRecordedWithoutWhatWasSearchedFor() {
        file("/households/export.csv" + HERE + "&reason=核对一", People.town());
        var recorded = Viewers.as(
                new Viewer("town", Role.TOWN_CADRE, "140899101"),
                () -> jdbc.sql(
                                "select detail::text from history where event = 'EXPORT' and reason = '核对一' order by history_id desc limit 1")
                        .query(String.class)
                        .single());
        assertThat(recorded).contains("\"rows\": 1", "140899101201").doesNotContain("王建国");
    }

    @Test
    void theHistoryTellsAnExportInWords() {
        file("/households/export.csv" + HERE + "&elderly=yes&status=EXITED&reason=核对二", People.town());
        assertThat(mvc.get().uri("/admin/history?event=EXPORT").with(People.admin()))
                .hasStatusOk()
                .bodyText()
                .contains("核对二", "清单 住户", "状态 已脱贫", "有 60 岁以上老人 是", "完整 是")
                .doesNotContain("complete true", "清单 households");
    }
}
