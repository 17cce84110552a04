package org.zhucun.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/**
 * Who helps the households of Z Town: cadres of the units that were paired with its villages, each with as many households
 * as the level of the post allows. In 2019 a few handed theirs over.
 */
@Component
@Order(12)
@ConditionalOnProperty(name = "zhucun.demo", havingValue = "true")
class TownHelpers implements SamplePart {

    private static final Logger LOG = LoggerFactory.getLogger(TownHelpers.class);
    private static final String TOWN = "140899101";
    private static final Viewer CADRE = new Viewer("town", Role.TOWN_CADRE, TOWN);
    private static final LocalDate PAIRED = LocalDate.of(2015, 8, 20);
    private static final LocalDate SECOND_ROUND = LocalDate.of(2018, 3, 12);
    private static final LocalDate HANDED_OVER = LocalDate.of(2019, 7, 8);
    private static final int HANDOVER_EVERY = 40;

    private record Unit(String name, Affiliation affiliation) {}

    private record Home(long householdId, String villageCode) {}

    private static final List<Unit> UNITS = List.of(
            new Unit("市直机关工委", Affiliation.CITY),
            new Unit("市国资公司", Affiliation.CITY),
            new Unit("省属煤业公司", Affiliation.PROVINCE),
            new Unit("县农业农村局", Affiliation.COUNTY),
            new Unit("县教育局", Affiliation.COUNTY),
            new Unit("县卫生健康局", Affiliation.COUNTY),
            new Unit("县水利局", Affiliation.COUNTY),
            new Unit("县林业局", Affiliation.COUNTY),
            new Unit("县民政局", Affiliation.COUNTY),
            new Unit("县人社局", Affiliation.COUNTY),
            new Unit("县交通局", Affiliation.COUNTY),
            new Unit("县财政局", Affiliation.COUNTY),
            new Unit("县第一中学", Affiliation.COUNTY),
            new Unit("县人民医院", Affiliation.COUNTY),
            new Unit("测试镇政府", Affiliation.TOWN),
            new Unit("测试镇中心小学", Affiliation.TOWN),
            new Unit("测试镇卫生院", Affiliation.TOWN));

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final List<String> GIVEN = List.of(
            "立平", "秀云", "志强", "文华", "建军", "晓燕", "海涛", "玉梅", "国栋", "丽萍", "永刚", "雪琴", "振华", "美玲", "宏伟", "春霞", "学文", "淑芳",
            "卫国", "金凤", "俊峰", "艳红", "继东", "慧敏", "向阳", "红梅", "明辉");

    private final HelperRegister helpers;
    private final HistoryEvents history;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TownHelpers(
            HelperRegister helpers, HistoryEvents history, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.helpers = helpers;
        this.history = history;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Village by village; what is there already is left alone. */
    @Override
    public void load() {
        var start = System.nanoTime();
        var homes = Viewers.as(CADRE, () -> jdbc.sql("""
                        select household_id, village_code from household_present p
                        where not ended and status <> 'CANCELLED'
                          and not exists (select from helper_assignment a where a.household_id = p.household_id and a.to_on is null)
                        order by village_code, household_id""").query(Home.class).list());
        if (homes.isEmpty() || Viewers.as(CADRE, this::isThere)) {
            return;
        }
        var number = 0;
        for (var from = 0; from < homes.size(); ) {
            var village = homes.get(from).villageCode;
            var to = from;
            while (to < homes.size() && homes.get(to).villageCode.equals(village)) {
                to++;
            }
            number = pair(homes.subList(from, to), number);
            from = to;
        }
        Viewers.as(CADRE, () -> history.record("IMPORT", TOWN, null, null, null, Map.of("sample", "z-town-helpers")));
        LOG.info("The sample's {} helpers are there after {} s", number, (System.nanoTime() - start) / 1_000_000_000);
    }

    private boolean isThere() {
        return jdbc.sql("""
                        select exists (select from history where actor = 'town' and event = 'IMPORT' and scope_code = :town
                                                             and detail ->> 'sample' = 'z-town-helpers')""").param("town", TOWN).query(Boolean.class).single();
    }

    /** One village in one transaction: cut off, it begins anew. */
    private int pair(List<Home> homes, int first) {
        return Viewers.as(
                CADRE,
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    var number = first;
                    for (var at = 0; at < homes.size(); ) {
                        var level = level(number);
                        var most = level == Level.LEADER ? 4 : level == Level.SECTION ? 3 : 2;
                        var theirs = homes.subList(at, Math.min(at + most, homes.size())).stream()
                                .map(Home::householdId)
                                .toList();
                        var day = number % 4 == 0 ? SECOND_ROUND : PAIRED;
                        var helper = helpers.register(form(number, level, day));
                        helpers.assign(helper, theirs, day);
                        if (number % HANDOVER_EVERY == HANDOVER_EVERY - 1) {
                            number++;
                            var successor = helpers.register(form(number, Level.SECTION, HANDED_OVER));
                            helpers.handOver(helper, successor, theirs, HANDED_OVER);
                        }
                        number++;
                        at += theirs.size();
                    }
                    return number;
                })));
    }

    /** No town has leaders of the county. */
    private static Level level(int number) {
        return number % 20 == 0 && UNITS.get(number % UNITS.size()).affiliation != Affiliation.TOWN
                ? Level.LEADER
                : number % 5 == 0 ? Level.SECTION : Level.STAFF;
    }

    private static HelperForm form(int number, Level level, LocalDate day) {
        var unit = UNITS.get(number % UNITS.size());
        var surname = SURNAMES.charAt((number * 7) % SURNAMES.length());
        return new HelperForm(
                surname + GIVEN.get((number * 5 + number / SURNAMES.length()) % GIVEN.size()),
                unit.name,
                unit.affiliation,
                level,
                position(level, unit),
                "1390001%04d".formatted(number),
                null,
                number == 0 ? "town" : null,
                day);
    }

    private static String position(Level level, Unit unit) {
        return switch (level) {
            case LEADER -> "副县级领导";
            case SECTION ->
                unit.name.endsWith("政府")
                        ? "副镇长"
                        : unit.name.endsWith("院") ? "副院长" : unit.name.endsWith("学") ? "副校长" : "股长";
            case STAFF -> unit.name.endsWith("院") ? "医生" : unit.name.endsWith("学") ? "教师" : "干部";
        };
    }
}
