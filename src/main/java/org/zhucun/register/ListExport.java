package org.zhucun.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.history.Exports;
import org.zhucun.history.HistoryEvents;
import org.zhucun.history.Mark;
import org.zhucun.history.Marks;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Show;

/**
 * A list on its way out of the house: read through a cursor and written while it is read, so that a county costs no more
 * memory than a village. A workbook's pages and its last sheet say who made it, when and why; the history keeps the same.
 */
@Component
class ListExport {

    private static final int FETCHED = 500;

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate reading;
    private final HistoryEvents history;
    private final Marks marks;

    ListExport(DataSource database, PlatformTransactionManager transactions, HistoryEvents history, Marks marks) {
        var template = new JdbcTemplate(database);
        template.setFetchSize(FETCHED);
        this.jdbc = new NamedParameterJdbcTemplate(template);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.history = history;
        this.marks = marks;
    }

    /** The cells of a row: texts, numbers, or null for none. */
    interface Cells {
        List<? extends @Nullable Object> of(ResultSet row) throws SQLException;
    }

    /**
     * What is sent.
     *
     * @param list households or persons
     * @param layout A, B, or "list" for the masked list
     */
    record Order(
            String list,
            String layout,
            String name,
            List<String> heads,
            String sql,
            Map<String, Object> params,
            Cells cells) {}

    /** @param narrowed what the list was narrowed to, in words */
    void send(
            String format,
            Order order,
            Asked asked,
            String narrowed,
            @Nullable String reason,
            Show show,
            HttpServletResponse response) {
        var mark = marks.of(reason);
        response.setHeader("Content-Disposition", mark.disposition(order.name(), format));
        var written = new long[] {0};
        var whole = false;
        try {
            if (format.equals("xlsx")) {
                workbook(order, narrowed, mark, show, written, response);
            } else {
                text(order, written, response);
            }
            whole = true;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            // also what was broken off has left the house
            var detail = new LinkedHashMap<String, Object>();
            detail.put("list", order.list());
            detail.put("layout", order.layout());
            detail.put("format", format);
            detail.put("rows", written[0]);
            detail.put("complete", whole);
            detail.put("filters", asked.recorded());
            history.record("EXPORT", Viewers.required().prefix(), null, null, mark.why(), detail);
        }
    }

    private void workbook(
            Order order, String narrowed, Mark mark, Show show, long[] written, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        var workbook = new Workbook(response.getOutputStream(), "Zhucun", "1.0");
        var sheet = workbook.newWorksheet(order.name());
        sheet.freezePane(0, 1);
        mark.stamp(sheet);
        for (var column = 0; column < order.heads().size(); column++) {
            sheet.value(0, column, order.heads().get(column));
        }
        each(order, cells -> {
            var row = (int) ++written[0];
            for (var column = 0; column < cells.size(); column++) {
                var cell = cells.get(column);
                if (cell instanceof Number number) {
                    sheet.value(row, column, number);
                } else if (cell != null) {
                    sheet.value(row, column, Exports.harmless(cell.toString()));
                }
            }
            if (row % FETCHED == 0) {
                try {
                    sheet.flush();
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            }
        });
        sheet.finish();
        var about = workbook.newWorksheet(show.say("register.export.about"));
        mark.stamp(about);
        var facts = List.of(
                List.of(show.say("register.export.by"), mark.who()),
                List.of(show.say("register.export.at"), mark.when()),
                List.of(show.say("register.export.reason"), mark.why()),
                List.of(show.say("register.export.filters"), narrowed),
                List.of(show.say("register.export.rows"), Long.toString(written[0])));
        for (var line = 0; line < facts.size(); line++) {
            for (var column = 0; column < facts.get(line).size(); column++) {
                about.value(line, column, Exports.harmless(facts.get(line).get(column)));
            }
        }
        about.finish();
        workbook.finish();
    }

    private void text(Order order, long[] written, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        // Excel takes text without this mark for GBK
        out.write('\uFEFF');
        var csv = new CSVPrinter(out, CSVFormat.EXCEL);
        csv.printRecord(order.heads());
        each(order, cells -> {
            written[0]++;
            try {
                for (var cell : cells) {
                    csv.print(
                            cell == null
                                    ? ""
                                    : cell instanceof BigDecimal number
                                            ? number.toPlainString()
                                            : cell instanceof Number ? cell : Exports.harmless(cell.toString()));
                }
                csv.println();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        csv.flush();
    }

    private void each(Order order, Consumer<List<? extends @Nullable Object>> row) {
        RowCallbackHandler write = result -> row.accept(order.cells().of(result));
        reading.executeWithoutResult(status -> jdbc.query(order.sql(), order.params(), write));
    }
}
