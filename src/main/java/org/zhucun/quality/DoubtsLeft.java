package org.zhucun.quality;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.secretary.OpenWork;
import org.zhucun.secretary.Posted;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/** The doubts that were given to somebody pass to who comes after. */
@Component
class DoubtsLeft implements OpenWork {

    private static final int MOST = 500;

    private record Given(long doubtId, String name, String rule) {}

    private final DoubtRegister register;
    private final JdbcClient jdbc;
    private final Shows shows;

    DoubtsLeft(DoubtRegister register, JdbcClient jdbc, Shows shows) {
        this.register = register;
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    public String kind() {
        return "doubts";
    }

    @Override
    public List<Item> of(Posted posting) {
        if (posting.username() == null) {
            return List.of();
        }
        var show = shows.now();
        return jdbc
                .sql("""
                        select d.doubt_id, p.head_name as name, d.rule from doubt d join household_present p on p.household_id = d.household_id
                        where d.assigned_to = :who and d.village_code = :village and d.state = 'OPEN' order by d.doubt_id limit :most""")
                .param("who", posting.username())
                .param("village", posting.villageCode())
                .param("most", MOST)
                .query(Given.class)
                .list()
                .stream()
                .map(one -> new Item(
                        one.doubtId,
                        show.say("doubt.left", show.name(one.name), show.say("quality.rule." + one.rule)),
                        null,
                        "/doubts/" + one.doubtId))
                .toList();
    }

    /** A member of the team is given none: then they are nobody's again, for the town to give. */
    @Override
    public void pass(List<Long> ids, Posted from, Posted to) {
        if (to.username() == null) {
            throw new Refusal("doubt.pass.noAccount", to.name());
        }
        var open = jdbc.sql("select doubt_id from doubt where doubt_id in (:ids) and state = 'OPEN'")
                .param("ids", ids)
                .query(Long.class)
                .list();
        var clerk = jdbc.sql("""
                        select exists (select from posting p join account a on a.account_id = p.account_id
                                       where a.username = :to and p.prefix = :village and p.role = 'FIRST_SECRETARY')""")
                .param("to", to.username())
                .param("village", to.villageCode())
                .query(Boolean.class)
                .single();
        register.assign(open, clerk ? to.username() : null);
    }
}
