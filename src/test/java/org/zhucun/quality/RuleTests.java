package org.zhucun.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.WebTest;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each rule of the register with a family of which it holds, and its neighbour just over the border, of which it must
 * not. Facts of 2020 count with the ages of its last day.
 */
@WebTest
class RuleTests {

    private static final Viewer CADRE = new Viewer("cadre140899172", Role.TOWN_CADRE, "140899172");

    /**
     * @param sentence what the reader is told
     * @param found the sound family changed so that the rule reports it
     * @param silent the same, mended or just within the limit
     */
    record Case(String rule, String sentence, UnaryOperator<Family> found, UnaryOperator<Family> silent) {

        @Override
        public String toString() {
            return rule;
        }
    }

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate LAST_MONTH = TODAY.withDayOfMonth(1).minusMonths(1);

    private static Case rule(String rule, String sentence, UnaryOperator<Family> found, UnaryOperator<Family> silent) {
        return new Case(rule, sentence, found, silent);
    }

    private static final List<Case> CASES = List.of(
            // helpers
            rule(
                    "NO_HELPER",
                    "未脱贫，没有帮扶责任人（上一任到 —）",
                    f -> f.helper(null),
                    f -> f.exited().helper(null)),
            rule(
                    "HELPER_IS_HELPED",
                    "王小梅是帮扶对象，又是帮扶责任人（规则镇政府，帮 1 户）",
                    f -> f.helper("王小梅"),
                    f -> f.exited().helper("王小梅")),
            rule("HELPER_OVERLOADED", "周立平（一般干部）帮 3 户，超过上限 2 户", f -> f.helpsElsewhere(2), f -> f.helpsElsewhere(1)),
            // monitored
            rule(
                    "MONITORED_NOT_VISITED",
                    "脱贫不稳定户，监测自 %s，应每 1 个月走访一次，上次走访 %s".formatted(LAST_MONTH, LAST_MONTH.minusDays(1)),
                    f -> f.monitored(LAST_MONTH).visited(LAST_MONTH.minusDays(1)),
                    f -> f.monitored(LAST_MONTH).visited(LAST_MONTH)),
            rule(
                    "MONITORED_NOT_HELPED",
                    "脱贫不稳定户，监测自 %s，过了 1 个月还没有帮扶措施".formatted(TODAY.minusDays(32)),
                    f -> f.monitored(TODAY.minusDays(32)),
                    f -> f.monitored(TODAY.minusDays(27))),
            rule(
                    "MONITORED_NOT_DEVELOPED",
                    "有 2 个劳力，监测自 %s，过了 6 个月还没有产业、就业、信贷或公益岗位措施".formatted(TODAY.minusDays(190)),
                    f -> f.monitored(TODAY.minusDays(190)).planned("SOCIAL", TODAY),
                    f -> f.monitored(TODAY.minusDays(190)).planned("INDUSTRY", TODAY)),
            rule(
                    "WATER_RISK_NO_MEASURE",
                    "返贫风险是饮水，监测自 %s，过了 1 个月还没有饮水措施".formatted(TODAY.minusDays(32)),
                    f -> f.monitored(TODAY.minusDays(32))
                            .risk("WATER", TODAY.minusDays(32))
                            .planned("SOCIAL", TODAY),
                    f -> f.monitored(TODAY.minusDays(32))
                            .risk("WATER", TODAY.minusDays(32))
                            .planned("WATER", TODAY)),
            rule(
                    "REMOVED_WITHOUT_MEASURE",
                    "监测自 2021-03-01，2021-10-08 风险消除，其间没有一项措施实施过",
                    f -> f.removed(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 10, 8))
                            .carriedOut("SOCIAL", LocalDate.of(2021, 10, 9)),
                    f -> f.removed(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 10, 8))
                            .carriedOut("SOCIAL", LocalDate.of(2021, 10, 8))),
            rule(
                    "LABOUR_BEFORE_MONITORED",
                    "监测自 2021-03-01，计划里的就业措施 2021-02-28 就做完了，其后没有",
                    f -> f.monitored(LocalDate.of(2021, 3, 1)).carriedOut("EMPLOYMENT", LocalDate.of(2021, 2, 28)),
                    f -> f.monitored(LocalDate.of(2021, 3, 1)).carriedOut("EMPLOYMENT", LocalDate.of(2021, 3, 1))),
            rule(
                    "REMOVED_TOO_SOON",
                    "监测自 2021-03-01，2021-04-30 就因帮扶消除了风险，没有超过当月和其后 1 个月",
                    f -> f.removed(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 4, 30)),
                    f -> f.removed(LocalDate.of(2021, 3, 31), LocalDate.of(2021, 5, 1))),
            rule(
                    "REMOVED_BELOW_THRESHOLD",
                    "2020-10-08 风险消除，但 2020 年人均纯收入 5,999 元，低于监测线 6,000 元",
                    f -> f.removed(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 10, 8))
                            .income("wage", 13_497),
                    f -> f.removed(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 10, 8))
                            .income("wage", 13_500)),
            rule(
                    "REMOVED_DROPPED_OUT",
                    "2020-10-08 风险消除，但李小山 12 岁，没有在校",
                    f -> f.removed(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 10, 8))
                            .child("school", "NONE"),
                    f -> f.exited()
                            .removed(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 10, 8))
                            .child("school", "NONE")),
            // causes
            rule(
                    "ILLNESS_NOBODY_ILL",
                    "致贫原因是因病，但 3 名成员没有一个患病（健康 3 人）",
                    f -> f.year("main_cause", "ILLNESS"),
                    f -> f.year("main_cause", "ILLNESS").spouse("chronic", true)),
            rule(
                    "SCHOOLING_NO_PUPIL",
                    "致贫原因是因学，但 3 名成员没有一个在校",
                    f -> f.year("main_cause", "SCHOOLING").child("school", "PRESCHOOL_AGE"),
                    f -> f.year("main_cause", "SCHOOLING").child("school", "KINDERGARTEN")),
            rule(
                    "DISABILITY_NOBODY_DISABLED",
                    "致贫原因是因残，但 3 名成员没有一个残疾",
                    f -> f.year("main_cause", "DISABILITY"),
                    f -> f.year("main_cause", "DISABILITY").spouse("disabled", true)),
            rule(
                    "CAUSE_TWICE",
                    "致贫原因写了两遍：缺技术",
                    f -> f.year("other_cause_1", "LABOUR").year("other_cause_2", "SKILL"),
                    f -> f.year("other_cause_1", "LABOUR").year("other_cause_2", "CAPITAL")),
            // dibao and destitute support
            rule(
                    "DIBAO_NO_MEMBER",
                    "户属性是低保，但 3 名成员没有一个享受低保",
                    f -> f.year("attribute", "DIBAO"),
                    f -> f.year("attribute", "DIBAO").child("dibao", true)),
            rule(
                    "DIBAO_NO_MONEY",
                    "户属性是低保，但 2020 年低保金是 0",
                    f -> f.year("attribute", "DIBAO"),
                    f -> f.year("attribute", "DIBAO").income("dibao", 3600)),
            rule(
                    "DIBAO_MONEY_NO_MEMBER",
                    "2020 年有低保金 3,600 元，但没有成员享受低保",
                    f -> f.income("dibao", 3600),
                    f -> f.income("dibao", 3600).child("dibao", true)),
            rule(
                    "DIBAO_MEMBER_NO_MONEY",
                    "有 1 名成员享受低保，但 2020 年低保金是 0",
                    f -> f.child("dibao", true),
                    f -> f.child("dibao", true).income("dibao", 3600)),
            rule(
                    "DESTITUTE_NO_MEMBER",
                    "户属性是特困供养，但 3 名成员没有一个是特困供养人员",
                    f -> f.year("attribute", "DESTITUTE"),
                    f -> f.year("attribute", "DESTITUTE").spouse("destitute", true)),
            rule(
                    "DESTITUTE_MONEY_NO_MEMBER",
                    "2020 年有特困供养金 5,200 元，但没有成员是特困供养人员",
                    f -> f.income("destitute", 5200),
                    f -> f.income("destitute", 5200).spouse("destitute", true)),
            rule(
                    "DESTITUTE_WITH_LABOUR",
                    "户属性是特困供养，但有 1 名 16 到 65 岁的劳动力",
                    f -> f.year("attribute", "DESTITUTE")
                            .spouse("labour", "LOST")
                            .head("born_on", "1955-01-01"),
                    f -> f.year("attribute", "DESTITUTE")
                            .spouse("labour", "LOST")
                            .head("born_on", "1954-12-31")),
            rule(
                    "DIBAO_AND_DESTITUTE",
                    "2020 年既有低保金 3,600 元，又有特困供养金 5,200 元",
                    f -> f.income("dibao", 3600).income("destitute", 5200),
                    f -> f.income("dibao", 3600).income("destitute", 0)),
            // income
            rule(
                    "BUSINESS_NO_EXPENSE",
                    "2020 年生产经营性收入 6,000 元，支出是 0",
                    f -> f.income("expense", null),
                    f -> f.income("expense", 1)),
            rule(
                    "EXPENSE_NO_BUSINESS",
                    "2020 年生产经营性支出 1,500 元，收入是 0",
                    f -> f.income("business", 0),
                    f -> f.income("business", 1)),
            rule(
                    "INCOME_NOT_POSITIVE",
                    "2020 年人均纯收入 0 元",
                    f -> f.income("wage", 0).income("business", 1500),
                    f -> f.income("wage", 3).income("business", 1500)),
            rule(
                    "INCOME_TOO_HIGH",
                    "2020 年人均纯收入 100,001 元，超过 100,000 元",
                    f -> f.income("wage", 295_503),
                    f -> f.income("wage", 295_500)),
            rule(
                    "WAGE_NO_WORKER",
                    "2020 年工资性收入 24,000 元，但 3 名成员没有一个务工",
                    Family::atHome,
                    f -> f.atHome().spouse("public_post", "保洁员")),
            rule(
                    "WORKER_NO_WAGE",
                    "有 1 人务工，但 2020 年工资性收入是 0",
                    f -> f.income("wage", null),
                    f -> f.income("wage", null).atHome()),
            rule(
                    "WAGE_TOO_LOW",
                    "2020 年工资性收入只有 299 元，低于 300 元",
                    f -> f.income("wage", 299),
                    f -> f.income("wage", 300)),
            rule(
                    "WAGE_TOO_HIGH",
                    "2020 年工资性收入 300,001 元，超过 300,000 元",
                    f -> f.income("wage", 300_001),
                    f -> f.income("wage", 300_000)),
            rule(
                    "ECOLOGY_NO_LAND",
                    "2020 年生态补偿金 400 元，但退耕还林面积是 0",
                    f -> f.income("ecology", 400),
                    f -> f.income("ecology", 400).year("grain_to_forest_mu", 2)),
            // land and living
            rule(
                    "GRAIN_TO_FOREST_TOO_LARGE",
                    "退耕还林 3 亩，林地和牧草地一共 2 亩",
                    f -> f.year("grain_to_forest_mu", 3),
                    f -> f.year("grain_to_forest_mu", 3).year("pasture_mu", 1)),
            rule(
                    "ARABLE_TOO_LARGE",
                    "耕地 153 亩，3 口人，人均 51 亩，超过 50 亩",
                    f -> f.year("arable_mu", 153),
                    f -> f.year("arable_mu", 150)),
            rule(
                    "FOREST_TOO_LARGE",
                    "林地 213 亩，3 口人，人均 71 亩，超过 70 亩",
                    f -> f.year("forest_mu", 213),
                    f -> f.year("forest_mu", 210)),
            rule(
                    "ROAD_UNKNOWN",
                    "2020 年没有填与村主干路的距离",
                    f -> f.year("road_distance_km", null),
                    f -> f.year("road_distance_km", 0)),
            rule(
                    "ROAD_TOO_FAR",
                    "与村主干路距离 51 公里，超过 50 公里",
                    f -> f.year("road_distance_km", 51),
                    f -> f.year("road_distance_km", 50)),
            rule(
                    "DANGER_WITHOUT_GRADE",
                    "登记为危房，危房等级却是 B",
                    f -> f.year("dangerous_house", true).year("danger_grade", "B"),
                    f -> f.year("dangerous_house", true).year("danger_grade", "C")),
            rule(
                    "GRADE_WITHOUT_DANGER",
                    "登记为不是危房，危房等级却是 D 级",
                    f -> f.year("danger_grade", "D"),
                    f -> f.year("danger_grade", "B")),
            // family
            rule("NO_HEAD", "3 名成员里没有户主", f -> f.head("relation", "OTHER"), f -> f.spouse("relation", "OTHER")),
            rule(
                    "SEVERAL_HEADS",
                    "有 2 个户主：李大山、王小梅",
                    f -> f.spouse("relation", "HEAD"),
                    f -> f.spouse("relation", "HEAD").head("relation", "OTHER")),
            rule(
                    "SEVERAL_SPOUSES",
                    "有 2 个配偶：王小梅、李小山",
                    f -> f.child("relation", "SPOUSE"),
                    f -> f.child("relation", "SPOUSE").spouse("relation", "OTHER")),
            rule(
                    "COUPLE_OF_ONE_SEX",
                    "户主李大山和配偶王小梅都是男",
                    f -> f.spouse("sex", "MALE"),
                    f -> f.spouse("sex", "UNSTATED").head("sex", "UNSTATED")),
            // exited, and yet
            rule(
                    "EXITED_BELOW_LINE",
                    "已脱贫，但 2020 年人均纯收入 3,999 元，低于贫困线 4,000 元",
                    f -> f.exited().income("wage", 7497),
                    f -> f.exited().income("wage", 7500)),
            rule(
                    "EXITED_DANGEROUS_HOUSE",
                    "已脱贫，但住房是危房（等级 C）",
                    f -> f.exited().year("danger_grade", "C"),
                    f -> f.exited().year("danger_grade", "B")),
            rule(
                    "EXITED_UNSAFE_WATER",
                    "已脱贫，但 2020 年饮水没有解决",
                    f -> f.exited().year("safe_water", false),
                    f -> f.exited().year("safe_water", null)),
            // work
            rule("PLACE_NO_MONTHS", "李大山在县城务工，务工时间却是 0", f -> f.head("work_months", 0), f -> f.head("work_months", 1)),
            rule(
                    "MONTHS_NO_PLACE",
                    "李大山务工 8 个月，没有填地点",
                    f -> f.head("work_place", null).head("work_region", null),
                    f -> f.head("work_place", null)),
            rule(
                    "WORKING_WITHOUT_ABILITY",
                    "李大山是丧失劳动力，却务工 8 个月",
                    f -> f.head("labour", "LOST"),
                    f -> f.head("labour", "WEAK")),
            rule(
                    "HEALTHY_WITHOUT_LABOUR",
                    "王小梅 59 岁，健康，不在校，劳动技能却是弱劳动力或半劳动力",
                    f -> f.spouse("labour", "WEAK").spouse("born_on", "1961-01-01"),
                    f -> f.spouse("labour", "WEAK").spouse("born_on", "1960-12-31")),
            // school
            rule(
                    "EDUCATION_AND_SCHOOL",
                    "李小山在校（小学），又填了文化程度（小学）",
                    f -> f.child("education", "PRIMARY"),
                    f -> f.child("education", "PRIMARY").child("school", "NONE")),
            rule(
                    "NEITHER_EDUCATION_NOR_SCHOOL",
                    "李小山 12 岁，文化程度和在校状况都没有填",
                    f -> f.child("school", "NONE"),
                    f -> f.child("school", "PRESCHOOL_AGE")),
            rule(
                    "TOO_YOUNG_FOR_SENIOR_SCHOOL",
                    "李小山 14 岁，在读普通高中一年级",
                    f -> f.child("school", "SENIOR_1").child("born_on", "2006-01-01"),
                    f -> f.child("school", "SENIOR_1").child("born_on", "2005-12-31")),
            rule(
                    "TOO_OLD_FOR_PRIMARY_SCHOOL",
                    "李小山 20 岁，在读小学",
                    f -> f.child("born_on", "2000-12-31"),
                    f -> f.child("born_on", "2001-01-01")),
            rule(
                    "EXITED_DROPPED_OUT",
                    "已脱贫，但李小山 6 岁，没有在校",
                    f -> f.exited().child("school", "PRESCHOOL_AGE").child("born_on", "2014-08-31"),
                    f -> f.exited().child("school", "PRESCHOOL_AGE").child("born_on", "2014-09-01")),
            // health and insurance
            rule(
                    "DIBAO_AND_DESTITUTE_PERSON",
                    "王小梅既享受低保，又是特困供养人员",
                    f -> f.spouse("dibao", true).spouse("destitute", true),
                    f -> f.spouse("dibao", true).head("destitute", true)),
            rule(
                    "HEALTHY_AND_ILL",
                    "王小梅既填健康，又填了患病或残疾",
                    f -> f.spouse("chronic", true),
                    f -> f.spouse("chronic", true).spouse("healthy", false)),
            rule(
                    "DISABILITY_KIND_WITHOUT_DISABILITY",
                    "王小梅的残疾类别是肢体，健康状况里没有残疾",
                    f -> f.spouse("disability_kind", "LIMB"),
                    f -> f.spouse("disability_kind", "LIMB").spouse("disabled", true)),
            rule(
                    "MEDICAL_INSURANCE_TWICE",
                    "王小梅既参加城乡居民医保，又参加职工医保",
                    f -> f.spouse("employee_medical", true),
                    f -> f.spouse("employee_medical", true).spouse("resident_medical", false)),
            rule(
                    "MEDICAL_INSURANCE_NONE",
                    "王小梅两种基本医保都没有参加",
                    f -> f.spouse("resident_medical", false),
                    f -> f.spouse("resident_medical", null)),
            rule(
                    "SERIOUS_INSURANCE_NONE",
                    "王小梅没有参加大病保险",
                    f -> f.spouse("serious_insurance", false),
                    f -> f.spouse("serious_insurance", null)),
            rule(
                    "EXITED_ILL_UNINSURED",
                    "已脱贫，但王小梅患病，没有参加大病保险",
                    f -> f.exited().spouse("serious", true).spouse("serious_insurance", false),
                    f -> f.spouse("serious", true).spouse("serious_insurance", false)),
            // who somebody is
            rule(
                    "RELATION_AGAINST_SEX",
                    "李小山与户主关系是之女，性别是男",
                    f -> f.child("relation", "DAUGHTER"),
                    f -> f.child("relation", "DAUGHTER").child("sex", "UNKNOWN")),
            rule(
                    "IDENTITY_AGAINST_SEX",
                    "王小梅登记的性别是男，和证件号码不符",
                    f -> f.spouse("sex", "MALE"),
                    f -> f.spouse("sex", "MALE").spouse("identity_kind", "PASSPORT")),
            rule(
                    "IDENTITY_OF_15_DIGITS",
                    "李大山的证件号码还是 15 位，要换成 18 位",
                    f -> f.head("identity_masked", "140899*****0011"),
                    f -> f.head("identity_masked", "140899*****0011").head("identity_kind", "OTHER")),
            rule(
                    "IDENTITY_MISSING",
                    "李小山没有证件号码",
                    f -> f.child("identity_masked", null),
                    f -> f.child("identity_kind", "HOUSEHOLD_BOOKLET")),
            rule(
                    "SAME_PERSON_TWICE",
                    "李小山（2008-05-01 出生）在别处还有 1 条同名同生日的登记：规则邻村",
                    f -> f.childElsewhere(null),
                    f -> f.childElsewhere("140899********0032")));

    @Autowired
    Sweep sweep;

    @Autowired
    DoubtList list;

    @Autowired
    Rules rules;

    @Autowired
    Shows shows;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    static List<Case> cases() {
        return CASES;
    }

    @Test
    void everyRuleOfTheRegisterHasItsCase() {
        assertThat(CASES)
                .extracting(Case::rule)
                .containsExactlyInAnyOrderElementsOf(
                        rules.all().stream().map(Rule::code).toList());
    }

    @Test
    void nothingIsReportedOfASoundFamily() {
        assertThat(doubts(new Family())).isEmpty();
        assertThat(doubts(new Family().exited())).isEmpty();
    }

    @Test
    void aHelperWhoseOwnHouseholdIsMonitoredIsHelpedThemselves() {
        assertThat(doubts(new Family().exited().monitored(TODAY.minusDays(10)).helper("王小梅")))
                .extracting(doubt -> doubt.row().rule())
                .contains("HELPER_IS_HELPED");
    }

    @Test
    void whoHoldsAPublicWelfarePostIsNotWithoutAMeasureThatLetsThemEarn() {
        assertThat(doubts(new Family()
                        .monitored(TODAY.minusDays(190))
                        .planned("SOCIAL", TODAY)
                        .onPost()))
                .extracting(doubt -> doubt.row().rule())
                .doesNotContain("MONITORED_NOT_DEVELOPED");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reportsWithItsFacts(Case one) {
        assertThat(doubts(one.found.apply(new Family())))
                .filteredOn(doubt -> doubt.row().rule().equals(one.rule))
                .extracting(DoubtLine::sentence)
                .containsExactly(one.sentence);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void staysSilentOverTheBorder(Case one) {
        assertThat(doubts(one.silent.apply(new Family())))
                .extracting(doubt -> doubt.row().rule())
                .doesNotContain(one.rule);
    }

    /** Where a member's facts are not known, nobody can say that none of them is ill. */
    @Test
    void saysNothingOfMembersNobodyHasDescribed() {
        var family = new Family().year("main_cause", "ILLNESS").child("known", false);
        assertThat(doubts(family)).extracting(doubt -> doubt.row().rule()).doesNotContain("ILLNESS_NOBODY_ILL");
    }

    @Test
    void twoOtherCausesAreNotOne() {
        assertThat(doubts(new Family().year("other_cause_1", "LABOUR").year("other_cause_2", "LABOUR")))
                .extracting(DoubtLine::sentence)
                .containsExactly("致贫原因写了两遍：缺劳力");
    }

    /** What the register refuses needs no rule: domain.md 2 asks for it, and it cannot be there. */
    @Test
    void whatCannotBeHeldIsNotAskedFor() {
        assertThatThrownBy(() -> doubts(new Family().head("work_months", 13)))
                .hasMessageContaining("person_year_work_months_check");
        assertThatThrownBy(() -> doubts(new Family().head("work_months", -1)))
                .hasMessageContaining("person_year_work_months_check");
    }

    @Test
    void anEnglishSentenceWritesNamesInPinyin() {
        var family = new Family().spouse("relation", "HEAD").spouse("labour", "WEAK");
        assertThat(doubts(family, "", Locale.ENGLISH))
                .extracting(DoubtLine::sentence)
                .contains(
                        "There are 2 heads: Li Dashan, Wang Xiaomei",
                        "Wang Xiaomei, 43 years old, is healthy and not at school, yet the ability to work is given as weak or half");
    }

    /** A town's own limit counts from its day on, and only there. */
    @Test
    void asksWithTheLimitThatIsInForceThere() {
        var today = LocalDate.now(clock);
        var older = new Family().spouse("labour", "WEAK").spouse("born_on", "1962-12-31");
        assertThat(rulesOf(older, "")).contains("HEALTHY_WITHOUT_LABOUR");
        assertThat(rulesOf(older, limit("labour-to", "57", "140899172", today)))
                .doesNotContain("HEALTHY_WITHOUT_LABOUR");
        assertThat(rulesOf(older, limit("labour-to", "57", "140899172", today.plusDays(1))))
                .contains("HEALTHY_WITHOUT_LABOUR");
        assertThat(rulesOf(older, limit("labour-to", "57", "140899173", today))).contains("HEALTHY_WITHOUT_LABOUR");
    }

    @Test
    void countsTheAgeForSchoolAtTheEndOfTheMonthInForceThere() {
        var today = LocalDate.now(clock);
        var six = new Family().exited().child("school", "PRESCHOOL_AGE").child("born_on", "2014-09-30");
        assertThat(rulesOf(six, "")).doesNotContain("EXITED_DROPPED_OUT");
        assertThat(rulesOf(six, limit("school-month", "9", "140899172", today))).contains("EXITED_DROPPED_OUT");
        assertThat(rulesOf(six.child("born_on", "2014-10-01"), limit("school-month", "9", "140899172", today)))
                .doesNotContain("EXITED_DROPPED_OUT");
    }

    /** Watched since some day of last month: no whole month has gone by in which nobody came. */
    @Test
    void asksForAVisitOnlyAfterAWholePeriod() {
        assertThat(rulesOf(new Family().monitored(LAST_MONTH.plusDays(1)), "")).doesNotContain("MONITORED_NOT_VISITED");
        var family = new Family().monitored(LAST_MONTH).visited(LAST_MONTH.minusDays(1));
        assertThat(rulesOf(family, "")).contains("MONITORED_NOT_VISITED");
        assertThat(rulesOf(
                        family,
                        "insert into parameter (name, area, valid_from, value, source) values ('visit.key-months', '140899172', '%s', '12', 'L')"
                                .formatted(TODAY)))
                .doesNotContain("MONITORED_NOT_VISITED");
    }

    private static String limit(String name, String value, String area, LocalDate from) {
        return "insert into parameter (name, area, valid_from, value, source) values ('quality.%s', '%s', '%s', '%s', 'L')"
                .formatted(name, area, from, value);
    }

    private List<DoubtLine> doubts(Family family) {
        return doubts(family, "", Locale.CHINESE);
    }

    private List<String> rulesOf(Family family, String before) {
        return doubts(family, before, Locale.CHINESE).stream()
                .map(doubt -> doubt.row().rule())
                .toList();
    }

    /** Registers the family, asks every rule, reads what is doubted, and leaves nothing behind. */
    private List<DoubtLine> doubts(Family family, String before, Locale reader) {
        return Viewers.as(
                CADRE,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    if (!before.isEmpty()) {
                        jdbc.sql(before).update();
                    }
                    var household = family.register(jdbc);
                    sweep.village(Family.VILLAGE);
                    return list.ofHousehold(household).stream()
                            .map(row -> DoubtLine.of(row, rules, json, shows.in(reader)))
                            .toList();
                }));
    }
}
