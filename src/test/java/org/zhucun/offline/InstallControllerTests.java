package org.zhucun.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.zhucun.WebTest;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class InstallControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void theWorkerStandsAtTheRootAndIsAskedForAgain() {
        var answer = mvc.get().uri("/sw.js").exchange().getResponse();
        assertThat(answer.getContentType()).startsWith("text/javascript");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(mvc.get().uri("/sw.js").header("If-None-Match", answer.getHeader("ETag")))
                .hasStatus(304);
    }

    @Test
    void whateverTheWorkerKeepsInTheClearIsThereAndPersonalToNobody() throws Exception {
        var worker = mvc.get().uri("/sw.js").exchange().getResponse().getContentAsString();
        assertThat(worker).containsPattern("^const VERSION = '[0-9a-f]{32}';");
        var shell = Pattern.compile("const SHELL = \\[(.*)];").matcher(worker);
        assertThat(shell.find()).isTrue();
        for (var quoted : shell.group(1).split(", ")) {
            var address = quoted.replace("'", "");
            assertThat(address).startsWith("/assets/");
            assertThat(mvc.get().uri(address)).hasStatusOk();
        }
        assertThat(mvc.get().uri("/offline").header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("No signal");
    }

    @Test
    void aPhoneInstallsItInItsLanguageWithIconsThatAreThere() throws Exception {
        var manifest = JsonMapper.shared()
                .readTree(mvc.get()
                        .uri("/manifest.webmanifest?in=en")
                        .exchange()
                        .getResponse()
                        .getContentAsString());
        assertThat(manifest.get("short_name").asString()).isEqualTo("Zhucun");
        assertThat(manifest.get("start_url").asString()).isEqualTo("/");
        for (var icon : manifest.get("icons")) {
            assertThat(mvc.get().uri(icon.get("src").asString())).hasStatusOk().hasContentType("image/png");
        }
    }
}
