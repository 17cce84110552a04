package org.zhucun.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.support.StaticMessageSource;

/** A real Tomcat, for it answers such addresses before anything of ours is asked. */
class DoorRefusalsTests {

    @ParameterizedTest
    @ValueSource(strings = {"/public/%00", "LONG"})
    void anAddressThatCannotBeReadIsRefusedInOurWordsAndBothLanguages(String address) throws IOException {
        var messages = new StaticMessageSource();
        for (var key : new String[] {"web.error.4xx.title", "web.error.400", "web.error.home"}) {
            messages.addMessages(Map.of(key, "中文 " + key), Locale.SIMPLIFIED_CHINESE);
            messages.addMessages(Map.of(key, "English " + key), Locale.ENGLISH);
        }
        var factory = new TomcatServletWebServerFactory(0);
        factory.addContextCustomizers(new DoorRefusals(messages)::stand);
        var server = factory.getWebServer();
        server.start();
        try (var wire = new Socket("localhost", server.getPort())) {
            var path = address.equals("LONG") ? "/public/" + "a".repeat(9000) : address;
            wire.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(wire.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("中文 web.error.400", "English web.error.400", "href=\"/\"")
                    .doesNotContain("Tomcat", "HTTP Status");
        } finally {
            server.stop();
            server.destroy();
        }
    }
}
