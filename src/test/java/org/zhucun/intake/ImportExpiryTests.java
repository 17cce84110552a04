package org.zhucun.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.zhucun.People;
import org.zhucun.WebTest;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

@WebTest
class ImportExpiryTests {
    private static final Viewer TOWN = new Viewer("town", Role.TOWN_CADRE, "140899101");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ImportExpiry expiry;

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anOldWorkbookGoesWithItsPapersAndItsRecordStays() {
        var old = upload("旧表.csv");
        var fresh = upload("新表.csv");
        Viewers.as(TOWN, () -> jdbc.sql("""
                                update workbook_import set uploaded_at = now() - interval '31 days',
                                       tried_at = now() - interval '31 days' where workbook_import_id = :id""").param("id", old).update());
        assertThat(papers(old)).isGreaterThan(1);
        expiry.sweep();
        assertThat(papers(old)).isZero();
        assertThat(papers(fresh)).isGreaterThan(1);
        assertThat(mvc.get().uri("/imports/" + old).with(People.town()).header("Accept-Language", "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("旧表.csv", "这个文件已过保存期")
                .doesNotContain("data-row", "faults.xlsx", "confirmation");
        assertThat(mvc.get().uri("/imports/" + old + "/faults.xlsx").with(People.town()))
                .hasStatus(404);
        assertThat(mvc.get().uri("/imports/" + fresh + "/faults.xlsx").with(People.town()))
                .hasStatusOk();
    }

    private long upload(String name) {
        var text = "户编号,户主姓名,年度\n,马一,2020\n";
        var answer = mvc.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, null, text.getBytes(StandardCharsets.UTF_8)))
                .with(People.town())
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(302);
        return Long.parseLong(
                String.valueOf(answer.getResponse().getRedirectedUrl()).substring("/imports/".length()));
    }

    private long papers(long id) {
        return Viewers.as(
                TOWN, () -> jdbc.sql("""
                                select (select count(*) from workbook_piece where workbook_import_id = :id)
                                     + (select count(*) from workbook_fault where workbook_import_id = :id)""").param("id", id).query(Long.class).single());
    }
}
