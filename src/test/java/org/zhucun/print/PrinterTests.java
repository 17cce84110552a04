package org.zhucun.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.zhucun.WebTest;

@WebTest
class PrinterTests {

    private static final Origin ORIGIN = new Origin("赵国强（镇级干部）", "2020-12-21 10:00", "年终归档");

    @Autowired
    Printer printer;

    @BeforeEach
    void readChinese() {
        LocaleContextHolder.setLocale(Locale.CHINA);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    private Printed print(String... lines) {
        return printer.print(List.of(new Sheet("print/text", "正文", Map.of("lines", lines))), ORIGIN);
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** All characters of GB 2312: 682 signs and 6,763 ideographs, forty a line. */
    private static List<String> gb2312() {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var row = 0xA1; row <= 0xF7; row++) {
            for (var cell = 0xA1; cell <= 0xFE; cell++) {
                var one = new String(new byte[] {(byte) row, (byte) cell}, Charset.forName("GB2312"));
                if (one.length() == 1 && one.charAt(0) != '\uFFFD' && !one.isBlank()) {
                    line.append(one);
                }
                if (line.length() == 40) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
            }
        }
        lines.add(line.toString());
        lines.add("龍門示——⿓与龍");
        return lines;
    }

    @Test
    void everyCharacterReadsBackAsItWasWritten() throws Exception {
        var lines = gb2312();
        var printed = print(lines.toArray(String[]::new));
        assertThat(printed.missing()).isEmpty();
        var read = text(printed.pdf()).lines().map(String::strip).toList();
        // Java's GB2312 calls the wave dash 〜 (U+301C); both codes share one glyph, and the full-width one is typed in
        // China
        lines.replaceAll(line -> line.replace('\u301C', '\uFF5E'));
        lines.set(lines.size() - 1, "龍門示——龍与龍");
        assertThat(read).containsAll(lines);
    }

    @Test
    void anotherReaderReadsTheSame() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(java.nio.file.Path.of("/usr/bin/pdftotext")));
        var ideographs = Stream.concat(gb2312().stream().filter(line -> line.matches("\\p{IsHan}+")), Stream.of("龍門示龍"))
                .toList();
        var file = Files.createTempFile("zhucun", ".pdf");
        try {
            Files.write(file, print(ideographs.toArray(String[]::new)).pdf());
            var process = new ProcessBuilder("/usr/bin/pdftotext", "-enc", "UTF-8", file.toString(), "-").start();
            var read = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(ideographs).hasSizeGreaterThan(160);
            assertThat(read.lines().map(String::strip)).containsAll(ideographs);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void everyPageSaysWhoPrintedItWhenAndWhy() throws Exception {
        var lines = new String[120];
        java.util.Arrays.fill(lines, "一行");
        var printed = print(lines);
        assertThat(printed.pages()).isGreaterThan(1);
        var text = text(printed.pdf());
        assertThat(text.split("打印：赵国强（镇级干部）　2020-12-21 10:00　用途：年终归档", -1)).hasSize(printed.pages() + 1);
        assertThat(text).contains("第 1 页　共 " + printed.pages() + " 页", "第 2 页");
    }

    @Test
    void whatCannotBeDrawnIsNamedOnThePage() throws Exception {
        var printed = print("𠮷田");
        assertThat(printed.missing()).containsExactly("𠮷 (U+20BB7)");
        assertThat(text(printed.pdf())).contains("字库缺字 U+20BB7，请手写补上");
    }

    @Test
    void aPhoneReadsTheSquare() throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder()
                .decode(Qr.image("https://zc.example/households/7").split(",")[1])));
        var dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo("https://zc.example/households/7");
    }
}
