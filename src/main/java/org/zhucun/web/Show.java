package org.zhucun.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.zhucun.pinyin.Pinyin;

/** How figures and days are written for people; {@code #show} in templates. Missing is a dash, never 0. */
public final class Show {

    /** What stands where there is no data. */
    public static final String NONE = "—";

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M 月 d 日");
    private static final DateTimeFormatter ZH_YEAR = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日");
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter EN_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /** What stands at the end of a place's name, the longer before the shorter. */
    private static final List<Map.Entry<String, String>> KINDS = List.of(
            Map.entry("村民委员会", "VILLAGE"),
            Map.entry("村委会", "VILLAGE"),
            Map.entry("村", "VILLAGE"),
            Map.entry("街道", "SUBDISTRICT"),
            Map.entry("社区", "COMMUNITY"),
            Map.entry("镇", "TOWN"),
            Map.entry("乡", "TOWNSHIP"),
            Map.entry("县", "COUNTY"),
            Map.entry("区", "DISTRICT"),
            Map.entry("市", "CITY"),
            Map.entry("省", "PROVINCE"));

    private final Locale locale;
    private final LocalDate today;
    private final MessageSource messages;

    Show(Locale locale, LocalDate today, MessageSource messages) {
        this.locale = locale;
        this.today = today;
        this.messages = messages;
    }

    /** Two decimals and thousands: 7,376.97. */
    public static String money(@Nullable BigDecimal amount) {
        return amount == null
                ? NONE
                : grouped(amount.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }

    /** Thousands and no more decimals than there are: 2,214 or 7.7. */
    public static String count(@Nullable Number number) {
        if (number == null) {
            return NONE;
        }
        if (number instanceof BigDecimal decimal) {
            var trimmed = decimal.stripTrailingZeros();
            return grouped((trimmed.scale() < 0 ? trimmed.setScale(0) : trimmed).toPlainString());
        }
        return grouped(number.toString());
    }

    /** The part of a whole in whole percent, where what is little is not nothing; a dash when there is no whole. */
    public static String percent(@Nullable Number part, @Nullable Number whole) {
        if (part == null || whole == null || whole.longValue() == 0) {
            return NONE;
        }
        var share = new BigDecimal(part.toString())
                .multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(whole.toString()), 0, RoundingMode.HALF_UP);
        return share.signum() == 0 && new BigDecimal(part.toString()).signum() > 0
                ? "<1%"
                : share.toPlainString() + "%";
    }

    /** The text, or the dash. */
    public static String text(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? NONE : value.toString();
    }

    /** A person's name: as it is written, in pinyin on an English page. */
    public String name(@Nullable String name) {
        return name == null || name.isBlank() ? NONE : english() ? Pinyin.written(name) : name;
    }

    /** A name where it stands alone: an English page adds the characters, by which papers are compared. */
    public String fullName(@Nullable String name) {
        var shown = name(name);
        return shown.equals(name) || name == null ? shown : shown + " " + name;
    }

    /** A place's name: as it is written, on an English page in pinyin with the word for what it is: Lihuapo Village. */
    public @Nullable String place(@Nullable String name) {
        if (name == null || name.isBlank() || !english()) {
            return name;
        }
        return Arrays.stream(name.split(" · ")).map(this::spelled).collect(Collectors.joining(" · "));
    }

    private String spelled(String place) {
        for (var kind : KINDS) {
            if (place.endsWith(kind.getKey()) && place.length() > kind.getKey().length()) {
                return say(
                        "web.place." + kind.getValue(),
                        Pinyin.place(place.substring(
                                0, place.length() - kind.getKey().length())));
            }
        }
        return Pinyin.place(place);
    }

    /** A day with its year: 2014-12-31. */
    public static String date(@Nullable LocalDate day) {
        return day == null ? NONE : day.toString();
    }

    /** A day in a table: 10-21, or 2019-10-21 when it is not in this year. */
    public String day(@Nullable LocalDate day) {
        return day == null ? NONE : day.getYear() == today.getYear() ? SHORT.format(day) : day.toString();
    }

    /** A day in a sentence: 10 月 21 日, 21 Oct; with the year when it is not this one. */
    public String prose(@Nullable LocalDate day) {
        if (day == null) {
            return NONE;
        }
        var thisYear = day.getYear() == today.getYear();
        return (english() ? (thisYear ? EN : EN_YEAR) : (thisYear ? ZH : ZH_YEAR)).format(day);
    }

    /** A day in a sentence, always with its year. */
    public String full(LocalDate day) {
        return (english() ? EN_YEAR : ZH_YEAR).format(day);
    }

    /** 星期一, Monday. */
    public String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
    }

    /** A moment by the village's clock: 10-21 17:40. */
    public String moment(@Nullable Instant moment) {
        if (moment == null) {
            return NONE;
        }
        var there = moment.atZone(HERE);
        return day(there.toLocalDate()) + " " + TIME.format(there);
    }

    /** The message with this key. */
    public String say(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /**
     * The word of a constant: the message {@code <prefix>.<CONSTANT>}, or the dash. A text that came with an address and
     * names no constant is said as it stands.
     */
    public String word(String prefix, @Nullable Object constant) {
        if (constant == null) {
            return NONE;
        }
        if (constant instanceof Enum<?> one) {
            return messages.getMessage(prefix + "." + one.name(), null, locale);
        }
        var name = constant.toString();
        return String.valueOf(messages.getMessage(prefix + "." + name, null, name, locale));
    }

    /** The word of a constant that an address names; null where it names none of them. */
    public @Nullable String word(String prefix, Enum<?>[] constants, @Nullable String name) {
        return Arrays.stream(constants).anyMatch(one -> one.name().equals(name)) ? word(prefix, name) : null;
    }

    public LocalDate today() {
        return today;
    }

    public Locale locale() {
        return locale;
    }

    /** The value of the page's lang attribute. */
    public String lang() {
        return english() ? "en" : "zh-CN";
    }

    public boolean english() {
        return locale.getLanguage().equals("en");
    }

    private static String grouped(String plain) {
        var point = plain.indexOf('.');
        var start = plain.startsWith("-") ? 1 : 0;
        var whole = point < 0 ? plain.length() : point;
        if (whole - start <= 3) {
            return plain;
        }
        var text = new StringBuilder(plain);
        for (var at = whole - 3; at > start; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
