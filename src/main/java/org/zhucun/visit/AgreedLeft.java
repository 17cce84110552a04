package org.zhucun.visit;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.secretary.OpenWork;
import org.zhucun.secretary.Posted;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/** The days on which somebody said they would come again pass to who comes after. */
@Component
class AgreedLeft implements OpenWork {

    private static final int MOST = 500;

    private record Agreed(long visitId, long householdId, String name, LocalDate nextOn) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    AgreedLeft(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    public String kind() {
        return "visits";
    }

    @Override
    public List<Item> of(Posted posting) {
        if (posting.username() == null) {
            return List.of();
        }
        var show = shows.now();
        return jdbc
                .sql("""
                        select v.visit_id, v.household_id, p.head_name as name, v.next_on
                        from visit v join household_present p on p.household_id = v.household_id
                        where coalesce(v.next_by, v.visitor) = :who and v.village_code = :village and v.next_on > v.visited_on
                          and v.withdrawn_because is null and not p.ended
                          and not exists (select from visit w where w.household_id = v.household_id and w.withdrawn_because is null
                                          and (w.visited_on, w.visit_id) > (v.visited_on, v.visit_id))
                        order by v.next_on, v.visit_id limit :most""")
                .param("who", posting.username())
                .param("village", posting.villageCode())
                .param("most", MOST)
                .query(Agreed.class)
                .list()
                .stream()
                .map(one -> new Item(
                        one.visitId,
                        show.say("visit.agreed", show.name(one.name)),
                        one.nextOn,
                        "/visits/" + one.visitId))
                .toList();
    }

    @Override
    public void pass(List<Long> ids, Posted from, Posted to) {
        if (to.username() == null) {
            throw new Refusal("followUp.pass.noAccount", to.name());
        }
        jdbc.sql("update visit set next_by = :to, version = version + 1 where visit_id in (:ids)")
                .param("to", to.username())
                .param("ids", ids)
                .update();
    }
}
