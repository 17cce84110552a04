package org.zhucun.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.workbook.Workbook;
import org.zhucun.workbook.WorkbookLimits;

/** Z Town's workbooks moved to a town that belongs to these tests alone, with people of its own. */
record OtherTown(String code, String area, String strangers) {
    private static final String TOWN = "140899101";
    private static final Path SAMPLE = Path.of("src/main/resources/demo/z-town");
    private static final Path FAULTY = Path.of("src/test/resources/workbooks/faulty-households.xlsx");

    Viewer cadre() {
        return new Viewer("cadre" + code, Role.TOWN_CADRE, code);
    }

    Viewer clerk(int village) {
        return new Viewer("clerk" + code, Role.VILLAGE_CLERK, code + village);
    }

    void found(JdbcClient jdbc) {
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

    Path sample(String name) {
        return moved(SAMPLE.resolve(name + ".xlsx"), Integer.MAX_VALUE);
    }

    Path sample(String name, int rows) {
        return moved(SAMPLE.resolve(name + ".xlsx"), rows);
    }

    Path faulty() {
        return moved(FAULTY, Integer.MAX_VALUE);
    }

    private Path moved(Path original, int rows) {
        try {
            var file = Files.createTempFile("other-town", ".xlsx");
            try (var source = Workbook.open(original, WorkbookLimits.STANDARD);
                    var target = new org.dhatim.fastexcel.Workbook(Files.newOutputStream(file), "test", "1.0")) {
                var sheet = target.newWorksheet("Sheet");
                source.read(0, row -> {
                    for (var i = 0; i < row.cells().length; i++) {
                        var text = row.cell(i);
                        if (text != null && row.numbers().get(i)) {
                            sheet.value(row.number() - 1, i, new BigDecimal(text));
                        } else if (text != null) {
                            sheet.value(row.number() - 1, i, moved(text));
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
