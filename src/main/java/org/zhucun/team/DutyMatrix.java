package org.zhucun.team;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The duty matrix (domain.md, section 6): matters down, bodies across, shares in the cells. */
@Component
@Transactional(readOnly = true)
class DutyMatrix {

    private static final List<String> BODIES = List.of("FIRST_SECRETARY", "TEAM", "COMMITTEES", "TOWN");

    private static final List<String> WAYS = List.of("committees", "shared", "team", "outside");

    /** A matter with the shares of each body, in words; a body without a share has a dash. */
    record Row(String matter, List<String> cells) {}

    /** @param way whose the matter is in the system: one of {@link #WAYS} */
    private record Enforced(String matter, String way) {}

    private record Found(String matter, String body, String share) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    DutyMatrix(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    List<String> bodies() {
        var show = shows.now();
        return BODIES.stream().map(body -> show.word("dutyShare.body", body)).toList();
    }

    List<Row> rows() {
        var show = shows.now();
        Map<String, List<Found>> found = jdbc
                .sql("select matter, body, share from duty_share order by position, matter, duty_share_id")
                .query(Found.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Found::matter, LinkedHashMap::new, Collectors.toList()));
        return found.entrySet().stream()
                .map(one -> new Row(
                        show.word("dutyShare.matter", one.getKey()),
                        BODIES.stream()
                                .map(body -> one.getValue().stream()
                                        .filter(share -> share.body.equals(body))
                                        .map(share -> show.word("dutyShare.share", share.share))
                                        .collect(Collectors.joining(show.say("team.comma"))))
                                .map(Show::text)
                                .toList()))
                .toList();
    }

    /** What the system itself makes of the matrix, one sentence for each way in which it does; none names a matter otherwise. */
    List<String> how() {
        var show = shows.now();
        var matters = jdbc.sql("""
                        select matter, case when not bool_or(routes <> '{}') then 'outside'
                                            when not bool_or(routes <> '{}' and body <> 'COMMITTEES') then 'committees'
                                            when bool_or(routes <> '{}' and body = 'COMMITTEES') then 'shared'
                                            else 'team' end as way
                        from duty_share group by matter order by min(position)""").query(Enforced.class).list();
        return WAYS.stream()
                .filter(way -> matters.stream().anyMatch(one -> one.way.equals(way)))
                .map(way -> show.say(
                        "dutyShare.how." + way,
                        matters.stream()
                                .filter(one -> one.way.equals(way))
                                .map(one -> show.word("dutyShare.matter", one.matter))
                                .collect(Collectors.joining(show.say("team.comma")))))
                .toList();
    }
}
