package org.zhucun.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What Tomcat refuses before any page is asked, say an address that cannot be read or has no end. Of such a request nothing
 * is sure, the reader's language least: it is said in both.
 */
class DoorRefusals extends ErrorReportValve {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;

    DoorRefusals(MessageSource messages) {
        this.messages = messages;
    }

    /** The only one at the door: Tomcat puts its own behind it unless it knows this one by name. */
    void stand(Context context) {
        ((StandardHost) context.getParent()).setErrorReportValveClass(DoorRefusals.class.getName());
        context.getParent().getPipeline().addValve(this);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failed) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var page = page(
                        response.getStatus() < 500 ? "4xx.title" : "5xx.title",
                        response.getStatus() < 500 ? "400" : "5xx.text")
                .getBytes(StandardCharsets.UTF_8);
        try {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Content-Security-Policy", SecureHeaders.CONTENT_SECURITY_POLICY);
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // nobody is there to read it
        }
    }

    private String page(String title, String text) {
        return "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>%s</title>%s</html>"
                .formatted(
                        say("web.error." + title, Locale.SIMPLIFIED_CHINESE),
                        LANGUAGES.stream()
                                .map(language ->
                                        "<section lang=\"%s\"><h1>%s</h1><p>%s</p><p><a href=\"/\">%s</a></p></section>"
                                                .formatted(
                                                        language.toLanguageTag(),
                                                        say("web.error." + title, language),
                                                        say("web.error." + text, language),
                                                        say("web.error.home", language)))
                                .collect(Collectors.joining()));
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
