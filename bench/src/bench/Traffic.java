package bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.postgresql.PGConnection;

/** Workbooks in and out, beside COPY of the same rows and beside the bare reader and writer. */
final class Traffic {

    private static final int VILLAGES = 18;
    private static final String SAMPLE = "src/main/resources/demo/z-town/households-2020.xlsx";

    private final Server server;
    private final Product product;
    private final Path folder;

    Traffic(Server server, Product product, Path folder) {
        this.server = server;
        this.product = product;
        this.folder = folder;
    }

    void print(int rows) throws Exception {
        System.out.printf("%n%-34s %9s %9s %9s%n", "workbook of " + rows + " rows", "seconds", "rows/s", "share");
        var file = folder.resolve("households.xlsx");
        write(file, rows);
        var town = product.new Session("bench.town");
        var copied = say("COPY of the same cells", rows, copy(file), 0);
        say("bare reader (fastexcel)", rows, seconds(() -> read(file)), copied);
        // Once small, so that classes and plans are there.
        var small = folder.resolve("small.xlsx");
        write(small, 500);
        bring(town, small);
        var base = product.settledHeap();
        var seen = product.pauses().size();
        var taken = bring(town, file);
        say("dry run", rows, taken[0], copied);
        say("apply", rows, taken[1], copied);
        say("dry run + apply", rows, taken[0] + taken[1], copied);
        heap("intake", base, seen);
        exported(town);
    }

    private void exported(Product.Session town) throws Exception {
        var path = "/households/export.xlsx";
        town.get("/households/export.csv?status=RELAPSED");
        var file = folder.resolve("export.xlsx");
        var base = product.settledHeap();
        var seen = product.pauses().size();
        var time = seconds(() -> {
            var answer = product.open(path, town.cookie());
            try (var in = answer.getInputStream()) {
                Files.copy(in, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        });
        var cells = cells(file);
        rewrite(cells.subList(0, Math.min(cells.size(), 5_000)), folder.resolve("bare.xlsx"));
        var bare = say("bare writer (fastexcel)", cells.size(), seconds(() -> rewrite(cells, folder.resolve("bare.xlsx"))), 0);
        say("export.xlsx", cells.size(), time, bare);
        heap("export.xlsx", base, seen);
        var text = seconds(() -> {
            try (var in = product.open("/households/export.csv", town.cookie()).getInputStream()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        });
        say("export.csv", cells.size(), text, bare);
    }

    private void heap(String what, long base, int seen) throws IOException {
        var pauses = product.pauses();
        var during = pauses.subList(Math.min(seen, pauses.size()), pauses.size());
        System.out.printf("%-34s settled %d MB before; in use right after a collection at most %d MB, right before one %d MB%n", "heap, " + what, base, during.stream().mapToLong(pause -> pause[1]).max().orElse(base), during.stream().mapToLong(pause -> pause[0]).max().orElse(base));
    }

    private static double say(String what, int rows, double seconds, double beside) {
        var rate = rows / seconds;
        System.out.printf("%-34s %9.1f %9.0f %9s%n", what, seconds, rate, beside == 0 ? "" : "%.2f".formatted(rate / beside));
        return rate;
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Uploads, waits for the dry run, confirms and waits; seconds of both. */
    private double[] bring(Product.Session town, Path file) throws Exception {
        var token = town.token("/imports");
        var start = System.nanoTime();
        var answer = town.post("/imports", "multipart/form-data; boundary=bench", out -> {
            part(out, "_csrf", null);
            out.write((token + "\r\n").getBytes(StandardCharsets.UTF_8));
            part(out, "file", file.getFileName().toString());
            Files.copy(file, out);
            out.write("\r\n--bench--\r\n".getBytes(StandardCharsets.UTF_8));
        });
        var place = answer.getHeaderField("Location");
        if (place == null) {
            throw new IllegalStateException(answer.getResponseCode() + " for the upload");
        }
        var id = place.substring(place.lastIndexOf('/') + 1).replaceAll("[^0-9].*", "");
        await(id, "TRIED");
        var tried = System.nanoTime();
        var faulty = server.query("select rows_faulty from workbook_import where workbook_import_id = " + id);
        if (!"0".equals(faulty)) {
            throw new IllegalStateException(faulty + " faulty rows: " + server.query("select string_agg(f::text, ' ') from (select * from import_fault where workbook_import_id = " + id + " limit 5) f"));
        }
        town.post("/imports/" + id + "/confirmation", "_csrf=" + town.token("/imports/" + id));
        await(id, "APPLIED");
        return new double[] {(tried - start) / 1e9, (System.nanoTime() - tried) / 1e9};
    }

    private static void part(OutputStream out, String name, String file) throws IOException {
        out.write(("--bench\r\nContent-Disposition: form-data; name=\"" + name + "\"" + (file == null ? "" : "; filename=\"" + file + "\"") + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private void await(String id, String state) throws Exception {
        var until = System.nanoTime() + 600_000_000_000L;
        while (!state.equals(server.query("select state from workbook_import where workbook_import_id = " + id))) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("no end of import " + id);
            }
            Thread.sleep(100);
        }
    }

    /** The sample's households again and again, each with numbers of its own. */
    private static void write(Path file, int rows) throws IOException {
        try (var in = new ReadableWorkbook(Files.newInputStream(Path.of(SAMPLE)));
                OutputStream out = Files.newOutputStream(file)) {
            var models = in.getFirstSheet().read();
            var workbook = new Workbook(out, "bench", "1.0");
            var sheet = workbook.newWorksheet("户表");
            for (var i = 0; i <= rows; i++) {
                var model = models.get(i == 0 ? 0 : 1 + (i - 1) % (models.size() - 1));
                for (var column = 0; column < model.getCellCount(); column++) {
                    var own = i == 0 ? null : own(column, i - 1, rows);
                    if (own != null) {
                        sheet.value(i, column, own);
                    } else if (model.getCell(column) != null && model.getCell(column).getRawValue() != null) {
                        value(sheet, i, column, model);
                    }
                }
                if (i % 500 == 0) {
                    sheet.flush();
                }
            }
            workbook.finish();
        }
    }

    private static void value(org.dhatim.fastexcel.Worksheet sheet, int row, int column, Row model) {
        var cell = model.getCell(column);
        switch (cell.getType()) {
            case NUMBER -> sheet.value(row, column, new java.math.BigDecimal(cell.getRawValue()));
            case EMPTY -> {}
            default -> sheet.value(row, column, cell.getRawValue());
        }
    }

    private static String own(int column, int i, int rows) {
        var village = County.TOWN + (201 + i % VILLAGES);
        var number = village + (rows < 1_000 ? "9" : "8") + "%05d".formatted(i);
        return switch (column) {
            case 3 -> "镇101";
            case 4 -> "村" + village.substring(6);
            case 5 -> number;
            case 6 -> number + "01";
            case 8 -> identity(rows < 1_000 ? i + 900_000 : i);
            default -> null;
        };
    }

    private static String identity(int i) {
        var digits = "140899" + LocalDate.of(1940, 1, 1).plusDays(i / 40).toString().replace("-", "") + (100 + i % 40 * 20 + i / 900_000);
        var weights = new int[] {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = 0;
        for (var place = 0; place < 17; place++) {
            sum += (digits.charAt(place) - '0') * weights[place];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    private static long read(Path file) throws IOException {
        var cells = new long[1];
        try (var in = new ReadableWorkbook(Files.newInputStream(file));
                var rows = in.getFirstSheet().openStream()) {
            rows.forEach(row -> row.forEach(cell -> cells[0] += cell == null || cell.getRawValue() == null ? 0 : 1));
        }
        return cells[0];
    }

    /** COPY of the workbook's cells as text into one table with a key, without reading the workbook in the time. */
    private double copy(Path file) throws Exception {
        var text = new java.io.ByteArrayOutputStream();
        var columns = new int[1];
        try (var in = new ReadableWorkbook(Files.newInputStream(file));
                var rows = in.getFirstSheet().openStream()) {
            rows.skip(1).forEach(row -> {
                columns[0] = Math.max(columns[0], 58);
                for (var column = 0; column < 58; column++) {
                    var cell = column < row.getCellCount() ? row.getCell(column) : null;
                    text.writeBytes((cell == null || cell.getRawValue() == null ? "\\N" : cell.getRawValue()).getBytes(StandardCharsets.UTF_8));
                    text.write(column == 57 ? '\n' : '\t');
                }
            });
        }
        try (var connection = server.superuser()) {
            var names = new ArrayList<String>();
            for (var column = 0; column < columns[0]; column++) {
                names.add("c" + column + " text" + (column == 5 ? " primary key" : ""));
            }
            County.execute(connection, "create table copied (" + String.join(", ", names) + ")");
            InputStream in = new java.io.ByteArrayInputStream(text.toByteArray());
            var time = seconds(() -> connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy copied from stdin", in));
            County.execute(connection, "drop table copied");
            return time;
        }
    }

    private static List<Object[]> cells(Path file) throws IOException {
        var found = new ArrayList<Object[]>();
        try (var in = new ReadableWorkbook(Files.newInputStream(file));
                var rows = in.getFirstSheet().openStream()) {
            rows.skip(1).forEach(row -> {
                var cells = new Object[row.getCellCount()];
                for (var column = 0; column < cells.length; column++) {
                    var cell = row.getCell(column);
                    cells[column] = cell == null || cell.getRawValue() == null ? null : switch (cell.getType()) {
                        case NUMBER -> new java.math.BigDecimal(cell.getRawValue());
                        default -> cell.getRawValue().intern();
                    };
                }
                found.add(cells);
            });
        }
        return found;
    }

    private static void rewrite(List<Object[]> rows, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var workbook = new Workbook(out, "bench", "1.0");
            var sheet = workbook.newWorksheet("1");
            for (var row = 0; row < rows.size(); row++) {
                var cells = rows.get(row);
                for (var column = 0; column < cells.length; column++) {
                    if (cells[column] instanceof Number number) {
                        sheet.value(row, column, number);
                    } else if (cells[column] != null) {
                        sheet.value(row, column, (String) cells[column]);
                    }
                }
                if (row % 500 == 0) {
                    sheet.flush();
                }
            }
            workbook.finish();
        }
    }
}
