package org.zhucun.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.zhucun.history.HistoryEvents;
import org.zhucun.history.Marks;
import org.zhucun.web.Show;
import org.zhucun.workbook.Row;
import org.zhucun.workbook.Workbook;
import org.zhucun.workbook.WorkbookLimits;

/** The workbook that somebody brought, with one more column that says what is wrong with a row. */
@Component
class AnnotatedWorkbook {
    private static final int FLUSHED_EVERY = 500;

    private final Imports imports;
    private final ImportPapers papers;
    private final HistoryEvents history;
    private final Marks marks;

    AnnotatedWorkbook(Imports imports, ImportPapers papers, HistoryEvents history, Marks marks) {
        this.imports = imports;
        this.papers = papers;
        this.history = history;
        this.marks = marks;
    }

    void write(WorkbookImport found, Show show, OutputStream out) throws IOException {
        var faults = papers.bySheet(found.id());
        var widths = found.sheets().stream()
                .collect(Collectors.toMap(WorkbookImport.RecognisedSheet::sheet, sheet -> sheet, (one, other) -> one));
        var mark = marks.of(show.say("history.export.faults"));
        history.record(
                "EXPORT",
                found.scopeCode(),
                "workbook_import",
                found.id(),
                mark.why(),
                Map.of("file", found.fileName(), "rows", found.rowsTotal()));
        var file = imports.fetch(found.id());
        try (var source = Workbook.open(file, WorkbookLimits.STANDARD);
                var target = new org.dhatim.fastexcel.Workbook(out, "Zhucun", "1.0")) {
            for (var i = 0; i < source.sheets().size(); i++) {
                var sheet = target.newWorksheet(source.sheets().get(i));
                mark.stamp(sheet);
                var recognised = widths.get(i);
                var annotating = new Annotating(
                        sheet, faults.getOrDefault(i, Map.of()), recognised == null ? 0 : recognised.headerRow(), show);
                source.read(i, annotating::take);
                sheet.finish();
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static final class Annotating {
        private final Worksheet sheet;
        private final Map<Integer, List<ImportPapers.FaultRow>> faults;
        private final int headerRow;
        private final Show show;
        private int width;
        private int rows;

        Annotating(Worksheet sheet, Map<Integer, List<ImportPapers.FaultRow>> faults, int headerRow, Show show) {
            this.sheet = sheet;
            this.faults = faults;
            this.headerRow = headerRow;
            this.show = show;
        }

        boolean take(Row row) {
            for (var column = 0; column < row.cells().length; column++) {
                var text = row.cell(column);
                if (text == null) {
                    continue;
                }
                if (row.numbers().get(column)) {
                    sheet.value(row.number() - 1, column, new BigDecimal(text));
                } else {
                    sheet.value(row.number() - 1, column, text);
                }
            }
            if (row.number() == headerRow) {
                width = row.cells().length;
                sheet.value(row.number() - 1, width, show.say("intake.faults.column"));
            }
            var found = faults.get(row.number());
            if (found != null) {
                sheet.value(
                        row.number() - 1,
                        Math.max(width, 1),
                        found.stream().map(this::sentence).collect(Collectors.joining(show.say("web.semicolon"))));
            }
            if (++rows % FLUSHED_EVERY == 0) {
                try {
                    sheet.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return true;
        }

        private String sentence(ImportPapers.FaultRow fault) {
            return show.say(
                    "intake.faults.sentence",
                    fault.header(),
                    show.say(fault.wrong(), (Object[]) fault.arguments()),
                    show.say(fault.mend(), (Object[]) fault.arguments()));
        }
    }
}
