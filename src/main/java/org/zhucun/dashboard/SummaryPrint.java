package org.zhucun.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.history.HistoryEvents;
import org.zhucun.print.Origin;
import org.zhucun.print.Printer;
import org.zhucun.print.Sheet;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;

/** The year's summary on paper: a PDF that says who printed it, and a record that it left the house. */
@Component
class SummaryPrint {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final Printer printer;
    private final HistoryEvents history;
    private final JdbcClient jdbc;
    private final Shows shows;
    private final Clock clock;

    SummaryPrint(Printer printer, HistoryEvents history, JdbcClient jdbc, Shows shows, Clock clock) {
        this.printer = printer;
        this.history = history;
        this.jdbc = jdbc;
        this.shows = shows;
        this.clock = clock;
    }

    void send(DashboardPage page, HttpServletResponse response) {
        var show = shows.now();
        var viewer = Viewers.required();
        var title = show.say("dashboard.summary.title", page.scope().name(), String.valueOf(page.year()));
        var name = jdbc.sql("select name from account where username = :actor")
                .param("actor", viewer.actor())
                .query(String.class)
                .optional()
                .orElse(viewer.actor());
        var role = viewer.role();
        var origin = new Origin(
                role == null ? name : name + " · " + show.word("role", role),
                MINUTE.format(clock.instant().atZone(HERE)),
                show.say("dashboard.print"));
        var printed = printer.print(
                List.of(new Sheet(
                        "dashboard/print/summary",
                        title,
                        Map.of("title", title, "page", page, "who", name, "day", String.valueOf(show.today())))),
                origin);
        history.record(
                "EXPORT",
                page.scope().code(),
                null,
                null,
                null,
                Map.of("list", title, "format", "pdf", "place", page.scope().code(), "year", page.year()));
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition",
                "inline; filename*=UTF-8''"
                        + URLEncoder.encode(title + ".pdf", StandardCharsets.UTF_8)
                                .replace("+", "%20"));
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(printed.pdf().length);
        try {
            response.getOutputStream().write(printed.pdf());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
