package org.zhucun.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhucun.WebTest;

/** A session as the browser has it, kept in PostgreSQL. */
@WebTest
class SessionTests {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)");

    @LocalServerPort
    int port;

    @Test
    void manyTabsOpenedAtOnceAreAllAnswered() throws Exception {
        for (var round = 0; round < 3; round++) {
            var browser =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            signIn(browser, "town");
            var tabs = Stream.generate(() -> browser.sendAsync(at("/households").build(), BodyHandlers.discarding()))
                    .limit(8)
                    .toList();
            CompletableFuture.allOf(tabs.toArray(CompletableFuture[]::new)).join();
            assertThat(tabs)
                    .extracting(CompletableFuture::join)
                    .extracting(HttpResponse::statusCode)
                    .containsOnly(200);
        }
    }

    private void signIn(HttpClient browser, String username) throws Exception {
        var page = browser.send(at("/login").build(), BodyHandlers.ofString()).body();
        var token = CSRF.matcher(page);
        assertThat(token.find()).isTrue();
        var form = "username=" + username + "&password=Zhucun-demo-2020&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        var answer = browser.send(
                at("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
