package org.zhucun.history;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhucun.viewer.Viewers;

/** Writes a list as a workbook or as text while it is read, and records that it left the house, and what for. */
@Service
public class Exports {

    /** Gives every row to the writer; called once, inside the request. */
    public interface Source {
        void each(Consumer<List<String>> row);
    }

    private static final String RUN = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9][0-9,]*(\\.[0-9]+)?");

    private final HistoryEvents history;
    private final Marks marks;

    Exports(HistoryEvents history, Marks marks) {
        this.history = history;
        this.marks = marks;
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
        var mark = marks.asked();
        response.setHeader("Content-Disposition", mark.disposition(name, format));
        history.record(
                "EXPORT",
                Viewers.required().prefix(),
                null,
                null,
                mark.why(),
                Map.of("list", name, "format", format, "filters", filters));
        try {
            if (format.equals("xlsx")) {
                workbook(name, heads, mark, rows, response);
            } else {
                text(heads, rows, response);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void workbook(String name, List<String> heads, Mark mark, Source rows, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (var workbook = new Workbook(response.getOutputStream(), "Zhucun", "1.0")) {
            var sheet = workbook.newWorksheet(name);
            sheet.freezePane(0, 1);
            mark.stamp(sheet);
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
