package org.zhucun.quality;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.village.VillagePanel;

/** How many contradictions wait in a village, on its page. */
@Component
class DoubtsOfVillage implements VillagePanel {

    record Waiting(String village, long open, long high, long explained, long households) {}

    private final JdbcClient jdbc;

    DoubtsOfVillage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public @Nullable Content of(String villageCode) {
        var viewer = Viewers.required();
        if (viewer.is(Role.TOWN_ACCOUNTANT) || viewer.is(Role.TOWN_CASHIER)) {
            return null;
        }
        var waiting =
                jdbc.sql("""
                        select :village as village, count(*) as open, count(*) filter (where severity = 3) as high,
                               count(*) filter (where state = 'EXPLAINED') as explained,
                               count(distinct household_id) filter (where not ended) as households
                        from doubt join household_present using (household_id)
                        where doubt.village_code = :village and state in ('OPEN', 'EXPLAINED')""").param("village", villageCode).query(Waiting.class).single();
        return waiting.open == 0 ? null : new Content("quality/village", waiting);
    }
}
