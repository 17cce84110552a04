package org.zhucun.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.zhucun.People;
import org.zhucun.WebTest;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

@WebTest
class ExportOriginTests {

    private static final String WHO = "赵文静（镇级干部）";

    @TempDir
    Path folder;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aWorkbookSaysAtTheFootOfEachPageWhoTookItAlongWhenAndWhatFor() throws Exception {
        var foot = "(?s)&L.*导出：%s　20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d\n用途：%s&R.*第 &P 页　共 &N 页";
        assertThat(foot(file("/doubts/export.xlsx?purpose=会议材料"), 1)).matches(foot.formatted(WHO, "会议材料"));
        assertThat(foot(file("/doubts/export.xlsx?purpose=日常工作&purpose=核对%26补漏"), 1))
                .as("own words outdo a ready answer; an ampersand is no code")
                .matches(foot.formatted(WHO, "核对&&补漏"));
        assertThat(foot(file("/doubts/export.xlsx?purpose=会议材料&purpose="), 1)).contains("用途：会议材料&R");
        assertThat(foot(file("/doubts/export.xlsx"), 1)).matches(foot.formatted(WHO, "日常工作"));
        var households = file("/households/export.xlsx?village=140899101201&q=王建国&reason=入户核对");
        assertThat(foot(households, 1)).matches(foot.formatted(WHO, "入户核对"));
        assertThat(foot(households, 2)).matches(foot.formatted(WHO, "入户核对"));
    }

    @Test
    void theFileItselfIsNamedSoAndTextHoldsRowsOnly() throws Exception {
        var csv = file("/villages/export.csv?purpose=上报/汇总");
        assertThat(name(csv)).matches("村庄 .*" + WHO + " 20\\d\\d-\\d\\d-\\d\\d \\d{4} 上报-汇总\\.csv");
        assertThat(csv.getContentAsString(StandardCharsets.UTF_8)).contains(",").doesNotContain("赵文静", "上报");
        assertThat(name(file("/households/export.csv?village=140899101201&q=王建国")))
                .contains(WHO)
                .endsWith(" 日常工作.csv");
    }

    @Test
    void whatForIsRecorded() {
        file("/doubts/export.csv?purpose=核对三");
        assertThat(recorded("核对三")).contains("\"format\": \"csv\"");
        file("/persons/export.csv?village=140899101201&q=王建国");
        assertThat(recorded("日常工作")).contains("\"list\": \"persons\"");
    }

    @Test
    void aListAsksWhatForWithAReadyAnswer() {
        assertThat(mvc.get().uri("/doubts?severity=3&rule=CAUSE_ILL&page=1").with(People.town()))
                .hasStatusOk()
                .bodyText()
                .containsPattern("<form action=\"/doubts/export\\.xlsx\">")
                .contains(
                        "formaction=\"/doubts/export.csv\"",
                        "<input type=\"hidden\" name=\"severity\" value=\"3\">",
                        "<input type=\"radio\" name=\"purpose\" value=\"日常工作\" checked",
                        "value=\"会议材料\"");
    }

    private MockHttpServletResponse file(String address) {
        var sent = mvc.get()
                .uri(address.replace("%26", "{and}"), "&")
                .with(People.town())
                .header("Accept-Language", "zh-CN")
                .exchange();
        assertThat(sent).hasStatusOk();
        return sent.getResponse();
    }

    private String recorded(String reason) {
        return Viewers.as(
                new Viewer("town", Role.TOWN_CADRE, "140899101"),
                () -> jdbc.sql(
                                "select detail::text from history where event = 'EXPORT' and reason = :reason order by history_id desc limit 1")
                        .param("reason", reason)
                        .query(String.class)
                        .single());
    }

    private static String name(MockHttpServletResponse sent) {
        return URLDecoder.decode(
                String.valueOf(sent.getHeader("Content-Disposition")).replaceFirst(".*''", ""), StandardCharsets.UTF_8);
    }

    private String foot(MockHttpServletResponse workbook, int sheet) throws Exception {
        var file = Files.write(folder.resolve("list.xlsx"), workbook.getContentAsByteArray());
        try (var zip = new ZipFile(file.toFile());
                var page = zip.getInputStream(zip.getEntry("xl/worksheets/sheet" + sheet + ".xml"))) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(page)
                    .getElementsByTagName("oddFooter")
                    .item(0)
                    .getTextContent();
        }
    }
}
