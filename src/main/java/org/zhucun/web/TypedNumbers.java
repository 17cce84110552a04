package org.zhucun.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;

/** Understands figures as people type them: full-width digits, thousands separators, spaces; days with points or 年月日. */
final class TypedNumbers {

    private TypedNumbers() {}

    static void register(FormatterRegistry registry) {
        registry.addConverter(String.class, BigDecimal.class, (Converter<String, @Nullable BigDecimal>)
                text -> text.isBlank() ? null : new BigDecimal(plain(text)));
        registry.addConverter(String.class, Integer.class, (Converter<String, @Nullable Integer>)
                text -> text.isBlank() ? null : Integer.valueOf(plain(text)));
        registry.addConverter(String.class, Long.class, (Converter<String, @Nullable Long>) TypedNumbers::whole);
        registry.addConverter(
                String.class, LocalDate.class, (Converter<String, @Nullable LocalDate>) TypedNumbers::day);
        registry.addConverter(LocalDate.class, String.class, (Converter<LocalDate, String>) LocalDate::toString);
        registry.addConverter(Year.class, String.class, (Converter<Year, String>) Year::toString);
    }

    static @Nullable Long whole(String text) {
        return text.isBlank() ? null : Long.valueOf(plain(text));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
    }

    static @Nullable LocalDate day(String text) {
        if (text.isBlank()) {
            return null;
        }
        var parts = plain(text).replace("日", "").split("[-./年月]");
        if (parts.length == 1 && parts[0].length() == 8) {
            return day(parts[0].substring(0, 4), parts[0].substring(4, 6), parts[0].substring(6));
        }
        if (parts.length != 3 || parts[0].length() > 4) {
            throw new IllegalArgumentException("Not a day: " + text);
        }
        return day(parts[0], parts[1], parts[2]);
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
