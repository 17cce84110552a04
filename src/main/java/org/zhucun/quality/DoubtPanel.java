package org.zhucun.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.household.HouseholdPanel;
import org.zhucun.web.Shows;
import tools.jackson.databind.json.JsonMapper;

/** What contradicts itself at a household, on its page; asked again there and then when the household has changed. */
@Component
@Order(10)
class DoubtPanel implements HouseholdPanel {

    record Content(List<DoubtLine> doubts) {}

    private record Standing(String villageCode, boolean due, long doubts) {}

    private final DoubtList list;
    private final Contradictions contradictions;
    private final Rules rules;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Shows shows;

    DoubtPanel(
            DoubtList list, Contradictions contradictions, Rules rules, JdbcClient jdbc, JsonMapper json, Shows shows) {
        this.list = list;
        this.contradictions = contradictions;
        this.rules = rules;
        this.jdbc = jdbc;
        this.json = json;
        this.shows = shows;
    }

    @Override
    public @Nullable Part of(long householdId) {
        var standing = standing(householdId);
        if (standing.due) {
            contradictions.catchUp(standing.villageCode, householdId);
            standing = standing(householdId);
        }
        if (standing.doubts == 0) {
            return null;
        }
        var show = shows.now();
        var doubts = list.ofHousehold(householdId).stream()
                .map(row -> DoubtLine.of(row, rules, json, show))
                .toList();
        return new Part(show.say("doubt.panel", doubts.size()), "quality/panel", new Content(doubts));
    }

    private Standing standing(long household) {
        return jdbc.sql("""
                        select h.village_code,
                               exists (select from doubt_due q where q.village_code = h.village_code and q.household_id = h.household_id) as due,
                               (select count(*) from doubt d where d.household_id = h.household_id and d.state in ('OPEN', 'EXPLAINED')) as doubts
                        from household h where h.household_id = :id""").param("id", household).query(Standing.class).single();
    }
}
