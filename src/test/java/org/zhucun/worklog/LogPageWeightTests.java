package org.zhucun.worklog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.WebTest;

/** What the screen to write an entry costs a phone in a village of 300 households. */
@WebTest
@Transactional
class LogPageWeightTests {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    @As("secretary201")
    void theFirstVisitIsUnder150KilobytesAndLaterOnesUnder20() throws IOException {
        settle(300);
        var page = mvc.get().uri("/logs/new").exchange().getResponse().getContentAsString();
        assertThat(page).contains("300");
        var later = gzip(page.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(later).isLessThan(20_000);
        var assets = new LinkedHashSet<String>();
        var found = ASSET.matcher(page);
        while (found.find()) {
            assets.add(found.group(1));
        }
        assertThat(assets).anyMatch(asset -> asset.contains("outdoor")).noneMatch(asset -> asset.contains("echarts"));
        var first = later;
        for (var asset : assets) {
            var sent = mvc.get().uri(asset).header("Accept-Encoding", "gzip").exchange();
            assertThat(sent).hasStatusOk().headers().hasValue("Cache-Control", "public, max-age=31536000, immutable");
            first += sent.getResponse().getContentAsByteArray().length;
        }
        assertThat(first).isLessThan(150_000);
    }

    private void settle(int homes) {
        jdbc.sql("""
                        with made as (
                            insert into person (village_code, name, pinyin, initials)
                            select '140899101201', chr(19968 + (i * 37) % 2000) || chr(19968 + (i * 91) % 2000) || chr(19968 + (i * 53) % 2000), 'abc', 'abc'
                            from generate_series(1, :homes) i returning person_id),
                        numbered as (select person_id, row_number() over () as i from made)
                        insert into household (village_code, number, registered_on, head_person_id)
                        select '140899101201', '140899101201' || (5000 + i), date '2020-01-01', person_id from numbered""").param("homes", homes).update();
    }

    private static int gzip(byte[] page) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(page);
        }
        return out.size();
    }
}
