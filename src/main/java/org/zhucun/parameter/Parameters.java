package org.zhucun.parameter;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Looks a parameter up: the most specific area wins (village, town, county, nation), then the latest date in force. The
 * few hundred rows are kept in memory and read again every ten seconds, so that no page pays for them and another
 * instance's change arrives.
 */
@Service
public class Parameters {

    private record Row(String name, String area, LocalDate validFrom, String value) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Map<String, List<Row>> known;

    Parameters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The value in force on a day for a division; empty where no row applies. */
    public Optional<String> text(String name, String division, LocalDate day) {
        return rows(name).stream()
                .filter(row -> !row.validFrom().isAfter(day) && division.startsWith(row.area()))
                .findFirst()
                .map(Row::value);
    }

    /** A whole number in force today everywhere: the system's own limits. */
    public int limit(String name) {
        return text(name, "", LocalDate.now(clock))
                .map(Integer::valueOf)
                .orElseThrow(() -> new IllegalStateException("parameter " + name + " has no value"));
    }

    /** A whole number in force on a day for a division, say days of a notice. */
    public Optional<Integer> whole(String name, String division, LocalDate day) {
        return text(name, division, day).map(Integer::valueOf);
    }

    /** The poverty line of a division in a year, yuan per head; empty where none was set for that year. */
    public Optional<BigDecimal> povertyLine(String division, int year) {
        return ofYear("poverty-line", division, year);
    }

    /** The value of a parameter that holds for its own year only. */
    public Optional<BigDecimal> ofYear(String name, String division, int year) {
        return rows(name).stream()
                .filter(row -> row.validFrom().equals(LocalDate.of(year, 1, 1)) && division.startsWith(row.area()))
                .findFirst()
                .map(row -> new BigDecimal(row.value()));
    }

    /** Reads every value again; called after a change here and now and then for changes made elsewhere. */
    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void refresh() {
        known = read();
    }

    /** The rows of a parameter, the most specific area first, then the latest date. */
    private List<Row> rows(String name) {
        var rows = known;
        if (rows == null) {
            rows = read();
            known = rows;
        }
        return rows.getOrDefault(name, List.of());
    }

    private Map<String, List<Row>> read() {
        return jdbc.sql("select name, area, valid_from, value from parameter").query(Row.class).list().stream()
                .sorted(Comparator.comparing((Row row) -> row.area().length())
                        .thenComparing(Row::validFrom)
                        .reversed())
                .collect(Collectors.groupingBy(Row::name));
    }
}
