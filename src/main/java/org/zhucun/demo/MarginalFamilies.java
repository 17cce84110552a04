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

/**
 * Families that were never poor and came into the register to be watched in 2020 (边缘易致贫户), with their helpers and their
 * measures: three are watched since June, one earns enough again and is watched no longer.
 */
@Component
@Order(15)
@ConditionalOnProperty(name = "zhucun.demo", havingValue = "true")
class MarginalFamilies implements SamplePart {

    private static final String TOWN = "140899101";
    private static final Viewer CADRE = new Viewer("town", Role.TOWN_CADRE, TOWN);
    private static final LocalDate WATCHED = LocalDate.of(2020, 6, 3);
    private static final LocalDate HELPED = LocalDate.of(2020, 6, 29);
    private static final LocalDate FIRST_WATCHED = LocalDate.of(2020, 5, 11);
    private static final LocalDate FIRST_HELPED = LocalDate.of(2020, 5, 25);

    /** @param wage of 2020 in yuan, the whole family's */
    private record Home(Family family, String wage, LocalDate watched, LocalDate helped) {}

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
                    "14100",
                    WATCHED,
                    HELPED),
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
                    "15600",
                    WATCHED,
                    HELPED),
            new Home(
                    new Family(
                            TOWN + "206",
                            null,
                            "段福贵",
                            "140899195906149733",
                            List.of(new Kin("毛春英", "140899196208259841", Relation.SPOUSE)),
                            null,
                            Cause.LABOUR),
                    "10200",
                    WATCHED,
                    HELPED),
            new Home(
                    new Family(
                            TOWN + "218",
                            null,
                            "连占奎",
                            "140899197005129793",
                            List.of(
                                    new Kin("樊彩霞", "140899197208239781", Relation.SPOUSE),
                                    new Kin("连志鹏", "140899199611049792", Relation.SON)),
                            null,
                            Cause.SKILL),
                    "23700",
                    FIRST_WATCHED,
                    FIRST_HELPED));

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
                "韩志远", "测试镇政府", Affiliation.TOWN, Level.SECTION, "镇长", "13900019001", null, null, WATCHED));
        helpers.assign(helper, homes.subList(0, homes.size() - 1), WATCHED);
        var other = helpers.register(new HelperForm(
                "尚红英", "县民政局", Affiliation.COUNTY, Level.STAFF, "干部", "13900019002", null, null, FIRST_WATCHED));
        helpers.assign(other, homes.subList(homes.size() - 1, homes.size()), FIRST_WATCHED);
        for (var at = 0; at < homes.size(); at++) {
            var home = HOMES.get(at);
            measures.plan(
                    2020,
                    List.of(
                            help(
                                    homes.get(at),
                                    home,
                                    MeasureKind.EMPLOYMENT,
                                    "介绍到县内务工，补助交通费",
                                    Map.of(
                                            "job",
                                            "县内务工",
                                            "months",
                                            new BigDecimal("6"),
                                            "travelSubsidy",
                                            new BigDecimal("600.00"))),
                            help(homes.get(at), home, MeasureKind.HEALTH, "代缴城乡居民医保", Map.of("healthAid", "PREMIUM"))));
        }
        history.record("IMPORT", TOWN, null, null, null, Map.of("sample", "z-town-marginal"));
    }

    private long register(Home home) {
        var id = standings.registerToWatch(home.family);
        // what waits to be written would write the day of loading over it
        entities.flush();
        jdbc.sql("update household set registered_on = :day where household_id = :id")
                .param("day", home.watched)
                .param("id", id)
                .update();
        jdbc.sql("update membership set joined_on = :day where household_id = :id")
                .param("day", home.watched)
                .param("id", id)
                .update();
        jdbc.sql(
                        "insert into income (village_code, household_id, year, persons, wage) values (:village, :id, 2020, :persons, :wage)")
                .param("village", home.family.villageCode())
                .param("id", id)
                .param("persons", home.family.others().size() + 1)
                .param("wage", new BigDecimal(home.wage))
                .update();
        jdbc.sql("""
                        insert into person_year (village_code, person_id, year, education, school, healthy, labour, work_months, work_region, resident_medical,
                                                 serious_insurance, resident_pension)
                        select s.village_code, s.person_id, 2020, case when f.pupil then null else 'JUNIOR' end, case when f.pupil then 'SENIOR_3' end, true,
                               case when f.pupil then 'NONE' when r.born_on < date '1965-01-01' then 'WEAK' else 'ORDINARY' end,
                               case when f.pupil or r.born_on < date '1965-01-01' then 0 else 6 end,
                               case when f.pupil or r.born_on < date '1965-01-01' then null else 'IN_COUNTY' end, true, true, not f.pupil
                        from membership s join person r on r.person_id = s.person_id
                        cross join lateral (select r.born_on > date '2002-09-01' as pupil) f where s.household_id = :id order by s.person_id""").param("id", id).update();
        jdbc.sql("""
                        update household_year set arable_mu = 6.5, production_power = true, house_m2 = 96, dangerous_house = false, domestic_power = true, broadcasting = true,
                               water_difficult = false, safe_water = true, road_distance_km = 0.3, road_type = 'CONCRETE', fuel = 'COAL', sanitary_toilet = true
                        where household_id = :id and year = 2020""").param("id", id).update();
        return id;
    }

    private static MeasureRegister.For help(
            long household, Home home, MeasureKind kind, String what, Map<String, Object> facts) {
        var cost = new BigDecimal(kind == MeasureKind.HEALTH ? "280.00" : "600.00");
        return new MeasureRegister.For(
                household,
                new Planned(kind, null, null, what, cost, MoneySource.SECTOR, home.helped, facts),
                null,
                new CarriedOut(home.helped, cost, home.family.head()));
    }
}
