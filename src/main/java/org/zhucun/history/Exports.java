package org.zhucun.history;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;

/** Writes a list as a workbook or as text while it is read, and records that it left the house. */
@Service
public class Exports {

    /** Gives every row to the writer; called once, inside the request. */
    public interface Source {
        void each(Consumer<List<String>> row);
    }

    private static final String RUN = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9][0-9,]*(\\.[0-9]+)?");

    private final HistoryEvents history;
    private final JdbcClient jdbc;
    private final Shows shows;
    private final Clock clock;

    Exports(HistoryEvents history, JdbcClient jdbc, Shows shows, Clock clock) {
        this.history = history;
        this.jdbc = jdbc;
        this.shows = shows;
        this.clock = clock;
    }

    /**
     * @param format xlsx or csv
     * @param name the file's name without its ending
     * @param filters what the list was narrowed to; recorded with the export
     */
    public void send(
            String format,
            String name,
            List<String> heads,
            Map<String, ?> filters,
            Source rows,
            HttpServletResponse response) {
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(name + "." + format, StandardCharsets.UTF_8)
                                .replace("+", "%20"));
        var viewer = Viewers.required();
        history.record(
                "EXPORT",
                viewer.prefix(),
                null,
                null,
                null,
                Map.of("list", name, "format", format, "filters", filters));
        try {
            if (format.equals("xlsx")) {
                workbook(name, heads, origin(viewer, name), rows, response);
            } else {
                text(heads, rows, response);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Who took the list along, when and as what: printed at the foot of each page. */
    private String origin(Viewer viewer, String name) {
        var who = jdbc.sql("select name from account where username = :actor")
                .param("actor", viewer.actor())
                .query(String.class)
                .optional()
                .orElse(viewer.actor());
        var show = shows.now();
        return show.say("history.export.origin", who, show.full(LocalDate.now(clock)), name);
    }

    private static void workbook(
            String name, List<String> heads, String origin, Source rows, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (var workbook = new Workbook(response.getOutputStream(), "Zhucun", "1.0")) {
            var sheet = workbook.newWorksheet(name);
            sheet.freezePane(0, 1);
            // an ampersand begins a code in a footer
            sheet.footer(origin.replace("&", "&&"), Position.LEFT);
            for (var column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
            }
            var written = new int[] {0};
            rows.each(row -> {
                written[0]++;
                for (var column = 0; column < row.size(); column++) {
                    sheet.value(written[0], column, harmless(row.get(column)));
                }
                if (written[0] % 1000 == 0) {
                    flush(sheet);
                }
            });
        }
    }

    private static void flush(org.dhatim.fastexcel.Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void text(List<String> heads, Source rows, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        // Excel takes text without this mark for GBK.
        out.write('\uFEFF');
        try (var csv = new CSVPrinter(out, CSVFormat.EXCEL)) {
            csv.printRecord(heads);
            rows.each(row -> {
                try {
                    csv.printRecord(row.stream().map(Exports::harmless).toList());
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        }
    }

    /**
     * A cell that a spreadsheet would run as a formula begins with an apostrophe instead; a spreadsheet set to Chinese takes the
     * full-width signs for the same. A number stays one.
     */
    public static String harmless(@Nullable String cell) {
        return cell == null
                ? ""
                : !cell.isEmpty()
                                && RUN.indexOf(cell.charAt(0)) >= 0
                                && !NUMBER.matcher(cell).matches()
                        ? "'" + cell
                        : cell;
    }
}
