package org.zhucun.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.household.Words;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;
import tools.jackson.databind.json.JsonMapper;

/** Proposals of visits, what waits first. */
@Component
@Transactional(readOnly = true)
class ProposalList {

    private static final String SELECT = """
            select q.visit_proposal_id, q.visit_id, q.household_id, p.head_name, d.name as village, q.kind, n.name as person_name, q.content::text as content,
                   q.state, v.visited_on, v.visitor, coalesce(a.name, v.visitor) as visitor_name, coalesce(c.name, q.decided_by) as decider, q.decided_on,
                   q.because
            from visit_proposal q join visit v on v.visit_id = q.visit_id join household_present p on p.household_id = q.household_id
            join division d on d.code = q.village_code left join person n on n.person_id = q.person_id
            left join account a on a.username = v.visitor left join account c on c.username = q.decided_by
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Words words;
    private final Shows shows;

    ProposalList(JdbcClient jdbc, JsonMapper json, Words words, Shows shows) {
        this.jdbc = jdbc;
        this.json = json;
        this.words = words;
        this.shows = shows;
    }

    List<ProposalLine> page(@Nullable String state, int page, int size) {
        return lines(jdbc.sql(
                        SELECT + condition(state)
                                + " order by q.state <> 'OPEN', q.decided_on desc nulls first, q.visit_proposal_id limit :size offset :skip")
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size));
    }

    long count(@Nullable String state) {
        return jdbc.sql("select count(*) from visit_proposal q" + condition(state))
                .query(Long.class)
                .single();
    }

    List<ProposalLine> ofVisit(long visit) {
        return lines(jdbc.sql(SELECT + " where q.visit_id = :visit order by q.visit_proposal_id")
                .param("visit", visit));
    }

    private static String condition(@Nullable String state) {
        for (var known : ProposalState.values()) {
            if (known.name().equals(state)) {
                return " where q.state = '" + known.name() + "'";
            }
        }
        return "";
    }

    private List<ProposalLine> lines(JdbcClient.StatementSpec question) {
        var reader = Viewers.required().actor();
        var show = shows.now();
        return question.query(ProposalLine.Found.class).list().stream()
                .map(found -> ProposalLine.of(found, reader, json, words, show))
                .toList();
    }
}
