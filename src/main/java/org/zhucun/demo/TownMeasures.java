package org.zhucun.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.history.HistoryEvents;
import org.zhucun.household.Cause;
import org.zhucun.measure.CarriedOut;
import org.zhucun.measure.MeasureKind;
import org.zhucun.measure.MeasureRegister;
import org.zhucun.measure.MoneySource;
import org.zhucun.measure.Planned;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/**
 * What was planned and carried out for the households of Z Town from 2016 to 2020, by their causes. In 2020 some is under
 * way, some still to be done, and a few pupils and patients were forgotten.
 */
@Component
@Order(14)
@ConditionalOnProperty(name = "zhucun.demo", havingValue = "true")
class TownMeasures implements SamplePart {

    private static final Logger LOG = LoggerFactory.getLogger(TownMeasures.class);
    private static final String TOWN = "140899101";
    private static final Viewer CADRE = new Viewer("town", Role.TOWN_CADRE, TOWN);
    private static final int FIRST = 2016;
    private static final int LAST = 2020;
    private static final Map<String, String> PRODUCTS =
            Map.of("201", "玉露香梨", "202", "烟叶", "203", "菊花", "204", "花椒", "205", "玫瑰", "206", "核桃", "207", "大棚蔬菜");

    private record Home(
            long householdId,
            String villageCode,
            String headName,
            @Nullable Cause mainCause,
            @Nullable String attribute,
            boolean dangerousHouse) {}

    private record Member(
            long householdId,
            long personId,
            String name,
            @Nullable String school,
            boolean disabled,
            boolean serious) {}

    private final MeasureRegister measures;
    private final HistoryEvents history;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TownMeasures(
            MeasureRegister measures, HistoryEvents history, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.measures = measures;
        this.history = history;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Village by village, each in one transaction; what is there already is left alone. */
    @Override
    public void load() {
        var start = System.nanoTime();
        var villages = Viewers.as(
                CADRE,
                () -> jdbc.sql("select distinct village_code from household_present where not ended order by 1")
                        .query(String.class)
                        .list());
        var made = 0;
        for (var village : villages) {
            if (!Viewers.as(CADRE, () -> isThere(village))) {
                var viewer = new Viewer("town", Role.TOWN_CADRE, village);
                made += Viewers.as(viewer, () -> transaction.execute(status -> village(village)));
            }
        }
        if (made > 0) {
            LOG.info(
                    "The sample's {} measures are there after {} s", made, (System.nanoTime() - start) / 1_000_000_000);
        }
    }

    private boolean isThere(String village) {
        return jdbc.sql("""
                        select exists (select from history where event = 'IMPORT' and scope_code = :village
                                                             and detail ->> 'sample' = 'z-town-measures')""").param("village", village).query(Boolean.class).single();
    }

    private int village(String village) {
        var homes = jdbc.sql("""
                        select household_id, village_code, head_name, main_cause, attribute, coalesce(dangerous_house, false) as dangerous_house
                        from household_present where village_code = :village and not ended and status <> 'CANCELLED' order by household_id""").param("village", village).query(Home.class).list();
        var members = jdbc.sql("""
                        select s.household_id, r.person_id, r.name, f.school, coalesce(f.disabled, false) as disabled,
                               coalesce(f.serious, false) as serious
                        from membership s join person r on r.person_id = s.person_id
                        join person_year f on f.person_id = r.person_id and f.year = r.facts_year
                        where s.village_code = :village and s.left_on is null order by r.person_id""").param("village", village).query(Member.class).list().stream()
                .collect(Collectors.groupingBy(Member::householdId));
        var made = 0;
        for (var year = FIRST; year <= LAST; year++) {
            var wanted = new ArrayList<MeasureRegister.For>();
            for (var home : homes) {
                plan(home, members.getOrDefault(home.householdId, List.of()), year, wanted);
            }
            measures.plan(year, wanted);
            made += wanted.size();
        }
        history.record("IMPORT", village, null, null, null, Map.of("sample", "z-town-measures"));
        return made;
    }

    private static void plan(Home home, List<Member> members, int year, List<MeasureRegister.For> wanted) {
        var dice = (int) ((home.householdId * 31 + year * 17L) % 100);
        if (year >= LAST - 1) {
            wanted.add(measure(
                    home,
                    year,
                    3,
                    MeasureKind.HEALTH,
                    null,
                    null,
                    "代缴城乡居民医保",
                    "280.00",
                    MoneySource.SECTOR,
                    Map.of("healthAid", "PREMIUM")));
        }
        switch (home.mainCause == null ? Cause.OTHER : home.mainCause) {
            case SKILL, CAPITAL, LAND, WATER, TRANSPORT, MOTIVATION, OTHER -> earn(home, year, dice, wanted);
            case LABOUR, MARRIAGE, FUNERAL, DISASTER -> {
                if (dice < 60) {
                    wanted.add(measure(
                            home,
                            year,
                            6,
                            MeasureKind.SOCIAL,
                            home.mainCause,
                            null,
                            "帮扶单位慰问",
                            "300.00",
                            MoneySource.UNIT,
                            Map.of("donor", "帮扶单位", "gift", "GOODS", "value", new BigDecimal("300.00"))));
                }
            }
            case ILLNESS ->
                wanted.add(measure(
                        home,
                        year,
                        5,
                        MeasureKind.HEALTH,
                        home.mainCause,
                        null,
                        "家庭医生签约服务",
                        null,
                        MoneySource.NONE,
                        Map.of("healthAid", "FAMILY_DOCTOR")));
            case DISABILITY, SCHOOLING -> {
                // for the member, below
            }
        }
        for (var member : members) {
            person(home, member, year, wanted);
        }
        if (home.attribute != null && !home.attribute.equals("GENERAL")) {
            var kind = home.attribute.equals("DESTITUTE") ? "DESTITUTE" : "DIBAO";
            wanted.add(measure(
                    home,
                    year,
                    2,
                    MeasureKind.ALLOWANCE,
                    home.mainCause,
                    null,
                    kind.equals("DIBAO") ? "纳入农村低保" : "特困供养",
                    null,
                    MoneySource.NONE,
                    Map.of("allowance", kind)));
        }
        if (year == 2020 && home.dangerousHouse && dice < 70) {
            wanted.add(measure(
                    home,
                    year,
                    9,
                    MeasureKind.HOUSING,
                    null,
                    null,
                    "危房修缮加固",
                    "14000.00",
                    MoneySource.SECTOR,
                    Map.of("grade", "C", "way", "REPAIR")));
        }
    }

    private static void earn(Home home, int year, int dice, List<MeasureRegister.For> wanted) {
        var product = PRODUCTS.getOrDefault(home.villageCode.substring(9), "小麦和玉米");
        if (dice < 70) {
            var mu = new BigDecimal(10 + dice % 30).movePointLeft(1).setScale(2);
            wanted.add(measure(
                    home,
                    year,
                    4,
                    MeasureKind.INDUSTRY,
                    home.mainCause,
                    null,
                    "发展" + product + " " + mu.stripTrailingZeros().toPlainString() + " 亩",
                    mu.multiply(BigDecimal.valueOf(400)).setScale(2).toPlainString(),
                    MoneySource.FISCAL,
                    Map.of("product", product, "mu", mu, "technology", "镇农技站指导")));
        } else if (dice < 85) {
            wanted.add(measure(
                    home,
                    year,
                    3,
                    MeasureKind.EMPLOYMENT,
                    home.mainCause,
                    null,
                    "外出务工交通补助",
                    "600.00",
                    MoneySource.SECTOR,
                    Map.of(
                            "job",
                            "务工",
                            "months",
                            BigDecimal.valueOf(6 + dice % 5),
                            "travelSubsidy",
                            new BigDecimal("600.00"))));
        } else if (year % 3 == 2) {
            wanted.add(measure(
                    home,
                    year,
                    5,
                    MeasureKind.MICROCREDIT,
                    home.mainCause,
                    null,
                    "扶贫小额信贷",
                    null,
                    MoneySource.CREDIT,
                    Map.of(
                            "bank",
                            "县农商银行",
                            "loan",
                            new BigDecimal(20_000 + dice % 4 * 10_000).setScale(2),
                            "loanMonths",
                            BigDecimal.valueOf(36),
                            "purpose",
                            "发展" + product,
                            "interestSubsidised",
                            true,
                            "overdue",
                            false)));
        }
    }

    /** Pupils as far back as their class allows; of four vocational pupils one was forgotten in 2020. */
    private static void person(Home home, Member member, int year, List<MeasureRegister.For> wanted) {
        var school = member.school == null ? "" : member.school;
        var grade = school.matches(".*_[1-5]") ? school.charAt(school.length() - 1) - '0' : 0;
        var wasThere = grade > 0 && year > LAST - grade;
        if (school.matches("(VOCATIONAL|COLLEGE|TECHNICIAN)_.*")
                && wasThere
                && (year < LAST || member.personId % 4 != 0)) {
            wanted.add(measure(
                    home,
                    year,
                    10,
                    MeasureKind.EDUCATION,
                    Cause.SCHOOLING,
                    member,
                    "雨露计划职业教育补助",
                    "3000.00",
                    MoneySource.FISCAL,
                    Map.of("educationAid", "RAIN_DEW", "term", "YEAR")));
        } else if (school.startsWith("SENIOR") && wasThere) {
            wanted.add(measure(
                    home,
                    year,
                    9,
                    MeasureKind.EDUCATION,
                    Cause.SCHOOLING,
                    member,
                    "普通高中助学金和免学费",
                    "2000.00",
                    MoneySource.SECTOR,
                    Map.of("educationAid", "GRANT", "term", "YEAR")));
        } else if (school.startsWith("GRADE") && year >= LAST - 1) {
            wanted.add(measure(
                    home,
                    year,
                    9,
                    MeasureKind.EDUCATION,
                    Cause.SCHOOLING,
                    member,
                    "义务教育寄宿生补助",
                    "1250.00",
                    MoneySource.SECTOR,
                    Map.of("educationAid", "BOARDING", "term", "YEAR")));
        }
        if (member.disabled && year >= 2018 && member.personId % 5 != 0) {
            wanted.add(measure(
                    home,
                    year,
                    1,
                    MeasureKind.DISABILITY,
                    Cause.DISABILITY,
                    member,
                    "困难残疾人生活补贴",
                    "600.00",
                    MoneySource.SECTOR,
                    Map.of("disabilityAid", "LIVING", "monthly", new BigDecimal("50.00"))));
        }
        if (member.serious && year >= 2019 && member.personId % 7 != 0) {
            wanted.add(measure(
                    home,
                    year,
                    8,
                    MeasureKind.HEALTH,
                    Cause.ILLNESS,
                    member,
                    "大病专项救治和医疗救助",
                    "2400.00",
                    MoneySource.SECTOR,
                    Map.of("healthAid", "MEDICAL_AID")));
        }
    }

    /** Before 2020 all was carried out; of 2020 what fell due until November, but for one in twenty. */
    private static MeasureRegister.For measure(
            Home home,
            int year,
            int month,
            MeasureKind kind,
            @Nullable Cause cause,
            @Nullable Member member,
            String what,
            @Nullable String amount,
            MoneySource source,
            Map<String, Object> facts) {
        var due = LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
        var money = amount == null ? null : new BigDecimal(amount);
        var planned = new Planned(
                kind,
                cause,
                member == null ? null : Long.valueOf(member.personId),
                what,
                money,
                source,
                year == LAST && month >= 9 ? LocalDate.of(year, 12, 31) : due,
                new LinkedHashMap<>(facts));
        var dice = (home.householdId * 13 + kind.ordinal() * 7L + year) % 20;
        var open = year == LAST && (month >= 9 ? dice < 6 : dice == 0);
        return new MeasureRegister.For(
                home.householdId,
                planned,
                open && dice % 2 == 1 ? LocalDate.of(year, 11, 2) : null,
                open
                        ? null
                        : new CarriedOut(
                                due.minusDays(dice),
                                money == null ? BigDecimal.ZERO : money,
                                home.headName.isEmpty() ? "户主" : home.headName));
    }
}
