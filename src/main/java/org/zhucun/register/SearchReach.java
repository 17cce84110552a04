package org.zhucun.register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a search in a county met more rows than it looks at. One statement, and none within a town. */
@Component
class SearchReach {

    private final JdbcClient jdbc;

    SearchReach(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isStopped(Asked asked) {
        var search = asked.search();
        return search != null
                && !search.isWhole()
                && jdbc.sql("select " + search.stopped())
                        .params(search.params())
                        .query(Boolean.class)
                        .single();
    }
}
