package org.zhucun.training;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.secretary.OpenWork;
import org.zhucun.secretary.Posted;
import org.zhucun.web.Refusal;

/** Cases that somebody wrote and that are not published yet pass to who comes after: nobody else may rewrite them. */
@Component
class DraftsLeft implements OpenWork {

    private record Written(long exemplarId, String title) {}

    private final Exemplars exemplars;
    private final JdbcClient jdbc;

    DraftsLeft(Exemplars exemplars, JdbcClient jdbc) {
        this.exemplars = exemplars;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "exemplars";
    }

    @Override
    public List<Item> of(Posted posting) {
        return posting.username() == null
                ? List.of()
                : jdbc
                        .sql("""
                                select exemplar_id, title from exemplar
                                where written_by = :who and village_code = :village and state in ('DRAFT', 'SUBMITTED') order by exemplar_id""")
                        .param("who", posting.username())
                        .param("village", posting.villageCode())
                        .query(Written.class)
                        .list()
                        .stream()
                        .map(one -> new Item(one.exemplarId, one.title, null, "/exemplars/" + one.exemplarId))
                        .toList();
    }

    @Override
    public void pass(List<Long> ids, Posted from, Posted to) {
        var successor = to.username();
        if (successor == null) {
            throw new Refusal("exemplar.pass.noAccount", to.name());
        }
        for (var id : ids) {
            exemplars.findById(id).filter(Exemplar::isUnpublished).ifPresent(exemplar -> {
                exemplar.give(successor);
                exemplars.saveAndFlush(exemplar);
            });
        }
    }
}
