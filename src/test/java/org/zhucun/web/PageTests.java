package org.zhucun.web;

import static org.assertj.core.api.Assertions.assertThat;

import gallery.Gallery;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The layout, the fields and the error pages over HTTP, on a server without a database. */
class PageTests {

    private static ConfigurableApplicationContext server;
    private static String base;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token;

    @BeforeAll
    static void start() {
        server = Gallery.start(0);
        base = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void findToken() throws Exception {
        Gallery.reader("TOWN_CADRE");
        var found = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"")
                .matcher(get("/gallery", "zh").body());
        assertThat(found.find()).isTrue();
        token = found.group(1);
    }

    @Test
    void keepsWhatWasTypedAndNamesEveryMistake() throws Exception {
        var page = post("/gallery", "head", " ", "members", "many", "joined", "yesterday", "wages", "1,200 yuan");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("<title>错误：样品 · 驻村</title>", "有 6 处要改，已填的都还在")
                .contains("<a href=\"#f-head\">户主姓名：请填写</a>")
                .contains("value=\"many\"", "value=\"yesterday\"", "value=\"1,200 yuan\"")
                .contains(
                        "id=\"f-members\" name=\"members\" aria-describedby=\"f-members-h f-members-e\" aria-invalid=\"true\"");
    }

    @Test
    void understandsFiguresAndDaysAsPeopleTypeThem() throws Exception {
        var page = post(
                "/gallery",
                "head",
                "马",
                "members",
                "１２",
                "joined",
                "2020年1月5日",
                "wages",
                "1,200",
                "cause",
                "SKILL",
                "second",
                "SKILL");
        assertThat(page.body()).contains("<div class=\"z-note\" role=\"status\"><p>登记了 马 户</p></div>");
    }

    @Test
    void tellsALostRaceAndKeepsWhatWasTyped() throws Exception {
        assertThat(post(
                                "/gallery",
                                "head",
                                "马",
                                "members",
                                "1",
                                "joined",
                                "2020-01-05",
                                "cause",
                                "SKILL",
                                "second",
                                "SKILL",
                                "remark",
                                "conflict")
                        .statusCode())
                .isEqualTo(409);
        var page = post("/race", "head", "马", "elsewhere", "别处", "version", "3");
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("<dt>户主姓名</dt><dd>马</dd>", "<dt>内容</dt><dd>别处</dd>")
                .doesNotContain("version", "<dt>_csrf");
    }

    @Test
    void refusesOnThePageTheReaderCameFrom() throws Exception {
        assertThat(post("/refusal").body())
                .contains("<div class=\"z-note seal\" role=\"alert\"><p>缺 3 项，不能报县</p></div>");
    }

    @Test
    void errorPagesHelpAndTellNoSecrets() throws Exception {
        assertThat(get("/missing", "zh").body()).contains("没有这一页", "href=\"/\"");
        assertThat(get("/missing", "en").body()).contains("There is no such page");
        var failed = get("/failure", "zh");
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).contains("系统出错了", "错误编号").doesNotContain("secret", "Exception");
    }

    @Test
    void errorPagesStandWhenNobodyCanTellWhoReads() throws Exception {
        Gallery.reader("BROKEN");
        assertThat(get("/missing", "zh").body()).contains("没有这一页", "登录");
    }

    @Test
    void tellsAPageLeftOpenTooLongFromAStepNotAllowed() throws Exception {
        token = "stale";
        var page = post("/race");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("页面放得太久");
    }

    @Test
    void showsEachReaderTheirAreasAndWhereTheyAre() throws Exception {
        assertThat(get("/gallery", "zh").body())
                .contains(
                        "<li class=\"open\"><a href=\"/gallery\">住户</a>",
                        "<a href=\"/gallery\" aria-current=\"page\">样品</a>")
                .contains("赵文静", "镇级干部", "示例县 · 测试镇", "2020 年 12 月 21 日", "action=\"/households\"")
                .doesNotContain("z-bottom\"");
        Gallery.reader("FIRST_SECRETARY");
        assertThat(get("/gallery", "en").body()).contains("First Secretary", "class=\"z-bottom\"", "21 Dec 2020");
    }

    @Test
    void remembersTheLanguageOfTheBrowserAndSendsNobodyAway() throws Exception {
        assertThat(get("/language?to=en", "zh").headers().firstValue("Location"))
                .hasValue(base + "/");
        assertThat(get("/gallery", "zh").body()).contains("<html lang=\"en\"");
    }

    @Test
    void assetsAreKeptAndPagesAreNot() throws Exception {
        var page = get("/gallery", "zh");
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValue(SecureHeaders.CONTENT_SECURITY_POLICY);
        var url = Pattern.compile("/assets/[^\"]*theme.css").matcher(page.body());
        assertThat(url.find()).isTrue();
        assertThat(get(url.group(), "zh").headers().firstValue("Cache-Control"))
                .hasValue("public, max-age=31536000, immutable");
        assertThat(get("/assets/0/theme.css", "zh").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", language));
    }

    private HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        var body = new StringBuilder("_csrf=" + token);
        for (var i = 0; i < fields.length; i += 2) {
            body.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        var answer = send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept-Language", "zh")
                .header("Referer", base + "/gallery")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
        return answer.statusCode() == 302
                ? get(answer.headers().firstValue("Location").orElseThrow().replace(base, ""), "zh")
                : answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }
}
