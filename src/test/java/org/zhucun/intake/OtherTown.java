package org.zhucun.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.workbook.Row;
import org.zhucun.workbook.Workbook;
import org.zhucun.workbook.WorkbookLimits;

/** Z Town's workbooks moved to a town that belongs to these tests alone, with people of its own. */
public record OtherTown(String code, String area, String strangers) {
    private static final String TOWN = "140899101";
    private static final String NUMBER = "as the head's";
    private static final String CHECK_DIGIT = "as it should be";
    private static final Path SAMPLE = Path.of("src/main/resources/demo/z-town");
    private static final Path FAULTY = Path.of("src/test/resources/workbooks/faulty-households.xlsx");

    public Viewer cadre() {
        return new Viewer("cadre" + code, Role.TOWN_CADRE, code);
    }

    public Viewer clerk(int village) {
        return new Viewer("clerk" + code, Role.VILLAGE_CLERK, code + village);
    }

    public void found(JdbcClient jdbc) {
        Viewers.as(cadre(), () -> {
            add(jdbc, "14", "山西省");
            add(jdbc, "1408", "示例市");
            add(jdbc, "140899", "示例县");
            add(jdbc, code, "测试镇");
            try (var workbook = Workbook.open(SAMPLE.resolve("villages-2014.xlsx"), WorkbookLimits.STANDARD)) {
                workbook.read(0, row -> {
                    if (row.number() > 1) {
                        add(jdbc, moved(row.cell(5)), row.cell(4));
                    }
                    return true;
                });
            }
        });
    }

    private static void add(JdbcClient jdbc, String code, String name) {
        jdbc.sql("insert into division (code, name) values (?, ?) on conflict do nothing")
                .params(code, name)
                .update();
    }

    public Path sample(String name) {
        return moved(SAMPLE.resolve(name + ".xlsx"), Integer.MAX_VALUE);
    }

    public Path sample(String name, int rows) {
        return moved(SAMPLE.resolve(name + ".xlsx"), rows);
    }

    public Path faulty() {
        return moved(FAULTY, Integer.MAX_VALUE);
    }

    /** The workbook of faults as its reader would correct it: the household that stands twice is struck out. */
    public Path mended(Path annotated) {
        return written(annotated, Integer.MAX_VALUE, mending());
    }

    private static Function<Row, String[]> mending() {
        var columns = new HashMap<String, Integer>();
        return row -> {
            var cells = row.cells().clone();
            if (row.number() == 1) {
                for (var i = 0; i < cells.length; i++) {
                    columns.put(cells[i], i);
                }
                return cells;
            }
            mends(row.number()).forEach((header, mend) -> {
                var at = columns.get(header);
                var head = row.cell(columns.get("户主编号"));
                cells[at] = mend.equals(NUMBER)
                        ? head.substring(0, 16)
                        : mend.equals(CHECK_DIGIT) ? right(cells[at]) : mend;
            });
            return row.number() == 58 ? new String[0] : cells;
        };
    }

    private static Map<String, String> mends(int row) {
        return switch (row) {
            case 10 -> Map.of("工资性收入", "1200", "年收入", "", "纯收入", "", "人均纯收入", "");
            case 17 -> Map.of("户主证件号码", CHECK_DIGIT);
            case 25 -> Map.of("纯收入", "", "人均纯收入", "");
            case 32 -> Map.of("生产经营性收入", "0", "年收入", "", "纯收入", "", "人均纯收入", "");
            case 36 -> Map.of("主要致贫原因", "因病");
            case 39 -> Map.of("村", "玫瑰原村", "户编号", NUMBER);
            case 40 -> Map.of("户主姓名", "马补全");
            case 42 -> Map.of("年度", "2020");
            case 56 -> Map.of("户编号", NUMBER);
            default -> Map.of();
        };
    }

    private static String right(String identity) {
        var digits = identity.strip().substring(0, 17);
        return digits + new IdentityNumber(digits + "0").expected();
    }

    private Path moved(Path original, int rows) {
        return written(original, rows, row -> {
            var cells = row.cells().clone();
            for (var i = 0; i < cells.length; i++) {
                cells[i] = cells[i] == null || row.numbers().get(i) ? cells[i] : moved(cells[i]);
            }
            return cells;
        });
    }

    private static Path written(Path original, int rows, Function<Row, String[]> change) {
        try {
            var file = Files.createTempFile("other-town", ".xlsx");
            try (var source = Workbook.open(original, WorkbookLimits.STANDARD);
                    var target = new org.dhatim.fastexcel.Workbook(Files.newOutputStream(file), "test", "1.0")) {
                var sheet = target.newWorksheet("Sheet");
                source.read(0, row -> {
                    var cells = change.apply(row);
                    for (var i = 0; i < cells.length; i++) {
                        if (cells[i] != null && row.numbers().get(i) && cells[i].equals(row.cell(i))) {
                            sheet.value(row.number() - 1, i, new BigDecimal(cells[i]));
                        } else if (cells[i] != null && !cells[i].isEmpty()) {
                            sheet.value(row.number() - 1, i, cells[i]);
                        }
                    }
                    return row.number() <= rows;
                });
            }
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String moved(String text) {
        if (text.startsWith(TOWN)) {
            return code + text.substring(TOWN.length());
        }
        var plain = text.strip();
        if (plain.matches("14089[89](19|20)\\d{9}[0-9Xx]")) {
            var old = new IdentityNumber(plain.toUpperCase(java.util.Locale.ROOT));
            var digits = (plain.startsWith("140899") ? area : strangers) + plain.substring(6, 17);
            var right = new IdentityNumber(digits + "0").expected();
            return text.replace(plain, digits + (old.hasCheckDigit() ? right : right == '1' ? '2' : '1'));
        }
        return text;
    }
}
