package org.zhucun.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucun.workbook.WorkbookRefused.Reason;

class WorkbookTests {
    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>""";
    private static final String BOOK = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="表一" sheetId="1" r:id="r1"/></sheets></workbook>""";

    @TempDir
    Path folder;

    @Test
    void namesTheCellOfAFormula() throws IOException {
        var refused = refusal(sheet("<row r=\"7\"><c r=\"AB7\"><f>1+1</f><v>2</v></c></row>", Map.of()));
        assertThat(refused.reason()).isEqualTo(Reason.FORMULA);
        assertThat(refused.arguments()).containsExactly("AB7");
    }

    @Test
    void refusesAMillionColumnsBeforeMakingRoomForThem() throws IOException {
        var start = System.nanoTime();
        var refused = refusal(sheet("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>", Map.of()));
        assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_COLUMNS);
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }

    @Test
    void aColourFarOutIsNoColumnAndNoRow() throws IOException {
        var rows = rows(sheet(
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"3\"/></row><row r=\"1048576\"><c r=\"B1048576\" s=\"3\"/></row>",
                Map.of()));
        assertThat(rows).extracting(Row::number).containsExactly(1);
        assertThat(rows.get(0).cells()).containsExactly("1");
    }

    @Test
    void saysThatAMillionColumnsOfTextAreTooMany() throws IOException {
        var names = new StringBuilder();
        for (var i = 0; i < 1_000_000; i++) {
            names.append("列").append(i).append(',');
        }
        assertThat(refusal(bytes(names.append("\n1\n").toString().getBytes(StandardCharsets.UTF_8)))
                        .reason())
                .isEqualTo(Reason.TOO_MANY_COLUMNS);
        assertThat(refusal(bytes(("a,b\n\"" + "x".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8)))
                        .reason())
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void refusesRowsBeyondTheLimit() throws IOException {
        assertThat(refusal(sheet("<row r=\"2000000000\"><c><v>1</v></c></row>", Map.of()))
                        .reason())
                .isEqualTo(Reason.TOO_MANY_ROWS);
    }

    @Test
    void refusesABombAfterItsFirstMegabytes() throws IOException {
        var file = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", "<Types/>");
            put(zip, "xl/workbook.xml", BOOK);
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var block = new byte[1024 * 1024];
            for (var i = 0; i < 300; i++) {
                zip.write(block);
            }
        }
        assertThat(Files.size(file)).isLessThan(1024 * 1024);
        assertThat(refusal(file).reason()).isEqualTo(Reason.INFLATES_TOO_FAR);
    }

    @Test
    void refusesMacrosPasswordsAndOtherFormats() throws IOException {
        assertThat(refusal(sheet("", Map.of("xl/vbaProject.bin", "x"))).reason())
                .isEqualTo(Reason.MACROS);
        assertThat(refusal(sheet("", Map.of("xl/workbook.bin", "x"))).reason()).isEqualTo(Reason.BINARY_WORKBOOK);
        assertThat(refusal(zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<d/>")))
                        .reason())
                .isEqualTo(Reason.NOT_A_WORKBOOK);
        assertThat(refusal(bytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0}))
                        .reason())
                .isEqualTo(Reason.NOT_A_WORKBOOK);
        assertThat(refusal(bytes(new byte[0])).reason()).isEqualTo(Reason.EMPTY);
        assertThat(refusal(bytes("PK\3\4 and nothing more".getBytes(StandardCharsets.ISO_8859_1)))
                        .reason())
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void aFileWhoseInsideIsBrokenIsDamaged() throws IOException {
        var text = new StringBuilder();
        for (var i = 1; i < 3000; i++) {
            text.append("<row r=\"")
                    .append(i)
                    .append("\"><c><v>")
                    .append(i * 7919L % 10007)
                    .append("</v></c></row>");
        }
        var bytes = Files.readAllBytes(sheet(text.toString(), Map.of()));
        for (var at = bytes.length / 3; at < bytes.length / 3 + 400; at++) {
            bytes[at] ^= 0x5a;
        }
        assertThat(refusal(bytes(bytes)).reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void refusesEntitiesOfItsOwn() throws IOException {
        var file = zip(
                Map.of(
                        "[Content_Types].xml",
                        "<Types/>",
                        "xl/workbook.xml",
                        BOOK,
                        "xl/_rels/workbook.xml.rels",
                        RELATIONS,
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>"));
        assertThat(refusal(file).reason()).isEqualTo(Reason.DAMAGED);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ", "UTF-8, \uFEFF", "GB18030, "})
    void readsTextInTheEncodingsThatExcelWrites(String charset, String mark) throws IOException {
        var text = (mark == null ? "" : mark) + "户编号,姓名\r\n=\"0012\",\"梨花坡, 㐀\"\r\n";
        var rows = rows(bytes(text.getBytes(Charset.forName(charset))));
        assertThat(rows.get(0).cells()).containsExactly("户编号", "姓名");
        assertThat(rows.get(1).cells()).containsExactly("0012", "梨花坡, 㐀");
    }

    @Test
    void refusesFormulasInText() throws IOException {
        var refused = refusal(bytes("a,b\n1,=cmd|x\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.reason()).isEqualTo(Reason.FORMULA);
        assertThat(refused.arguments()).containsExactly("B2");
    }

    @Test
    void readsTheOldFormatWhateverItsName() throws IOException {
        var file = folder.resolve("old.xlsx");
        try (var book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("空");
            var sheet = book.createSheet("户表");
            var row = sheet.createRow(2);
            row.createCell(1).setCellValue("梨花坡村");
            row.createCell(3).setCellValue(9200.55);
            sheet.createRow(4).createCell(0).setCellValue(2020);
            book.write(out);
        }
        try (var book = Workbook.open(file, WorkbookLimits.STANDARD)) {
            assertThat(book.sheets()).containsExactly("空", "户表");
            var rows = new ArrayList<Row>();
            book.read(1, rows::add);
            assertThat(rows).extracting(Row::number).containsExactly(3, 5);
            assertThat(rows.get(0).cells()).containsExactly(null, "梨花坡村", null, "9200.55");
            assertThat(rows.get(1).cell(0)).isEqualTo("2020");
        }
    }

    @Test
    void readsSharedAndRichTextWithoutItsPronunciation() throws IOException {
        var file = sheet(
                "<row><c t=\"s\"><v>0</v></c><c r=\"C1\"><v>9200.549999999999</v></c></row>",
                Map.of(
                        "xl/sharedStrings.xml",
                        "<sst><si><r><t>梨花</t></r><r><t>坡村</t></r><rPh sb=\"0\" eb=\"1\"><t>li</t></rPh></si></sst>"));
        assertThat(rows(file).get(0).cells()).containsExactly("梨花坡村", null, "9200.549999999999");
    }

    private WorkbookRefused refusal(Path file) {
        return catchThrowableOfType(WorkbookRefused.class, () -> rows(file));
    }

    private static List<Row> rows(Path file) {
        try (var book = Workbook.open(file, WorkbookLimits.STANDARD)) {
            var rows = new ArrayList<Row>();
            book.read(0, rows::add);
            return rows;
        }
    }

    private Path sheet(String rows, Map<String, String> more) throws IOException {
        var entries = new java.util.HashMap<>(more);
        entries.put("[Content_Types].xml", "<Types/>");
        entries.put("xl/workbook.xml", BOOK);
        entries.put("xl/_rels/workbook.xml.rels", RELATIONS);
        entries.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return zip(entries);
    }

    private Path zip(Map<String, String> entries) throws IOException {
        var file = Files.createTempFile(folder, "book", ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private Path bytes(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ""), bytes);
    }
}
