package org.zhucun.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a list is filtered by.
 *
 * @param name the query parameter
 * @param sql what it asks of a row; the value is the named parameter of the same name
 * @param rolled the same question to household_count; null where the roll-up does not know
 * @param special words with a question of their own, say "none"
 */
record Criterion(
        String name,
        Takes takes,
        String sql,
        @Nullable String rolled,
        List<String> words,
        Map<String, String> special) {

    /** What may be typed; anything else is as if nothing had been asked. */
    enum Takes {
        WORD,
        NUMBER,
        YEAR,
        MONEY,
        TOWN,
        VILLAGE
    }

    static Criterion word(String name, String sql, @Nullable String rolled, Enum<?>... words) {
        return new Criterion(
                name, Takes.WORD, sql, rolled, Stream.of(words).map(Enum::name).toList(), Map.of());
    }

    static Criterion yes(String name, String sql) {
        return special(name, Map.of("yes", sql));
    }

    static Criterion yesNo(String name, String column) {
        return special(name, Map.of("yes", column, "no", column + " is false"));
    }

    static Criterion special(String name, Map<String, String> questions) {
        return new Criterion(name, Takes.WORD, "", null, List.of(), questions);
    }

    static Criterion of(String name, Takes takes, String sql, @Nullable String rolled) {
        return new Criterion(name, takes, sql, rolled, List.of(), Map.of());
    }

    /** Whether a list is asked for as it stood at the end of a year. */
    static boolean ofAYear(Map<String, String> query) {
        return query.getOrDefault("year", "").strip().matches("[12][0-9]{3}");
    }

    Criterion orNone(String question) {
        return or("none", question);
    }

    Criterion or(String word, String question) {
        return new Criterion(name, takes, sql, rolled, words, Map.of(word, question));
    }

    String question(String value) {
        return special.getOrDefault(value, sql);
    }

    /** What the named parameter is bound to; null when the value makes no sense. */
    @Nullable
    Object bound(String value) {
        if (special.containsKey(value)) {
            return value;
        }
        return switch (takes) {
            case WORD -> words.contains(value) ? value : null;
            case NUMBER -> value.matches("[0-9]{1,9}") ? Integer.valueOf(value) : null;
            case YEAR -> value.matches("[12][0-9]{3}") ? Integer.valueOf(value) : null;
            case MONEY -> value.matches("[0-9]{1,9}(\\.[0-9]{1,2})?") ? fen(value) : null;
            case TOWN -> value.matches("[0-9]{9}") ? value : null;
            case VILLAGE -> value.matches("[0-9]{12}") ? value : null;
        };
    }

    private static Long fen(String yuan) {
        return new BigDecimal(yuan)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
