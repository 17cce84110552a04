package org.zhucun.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sums of one place, year by year. */
final class Tallies {

    /** A sum: of a kind (STATUS, CAUSE, AGE and so on) and a key within it (POOR, ILLNESS, 16-24:MALE). */
    record Sum(int year, String kind, String key, long households, long persons, BigDecimal amount) {}

    private final Map<Integer, Map<String, List<Sum>>> years;

    Tallies(List<Sum> sums) {
        years = sums.stream().collect(Collectors.groupingBy(Sum::year, Collectors.groupingBy(Sum::kind)));
    }

    List<Sum> of(int year, String kind) {
        return years.getOrDefault(year, Map.of()).getOrDefault(kind, List.of());
    }

    /** Whether anything is known of the kind in the year. */
    boolean knows(int year, String kind) {
        return of(year, kind).stream().anyMatch(sum -> sum.households() != 0 || sum.persons() != 0);
    }

    long households(int year, String kind, String... keys) {
        return sum(year, kind, Sum::households, keys);
    }

    long persons(int year, String kind, String... keys) {
        return sum(year, kind, Sum::persons, keys);
    }

    /** Per head: the amount ÷ the persons of the households whose income is known, yuan. */
    @Nullable
    BigDecimal perHead(int year, String key) {
        return of(year, "INCOME").stream()
                .filter(sum -> sum.key().equals(key) && sum.persons() > 0)
                .findFirst()
                .map(sum -> sum.amount().divide(BigDecimal.valueOf(sum.persons()), 0, java.math.RoundingMode.HALF_UP))
                .orElse(null);
    }

    /** Households of a kind over all years up to one. */
    long until(int year, String kind) {
        return years.keySet().stream()
                .filter(one -> one <= year)
                .mapToLong(one -> households(one, kind))
                .sum();
    }

    /** Households of a kind over all years after one. */
    long after(int year, String kind) {
        return years.keySet().stream()
                .filter(one -> one > year)
                .mapToLong(one -> households(one, kind))
                .sum();
    }

    private long sum(int year, String kind, ToLongFunction<Sum> figure, String... keys) {
        var wanted = List.of(keys);
        return of(year, kind).stream()
                .filter(sum -> wanted.isEmpty() || wanted.contains(sum.key()))
                .mapToLong(figure)
                .sum();
    }
}
