package org.zhucun.print;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;

/** Who prints at this moment, in which post, when and why: what the foot of every page says. */
@Component
public class Origins {

    private final JdbcClient jdbc;
    private final Shows shows;

    Origins(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    public Origin of(String why) {
        var viewer = Viewers.required();
        var name = jdbc.sql("select name from account where username = :actor")
                .param("actor", viewer.actor())
                .query(String.class)
                .optional()
                .orElse(viewer.actor());
        var role = viewer.role();
        var show = shows.now();
        return new Origin(
                role == null ? name : show.say("web.who", name, show.word("role", role)), shows.minute(), why);
    }
}
