package org.zhucun.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.WebTest;
import org.zhucun.cipher.Cipher;

@WebTest
@Transactional
class HitPageTests {

    private static final String IDENTITY = "140101198201011232";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cipher cipher;

    @Autowired
    JdbcClient jdbc;

    @Test
    @As("town")
    void aHitIsShownAndExplainedOnThePage() {
        var sealed = cipher.sealIdentity(IDENTITY);
        jdbc.sql("""
                        update person set identity_kind = 'IDENTITY_CARD', identity_cipher = :cipher, identity_hash = :hash, identity_masked = :masked
                        where number = '140899101201900201'""")
                .param("cipher", sealed.cipher())
                .param("hash", sealed.hash())
                .param("masked", sealed.masked())
                .update();
        var answer = mvc.perform(MockMvcRequestBuilders.multipart("/comparisons")
                .file(file("身份证号,车牌,金额,日期\n" + IDENTITY + ",晋M12345,\"35,000 元\",2020年11月5日\n"))
                .param("kind", "VEHICLE")
                .param("title", "车管所车辆")
                .param("asOf", "2020-12-01")
                .with(csrf()));
        assertThat(answer.getMvcResult().getFlashMap().get("noticeArgs"))
                .as("rows, without a valid number, hits")
                .isEqualTo(new Object[] {1, 0, 1});
        var page = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(jdbc.sql("select max(happened_on) from department_hit")
                        .query(java.time.LocalDate.class)
                        .single())
                .isEqualTo("2020-11-05");
        assertThat(mvc.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"total\">1<", "李秀英", "晋M12345", "35,000.00")
                .doesNotContain(IDENTITY);
        var hit = jdbc.sql("select max(department_hit_id) from department_hit")
                .query(Long.class)
                .single();
        assertThat(mvc.post()
                        .uri("/comparisons/hits/" + hit + "/explanation")
                        .param("note", "车是儿子的，已分户")
                        .param("list", page.substring(page.indexOf('=') + 1))
                        .with(csrf()))
                .as("back to the list that is being worked through")
                .hasRedirectedUrl(page);
        assertThat(mvc.get().uri(page).header("Accept-Language", "en"))
                .bodyText()
                .as("the filter is called by the list's title")
                .contains("Li Xiuying", ">车管所车辆 <span");
        assertThat(mvc.get().uri(page)).bodyText().contains("车是儿子的，已分户");
    }

    private static MockMultipartFile file(String csv) {
        return new MockMultipartFile("file", "list.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
