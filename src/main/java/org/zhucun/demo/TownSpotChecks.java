package org.zhucun.demo;

import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.history.HistoryEvents;
import org.zhucun.spotcheck.DrawForm;
import org.zhucun.spotcheck.SpotChecks;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/**
 * Two draws of December 2020: the town's among those who left in the same year and village as the household whose exit is
 * being corrected, which found it, and the county's among the exits of 2020, of which three are still to be visited.
 */
@Component
@Order(33)
@ConditionalOnProperty(name = "zhucun.demo", havingValue = "true")
class TownSpotChecks implements SamplePart {

    private static final Logger LOG = LoggerFactory.getLogger(TownSpotChecks.class);
    private static final String TOWN = "140899101";
    private static final Viewer CADRE = new Viewer("town", Role.TOWN_CADRE, TOWN);
    private static final Viewer COUNTY = new Viewer("county", Role.COUNTY_REVIEWER, "140899");

    private static final int OF_THE_VILLAGE = 20;

    /** Whose exit is being corrected, and the first seed of a day's digits that draws it. */
    private static final String WRONG = """
            select p.village_code, p.exit_year, (
                select min(seed) from generate_series(20201207, 20201407) seed
                where (select count(*) from household_present o
                       where o.village_code = p.village_code and o.status = 'EXITED' and o.exit_year = p.exit_year and not o.ended
                         and md5(seed || ':' || o.number) < md5(seed || ':' || p.number)) < :size) as seed
            from case_file c join household_present p using (household_id)
            where c.kind = 'CORRECTION' and c.ground = 'WRONGLY_EXITED' and c.outcome is null and p.status = 'EXITED' and not p.ended
            order by c.case_file_id limit 1""";

    private static final DrawForm EXITS_OF_THE_YEAR =
            new DrawForm(null, DrawForm.From.EXITED, 2020, 10, 1_606_271_843L);

    /** Five a day from the day after the draw, as far as the sample's day; wrong is whose exit is being corrected. */
    private static final String FOUND = """
            update spot_item i set checked_by = :checker, checked_on = :drawn + n.day, version = version + 1,
                   finding = case when n.wrong then 'WRONG_EXIT' else 'RIGHT' end,
                   note = case when n.wrong then '外出务工只有半年，收入按全年算的，核下来低于当年的线。' when n.place % 3 = 0 then '收入和两不愁三保障都对得上。' end
            from (select s.spot_item_id, row_number() over (order by s.spot_item_id) as place,
                         ((row_number() over (order by s.spot_item_id) - 1) / 5 + 1)::integer as day,
                         exists (select from case_file c where c.household_id = s.household_id and c.kind = 'CORRECTION'
                                                           and c.ground = 'WRONGLY_EXITED' and c.outcome is null) as wrong
                  from spot_item s where s.spot_draw_id = :draw) n
            where n.spot_item_id = i.spot_item_id and n.place <= :visited""";

    private final SpotChecks checks;
    private final JdbcClient jdbc;
    private final HistoryEvents history;
    private final TransactionTemplate transaction;

    TownSpotChecks(SpotChecks checks, JdbcClient jdbc, HistoryEvents history, TransactionTemplate transaction) {
        this.checks = checks;
        this.jdbc = jdbc;
        this.history = history;
        this.transaction = transaction;
    }

    @Override
    public void load() {
        Viewers.as(
                        CADRE,
                        () -> jdbc.sql(WRONG)
                                .param("size", OF_THE_VILLAGE)
                                .query((row, number) -> new DrawForm(
                                        row.getString("village_code"),
                                        DrawForm.From.EXITED,
                                        row.getInt("exit_year"),
                                        OF_THE_VILLAGE,
                                        row.getLong("seed")))
                                .optional())
                .ifPresent(draw -> write(CADRE, draw, LocalDate.of(2020, 12, 7), OF_THE_VILLAGE));
        write(COUNTY, EXITS_OF_THE_YEAR, LocalDate.of(2020, 12, 16), 7);
        LOG.info("The sample's spot checks are there");
    }

    /** A draw that a broken start left is not made again. */
    private void write(Viewer by, DrawForm what, LocalDate drawn, int visited) {
        Viewers.as(
                by,
                () -> transaction.executeWithoutResult(status -> {
                    var there = jdbc.sql(
                                    "select exists (select from spot_draw where seed = :seed and drawn_by = :actor)")
                            .param("seed", what.seed())
                            .param("actor", by.actor())
                            .query(Boolean.class)
                            .single();
                    if (there) {
                        return;
                    }
                    var draw = checks.draw(what);
                    jdbc.sql("update spot_draw set drawn_on = :drawn where spot_draw_id = :draw")
                            .param("drawn", drawn)
                            .param("draw", draw)
                            .update();
                    jdbc.sql(FOUND)
                            .param("checker", by.actor())
                            .param("drawn", drawn)
                            .param("draw", draw)
                            .param("visited", visited)
                            .update();
                    history.record(
                            "IMPORT", by.prefix(), null, null, null, Map.of("sample", "z-town-spot-check " + draw));
                }));
    }
}
