package org.zhucun.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhucun.history.HistoryEvents;
import org.zhucun.print.Origins;
import org.zhucun.print.Printer;
import org.zhucun.print.Sheet;
import org.zhucun.web.Shows;

/** The year's summary on paper: a PDF that says who printed it, and a record that it left the house. */
@Component
class SummaryPrint {

    private final Printer printer;
    private final HistoryEvents history;
    private final Origins origins;
    private final Shows shows;

    SummaryPrint(Printer printer, HistoryEvents history, Origins origins, Shows shows) {
        this.printer = printer;
        this.history = history;
        this.origins = origins;
        this.shows = shows;
    }

    void send(DashboardPage page, HttpServletResponse response) {
        var show = shows.now();
        var title = show.say("dashboard.summary.title", page.scope().name(), String.valueOf(page.year()));
        var origin = origins.of(show.say("dashboard.print"));
        var printed = printer.print(
                List.of(new Sheet(
                        "dashboard/print/summary",
                        title,
                        Map.of(
                                "title",
                                title,
                                "page",
                                page,
                                "who",
                                origin.who(),
                                "day",
                                String.valueOf(show.today())))),
                origin);
        history.record(
                "EXPORT",
                page.scope().code(),
                null,
                null,
                origin.why(),
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
