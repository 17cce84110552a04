package org.zhucun.workbook;

import static org.zhucun.workbook.WorkbookRefused.Reason.*;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Comma separated text in UTF-8, with or without its mark, or in GB18030 as Chinese Excel saves it. */
final class CsvWorkbook implements Workbook {
    private final Path file;
    private final WorkbookLimits limits;
    private final Charset charset;
    private final char delimiter;

    CsvWorkbook(Path file, WorkbookLimits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        this.charset = charset();
        this.delimiter = delimiter();
    }

    @Override
    public List<String> sheets() {
        return List.of("CSV");
    }

    @Override
    public void close() {
        // opened anew for each reading
    }

    @Override
    public void read(int sheet, Rows rows) {
        var row = new RowBuffer(limits);
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        try (var guard = new RecordGuard(reader(charset), limits);
                var records = CSVParser.parse(guard, format)) {
            var number = 0;
            for (var record : records) {
                guard.nextRecord();
                row.begin(++number);
                for (var column = 0; column < record.size(); column++) {
                    row.put(column, value(record.get(column), number, column), false);
                }
                if (!row.isEmpty() && !rows.take(row.row())) {
                    return;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new WorkbookRefused(DAMAGED);
        }
    }

    /** {@code ="0123"} is how exports keep the zeros of a number; any other formula is refused. */
    private static String value(String text, int row, int column) {
        if (!text.startsWith("=")) {
            return text;
        }
        if (text.length() >= 3 && text.startsWith("=\"") && text.indexOf('"', 2) == text.length() - 1) {
            return text.substring(2, text.length() - 1);
        }
        throw new WorkbookRefused(FORMULA, CellAddress.of(row, column));
    }

    private Charset charset() throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        if (start.length >= 2 && (start[0] & 0xff) == 0xff && (start[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16;
        }
        for (var candidate : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            if (decodes(candidate)) {
                return candidate;
            }
        }
        throw new WorkbookRefused(NOT_A_WORKBOOK);
    }

    private boolean decodes(Charset candidate) throws IOException {
        var buffer = new char[16 * 1024];
        try (var in = reader(candidate)) {
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (var i = 0; i < read; i++) {
                    if (buffer[i] < ' ' && buffer[i] != '\t' && buffer[i] != '\n' && buffer[i] != '\r') {
                        throw new WorkbookRefused(NOT_A_WORKBOOK);
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private Reader reader(Charset encoding) throws IOException {
        var decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), 64 * 1024);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    private char delimiter() throws IOException {
        try (var in = new RecordGuard(reader(charset), limits)) {
            var commas = 0;
            var tabs = 0;
            var semicolons = 0;
            for (var c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                commas += c == ',' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
            }
            return tabs > commas ? '\t' : semicolons > commas ? ';' : ',';
        }
    }

    /** A quotation mark that is never closed, or a row without an end, must not swallow the whole file into memory. */
    private static final class RecordGuard extends FilterReader {
        private final int limit;
        private final int columns;
        private int count;
        private int separators;

        RecordGuard(Reader in, WorkbookLimits limits) {
            super(in);
            this.columns = limits.columns();
            this.limit = Math.max(1, Math.min(1 << 20, limits.columns() * limits.cellLength()));
        }

        void nextRecord() {
            count = 0;
            separators = 0;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            look(read);
            count(1);
            return read;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, Math.min(length, 8192));
            for (var i = 0; i < read; i++) {
                look(buffer[offset + i]);
            }
            count(read);
            return read;
        }

        private void look(int c) {
            separators += c == ',' || c == '\t' || c == ';' ? 1 : 0;
        }

        private void count(int read) {
            count += read;
            if (count > limit) {
                throw separators > columns
                        ? new WorkbookRefused(TOO_MANY_COLUMNS, columns)
                        : new WorkbookRefused(DAMAGED);
            }
        }
    }
}
