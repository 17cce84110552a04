package org.zhucun.parameter;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looks a parameter up: the most specific area wins (village, town, county, nation), then the latest date in force. */
@Service
public class Parameters {

    private final JdbcClient jdbc;
    private final Clock clock;

    Parameters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The value in force on a day for a division; empty where no row applies. */
    public Optional<String> text(String name, String division, LocalDate day) {
        return jdbc.sql("select parameter_value(:name, :division, :day)")
                .param("name", name)
                .param("division", division)
                .param("day", day)
                .query(String.class)
                .optional();
    }

    /** A whole number in force today everywhere: the system's own limits. */
    public int limit(String name) {
        return text(name, "", LocalDate.now(clock))
                .map(Integer::valueOf)
                .orElseThrow(() -> new IllegalStateException("parameter " + name + " has no value"));
    }

    /** The poverty line of a division in a year, yuan per head; empty where none was set for that year. */
    public Optional<BigDecimal> povertyLine(String division, int year) {
        return jdbc.sql("select poverty_line(:division, :year)")
                .param("division", division)
                .param("year", year)
                .query(BigDecimal.class)
                .optional();
    }
}
