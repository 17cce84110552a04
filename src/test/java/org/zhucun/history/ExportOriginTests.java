package org.zhucun.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.zhucun.People;
import org.zhucun.WebTest;

@WebTest
class ExportOriginTests {

    @TempDir
    Path folder;

    @Autowired
    MockMvcTester mvc;

    @Test
    void aWorkbookSaysAtTheFootOfEachPageWhoTookItAlongWhenAndAsWhat() throws Exception {
        var workbook = mvc.get()
                .uri("/doubts/export.xlsx")
                .with(People.town())
                .header("Accept-Language", "zh-CN")
                .exchange();
        assertThat(workbook).hasStatusOk();
        assertThat(foot(workbook.getResponse().getContentAsByteArray())).matches("&L.*赵文静 20[0-9]{2}.+导出：.+");
    }

    private String foot(byte[] workbook) throws Exception {
        var file = Files.write(folder.resolve("list.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(sheet)
                    .getElementsByTagName("oddFooter")
                    .item(0)
                    .getTextContent();
        }
    }
}
