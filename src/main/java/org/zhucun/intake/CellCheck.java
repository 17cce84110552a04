package org.zhucun.intake;

import static org.zhucun.intake.Trouble.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhucun.workbook.Cells;
import org.zhucun.workbook.Column;
import org.zhucun.workbook.Field;
import org.zhucun.workbook.Words;

/** Turns what one cell says into a value of its field, or says what is wrong with it. */
final class CellCheck {
    private static final BigDecimal LARGEST_MONEY = new BigDecimal("99999999999");
    private static final BigDecimal LARGEST_MEASURE = new BigDecimal("999999");

    private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");
    private static final Pattern BANK = Pattern.compile("\\d{8,32}");
    private static final Pattern PHONE = Pattern.compile("[0-9+-]{5,20}");
    private static final Pattern BETWEEN = Pattern.compile("[,，、;；\\s]+");

    /** The reason a cell gives no value. */
    static final class Wrong extends RuntimeException {
        final Trouble trouble;
        final transient List<String> arguments;

        Wrong(Trouble trouble, Object... arguments) {
            super(null, null, false, false);
            this.trouble = trouble;
            var texts = new ArrayList<String>();
            for (var argument : arguments) {
                texts.add(String.valueOf(argument));
            }
            this.arguments = texts;
        }
    }

    private final int firstYear;
    private final LocalDate today;

    CellCheck(int firstYear, LocalDate today) {
        this.firstYear = firstYear;
        this.today = today;
    }

    @Nullable
    Object value(Column column, Field field, @Nullable String raw) {
        return switch (field.kind()) {
            case TEXT -> shortEnough(Cells.words(raw), 200);
            case NAME -> shortEnough(name(raw), 60);
            case CODE, IDENTITY -> code(raw);
            case BANK -> bank(raw);
            case PHONE -> phone(raw);
            default -> typed(column, field, Cells.text(raw));
        };
    }

    private @Nullable Object typed(Column column, Field field, @Nullable String text) {
        if (text == null || Cells.saysNothing(text)) {
            return null;
        }
        return switch (field.kind()) {
            case MONEY -> money(column, text, field.table() == org.zhucun.workbook.Table.SUM, false);
            case BALANCE -> money(column, text, true, true);
            case MEASURE -> measure(column, text);
            case DEGREES -> degrees(text);
            case COUNT -> whole(text, 0, 10_000_000, TOO_LARGE);
            case MONTHS -> whole(text, 0, 12, MONTHS_RANGE);
            case YEAR -> year(field, text);
            case DATE -> day(text);
            case YES_NO -> Cells.yesNo(text).orElseThrow(() -> new Wrong(NOT_YES_NO));
            case CHOICE -> choice(field, text);
            case CHOICES -> choices(field, text);
            default -> throw new IllegalStateException(field.name());
        };
    }

    private static @Nullable String shortEnough(@Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            throw new Wrong(TEXT_TOO_LONG, longest);
        }
        return text;
    }

    private static @Nullable String name(@Nullable String raw) {
        var text = Cells.words(raw);
        return text == null || !GAPS.matcher(text).find()
                ? text
                : GAPS.matcher(text).replaceAll(LETTER.matcher(text).find() ? " " : "");
    }

    private static @Nullable String code(@Nullable String raw) {
        var code = Cells.code(raw);
        if (code != null && code.indexOf('E') > 0) {
            throw new Wrong(IDENTITY_DIGITS_LOST);
        }
        return code;
    }

    private static @Nullable String bank(@Nullable String raw) {
        var code = code(raw);
        if (code == null || Cells.saysNothing(code)) {
            return null;
        }
        var digits = code.replace("-", "");
        if (!BANK.matcher(digits).matches()) {
            throw new Wrong(BANK_MALFORMED);
        }
        return digits;
    }

    private static @Nullable String phone(@Nullable String raw) {
        var code = code(raw);
        if (code == null || Cells.saysNothing(code)) {
            return null;
        }
        if (!PHONE.matcher(code).matches()) {
            throw new Wrong(PHONE_MALFORMED);
        }
        return code;
    }

    private static BigDecimal number(Column column, String text) {
        var number = Cells.number(text).orElseThrow(() -> new Wrong(NOT_A_NUMBER));
        return column.scale() == 0 ? number : number.scaleByPowerOfTen(column.scale());
    }

    private static BigDecimal money(Column column, String text, boolean quotient, boolean mayBeNegative) {
        var money = number(column, text);
        if (money.signum() < 0 && !mayBeNegative) {
            throw new Wrong(NEGATIVE);
        }
        if (money.abs().compareTo(LARGEST_MONEY) > 0) {
            throw new Wrong(TOO_LARGE);
        }
        if (!quotient && money.stripTrailingZeros().scale() > 2) {
            throw new Wrong(TOO_MANY_DECIMALS);
        }
        return money.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal measure(Column column, String text) {
        var measure = number(column, text);
        if (measure.signum() < 0) {
            throw new Wrong(NEGATIVE);
        }
        if (measure.compareTo(LARGEST_MEASURE) > 0) {
            throw new Wrong(TOO_LARGE);
        }
        return measure.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal degrees(String text) {
        var degrees = Cells.number(text).orElseThrow(() -> new Wrong(NOT_A_NUMBER));
        if (degrees.compareTo(BigDecimal.valueOf(3)) < 0 || degrees.compareTo(BigDecimal.valueOf(136)) > 0) {
            throw new Wrong(DEGREES_RANGE);
        }
        return degrees.setScale(6, RoundingMode.HALF_UP);
    }

    private static Integer whole(String text, int least, int most, Trouble outside) {
        var number = Cells.number(text).orElseThrow(() -> new Wrong(NOT_A_NUMBER));
        if (number.stripTrailingZeros().scale() > 0) {
            throw new Wrong(NOT_WHOLE);
        }
        if (number.signum() < 0 && outside != MONTHS_RANGE) {
            throw new Wrong(NEGATIVE);
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new Wrong(outside);
        }
        return number.intValueExact();
    }

    private Integer year(Field field, String text) {
        var digits = text.endsWith("年") ? text.substring(0, text.length() - 1) : text;
        var number = Cells.number(digits).orElseThrow(() -> new Wrong(NOT_A_NUMBER));
        var first = field == Field.DISABILITY_CARD_YEAR ? 1980 : firstYear;
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(first)) < 0
                || number.compareTo(BigDecimal.valueOf(today.getYear())) > 0) {
            throw new Wrong(YEAR_RANGE, first, today.getYear());
        }
        return number.intValueExact();
    }

    private LocalDate day(String text) {
        var day = Cells.day(text).orElseThrow(() -> new Wrong(NOT_A_DAY));
        if (day.isAfter(today) || day.isBefore(today.minusYears(130))) {
            throw new Wrong(DAY_RANGE, today.minusYears(130), today);
        }
        return day;
    }

    private static String choice(Field field, String text) {
        var words = Words.of(field);
        return words.constant(text).orElseThrow(() -> new Wrong(NOT_IN_LIST, listed(words)));
    }

    /** Several constants, comma-joined in the order of their list, so that the order of writing makes no difference. */
    private static @Nullable String choices(Field field, String text) {
        var words = Words.of(field);
        var chosen = new ArrayList<String>();
        for (var part : BETWEEN.split(text)) {
            if (!part.isBlank()) {
                var constant = words.constant(part).orElseThrow(() -> new Wrong(NOT_IN_LIST, listed(words)));
                if (!chosen.contains(constant)) {
                    chosen.add(constant);
                }
            }
        }
        if (field == Field.OTHER_CAUSES && chosen.size() > 2) {
            throw new Wrong(TOO_MANY_CHOICES, 2);
        }
        return chosen.isEmpty() ? null : String.join(",", chosen);
    }

    private static String listed(Words words) {
        var allowed = words.allowed();
        return allowed.size() <= 14 ? String.join("、", allowed) : String.join("、", allowed.subList(0, 12)) + "…";
    }
}
