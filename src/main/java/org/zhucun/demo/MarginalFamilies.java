package org.zhucun.demo;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.helper.Affiliation;
import org.zhucun.helper.HelperForm;
import org.zhucun.helper.HelperRegister;
import org.zhucun.helper.Level;
import org.zhucun.history.HistoryEvents;
import org.zhucun.household.Cause;
import org.zhucun.household.HouseholdStandings;
import org.zhucun.household.HouseholdStandings.Family;
import org.zhucun.household.HouseholdStandings.Kin;
import org.zhucun.household.Relation;
import org.zhucun.measure.CarriedOut;
import org.zhucun.measure.MeasureKind;
import org.zhucun.measure.MeasureRegister;
import org.zhucun.measure.MoneySource;
import org.zhucun.measure.Planned;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** Three families that were never poor and are watched since June 2020 (边缘易致贫户), with their helper and their measures. */
@Component
@Order(15)
@ConditionalOnProperty(name = "zhucun.demo", havingValue = "true")
class MarginalFamilies implements SamplePart {

    private static final String TOWN = "140899101";
    private static final Viewer CADRE = new Viewer("town", Role.TOWN_CADRE, TOWN);
    private static final LocalDate WATCHED = LocalDate.of(2020, 6, 3);
    private static final LocalDate HELPED = LocalDate.of(2020, 6, 29);

    /** @param wage of 2020 in yuan, the whole family's */
    private record Home(Family family, String wage) {}

    private static final List<Home> HOMES = List.of(
            new Home(
                    new Family(
                            TOWN + "201",
                            null,
                            "康永福",
                            "140899196603189716",
                            List.of(
                                    new Kin("邵玉兰", "140899196809229824", Relation.SPOUSE),
                                    new Kin("康晓东", "140899199304059931", Relation.SON)),
                            null,
                            Cause.SKILL),
                    "14100"),
            new Home(
                    new Family(
                            TOWN + "203",
                            null,
                            "谢长顺",
                            "140899197111309755",
                            List.of(
                                    new Kin("贺秋菊", "140899197402169860", Relation.SPOUSE),
                                    new Kin("谢晨阳", "140899200307099977", Relation.SON)),
                            null,
                            Cause.CAPITAL),
                    "15600"),
            new Home(
                    new Family(
                            TOWN + "206",
                            null,
                            "段福贵",
                            "140899195906149733",
                            List.of(new Kin("毛春英", "140899196208259841", Relation.SPOUSE)),
                            null,
                            Cause.LABOUR),
                    "10200"));

    private final HouseholdStandings standings;
    private final HelperRegister helpers;
    private final MeasureRegister measures;
    private final HistoryEvents history;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MarginalFamilies(
            HouseholdStandings standings,
            HelperRegister helpers,
            MeasureRegister measures,
            HistoryEvents history,
            EntityManager entities,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.standings = standings;
        this.helpers = helpers;
        this.measures = measures;
        this.history = history;
        this.entities = entities;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All of it or nothing; what is there already is left alone. */
    @Override
    public void load() {
        Viewers.as(CADRE, () -> {
            if (!isThere()) {
                transaction.executeWithoutResult(status -> write());
            }
        });
    }

    private boolean isThere() {
        return jdbc.sql("""
                        select exists (select from history where event = 'IMPORT' and scope_code = :town
                                                             and detail ->> 'sample' = 'z-town-marginal')""").param("town", TOWN).query(Boolean.class).single();
    }

    private void write() {
        var homes = HOMES.stream().map(this::register).toList();
        var helper = helpers.register(new HelperForm(
                "韩志远", "测试镇政府", Affiliation.TOWN, Level.LEADER, "镇长", "13900019001", null, null, WATCHED));
        helpers.assign(helper, homes, WATCHED);
        for (var at = 0; at < homes.size(); at++) {
            var head = HOMES.get(at).family.head();
            measures.plan(
                    2020,
                    List.of(
                            help(
                                    homes.get(at),
                                    head,
                                    MeasureKind.EMPLOYMENT,
                                    "介绍到县内务工，补助交通费",
                                    Map.of(
                                            "job",
                                            "县内务工",
                                            "months",
                                            new BigDecimal("6"),
                                            "travelSubsidy",
                                            new BigDecimal("600.00"))),
                            help(homes.get(at), head, MeasureKind.HEALTH, "代缴城乡居民医保", Map.of("healthAid", "PREMIUM"))));
        }
        history.record("IMPORT", TOWN, null, null, null, Map.of("sample", "z-town-marginal"));
    }

    private long register(Home home) {
        var id = standings.registerToWatch(home.family);
        // what waits to be written would write the day of loading over it
        entities.flush();
        jdbc.sql("update household set registered_on = :day where household_id = :id")
                .param("day", WATCHED)
                .param("id", id)
                .update();
        jdbc.sql("update membership set joined_on = :day where household_id = :id")
                .param("day", WATCHED)
                .param("id", id)
                .update();
        jdbc.sql(
                        "insert into income (village_code, household_id, year, persons, wage) values (:village, :id, 2020, :persons, :wage)")
                .param("village", home.family.villageCode())
                .param("id", id)
                .param("persons", home.family.others().size() + 1)
                .param("wage", new BigDecimal(home.wage))
                .update();
        return id;
    }

    private static MeasureRegister.For help(
            long household, String head, MeasureKind kind, String what, Map<String, Object> facts) {
        var cost = new BigDecimal(kind == MeasureKind.HEALTH ? "280.00" : "600.00");
        return new MeasureRegister.For(
                household,
                new Planned(kind, null, null, what, cost, MoneySource.SECTOR, HELPED, facts),
                null,
                new CarriedOut(HELPED, cost, head));
    }
}
