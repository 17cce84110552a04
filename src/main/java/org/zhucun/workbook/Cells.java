package org.zhucun.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a cell says, once the harmless differences of hand, keyboard and spreadsheet are taken away. */
public final class Cells {
    private static final Pattern EDGES = Pattern.compile("^[\\s\\u00a0\\u3000\\ufeff]+|[\\s\\u00a0\\u3000\\ufeff]+$");
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ]+\\d{1,2}:\\d{2}.*)?");
    private static final Pattern COMPACT_DAY = Pattern.compile("\\d{8}");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    /** Excel keeps 15 digits; what stands behind them is the noise of its binary fractions. */
    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);

    private Cells() {}

    /** Without spaces at the edges and full-width letters and digits; null where nothing is written. */
    public static @Nullable String text(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        var plain = isPlain(raw)
                ? raw
                : EDGES.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC)).replaceAll("");
        return plain.isEmpty() ? null : plain;
    }

    /** Text in which names and numbers are written: full-width punctuation stays, edges go. */
    public static @Nullable String words(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        var trimmed = raw.isEmpty() || isGap(raw.charAt(0)) || isGap(raw.charAt(raw.length() - 1))
                ? EDGES.matcher(raw).replaceAll("")
                : raw;
        return trimmed.isEmpty() ? null : trimmed;
    }

    /** A code or number that is kept as text: no spaces inside, letters upper-case. */
    public static @Nullable String code(@Nullable String raw) {
        var text = text(raw);
        if (text == null) {
            return null;
        }
        var code = (text.chars().anyMatch(c -> isGap((char) c))
                        ? GAPS.matcher(text).replaceAll("")
                        : text)
                .replace('x', 'X');
        if (code.endsWith(".0")) {
            code = code.substring(0, code.length() - 2);
        }
        if (code.indexOf('E') > 0 && PLAIN_NUMBER.matcher(code).matches()) {
            var number = new BigDecimal(code);
            return number.precision() <= 12 ? number.toPlainString() : code;
        }
        return code;
    }

    /** An exact number; empty where the text is none. Signs of nothing ("-", "/") count as not written. */
    public static Optional<BigDecimal> number(String text) {
        if (isShortWhole(text)) {
            return Optional.of(BigDecimal.valueOf(Long.parseLong(text)));
        }
        var plain = text.indexOf(',') > 0 && GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
        if (!PLAIN_NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        return Optional.of(withoutNoise(new BigDecimal(plain)));
    }

    private static boolean isShortWhole(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() < 13;
    }

    /** As {@link #EDGES} has them. */
    private static boolean isGap(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\ufeff';
    }

    public static boolean saysNothing(String text) {
        return text.equals("-") || text.equals("--") || text.equals("—") || text.equals("——") || text.equals("/");
    }

    private static BigDecimal withoutNoise(BigDecimal number) {
        if (number.precision() < 15 || number.scale() <= 2) {
            return number;
        }
        var shown = number.round(EXCEL).stripTrailingZeros();
        return shown.scale() < number.scale() - 2 || shown.scale() <= 2 ? shown : number;
    }

    /** A day in any of the ways it is written; empty where the text is none. */
    public static Optional<LocalDate> day(String text) {
        try {
            var parts = DAY.matcher(text);
            if (parts.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3))));
            }
            if (COMPACT_DAY.matcher(text).matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(text.substring(0, 4)),
                        Integer.parseInt(text.substring(4, 6)),
                        Integer.parseInt(text.substring(6))));
            }
            if (SERIAL.matcher(text).matches()) {
                return Optional.of(SERIAL_ZERO.plusDays(new BigDecimal(text).longValue()));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static Optional<Boolean> yesNo(String text) {
        return switch (text) {
            case "是", "有", "已解决", "已参加", "参加", "享受", "通", "√", "TRUE", "true", "Y", "y" -> Optional.of(true);
            case "否", "无", "没有", "未解决", "未参加", "不享受", "不通", "未通", "×", "FALSE", "false", "N", "n" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static boolean isPlain(String raw) {
        if (raw.isEmpty() || raw.charAt(0) <= ' ' || raw.charAt(raw.length() - 1) <= ' ') {
            return false;
        }
        for (var i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            if (c > 126 && (c < '\u4e00' || c > '\u9fa5')) {
                return false;
            }
        }
        return true;
    }
}
