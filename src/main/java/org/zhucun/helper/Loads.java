package org.zhucun.helper;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.parameter.Parameters;

/** How many households a helper answers for in the whole county, and how many it may be (domain 5: by the level of the post). */
@Component
class Loads {

    private final Parameters parameters;
    private final JdbcClient jdbc;

    Loads(Parameters parameters, JdbcClient jdbc) {
        this.parameters = parameters;
        this.jdbc = jdbc;
    }

    int limit(Level level, String area, LocalDate day) {
        return parameters.whole(level.parameter(), area, day).orElse(Integer.MAX_VALUE);
    }

    long of(long helper) {
        return jdbc.sql("select households from helper_loads(:helper)")
                .param("helper", helper)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
