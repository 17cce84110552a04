package org.zhucun.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.WebTest;
import org.zhucun.web.Shows;
import tools.jackson.databind.json.JsonMapper;

/** Each rule of one household of the world: with these changes it speaks, with one more it is silent. */
@WebTest
@As("town")
@Transactional
class GapTests {

    private static final String POOR = "1408991012019002";
    private static final String HEAD = "140899101201900201";

    /**
     * @param given statements after which the rule speaks, one a line
     * @param mended one more statement after which it is silent
     */
    record Case(GapRule rule, String sentence, String given, String mended) {

        @Override
        public String toString() {
            return rule.name();
        }
    }

    private static Case rule(GapRule rule, String sentence, String given, String mended) {
        return new Case(rule, sentence, given, mended);
    }

    private static final List<Case> CASES = List.of(
            rule(
                    GapRule.RAIN_DEW,
                    "李秀英在读中职二年级，今年没有雨露计划",
                    facts("school = 'VOCATIONAL_2'"),
                    measure("EDUCATION", "PLANNED", "{\"educationAid\": \"RAIN_DEW\"}", true)),
            rule(GapRule.MEDICAL_AID, "李秀英患有大病，没有医疗救助", facts("serious = true"), facts("medical_aid = true")),
            rule(
                    GapRule.PENSION,
                    "李秀英 {age} 岁，没有参加养老保险",
                    facts("resident_pension = false"),
                    facts("employee_pension = true")),
            rule(
                    GapRule.DISABILITY,
                    "李秀英残疾 2 级，今年没有残疾人补贴",
                    facts("disabled = true, disability_grade = 2"),
                    measure("DISABILITY", "PLANNED", "{}", true)),
            rule(
                    GapRule.MEDICAL_INSURANCE,
                    "李秀英没有参加医保，今年也没有代缴",
                    facts("resident_medical = false"),
                    measure("HEALTH", "PLANNED", "{\"healthAid\": \"PREMIUM\"}", false)),
            rule(
                    GapRule.HOUSING,
                    "住房是危房，今年和去年都没有危房改造",
                    home("dangerous_house = true"),
                    measure("HOUSING", "PLANNED", "{}", false)),
            rule(
                    GapRule.WATER,
                    "饮水不安全，今年和去年都没有饮水措施",
                    home("safe_water = false"),
                    measure("WATER", "PLANNED", "{}", false)),
            rule(
                    GapRule.DIBAO,
                    "2020 年人均纯收入 100.00 元，低于 4,000 元的线，没有低保或特困供养",
                    income(100) + home("attribute = 'GENERAL'"),
                    home("attribute = 'DIBAO'")),
            rule(
                    GapRule.DEVELOPMENT,
                    "未脱贫，有劳动力，今年没有产业、就业、信贷或公益岗位措施",
                    facts("labour = 'ORDINARY'"),
                    measure("EMPLOYMENT", "UNDER_WAY", "{}", false)),
            rule(GapRule.NO_MEASURE, "未脱贫，今年没有任何帮扶措施", "", measure("SOCIAL", "PLANNED", "{}", false)),
            rule(
                    GapRule.RAIN_DEW_OVER,
                    "李秀英今年有雨露计划，在校状况是非在校生",
                    measure("EDUCATION", "PLANNED", "{\"educationAid\": \"RAIN_DEW\"}", true)
                            + facts("school = 'NONE'"),
                    facts("school = 'COLLEGE_1'")),
            rule(
                    GapRule.NOT_DISABLED,
                    "李秀英今年有残疾人补贴，登记里不是残疾人",
                    measure("DISABILITY", "PLANNED", "{}", true) + facts("disabled = false"),
                    facts("disabled = true")),
            rule(
                    GapRule.MEASURE_GONE,
                    "李秀英已去世或不在这一户，“一项措施”还没有了结",
                    measure("HEALTH", "PLANNED", "{}", true)
                            + "update person set died_on = date '2020-11-01' where number = '" + HEAD + "';",
                    "update measure set state = 'DROPPED', dropped_because = '人已去世' where what = '一项措施';"),
            rule(
                    GapRule.POST_GONE,
                    "李秀英已去世或不在这一户，还在“护路”岗上",
                    post() + "update person set died_on = date '2020-11-01' where number = '" + HEAD + "';",
                    "update post_holding set to_on = date '2020-11-01', end_reason = 'DIED';"),
            rule(
                    GapRule.POST_UNABLE,
                    "李秀英在“护路”岗上，劳动能力是丧失劳动力",
                    post() + facts("labour = 'LOST'"),
                    facts("labour = 'WEAK'")),
            rule(
                    GapRule.DIBAO_INCOME,
                    "低保户，2020 年人均纯收入 12,100.00 元，超过 4,000 元的线 3 倍",
                    income(12100) + home("attribute = 'DIBAO'"),
                    income(11900)));

    @Autowired
    Gaps gaps;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Shows shows;

    static List<Case> cases() {
        return CASES;
    }

    @Test
    void everyRuleHasItsCase() {
        assertThat(CASES).extracting(Case::rule).containsExactly(GapRule.values());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void speaksWithItsFactsAndIsSilentWhenMended(Case one) {
        run(one.given);
        assertThat(found(one.rule)).containsExactly(one.sentence.replace("{age}", age()));
        run(one.mended);
        assertThat(found(one.rule)).isEmpty();
    }

    @Test
    void whoWasNeverPoorHasRainDewOnlyWhileTheHouseholdIsWatched() {
        run(facts("school = 'VOCATIONAL_2'") + home("status = 'NEVER', exit_year = null"));
        assertThat(found(GapRule.RAIN_DEW)).isEmpty();
        run("update household set monitored = 'MARGINAL', monitored_since = date '2020-06-03' where number = '" + POOR
                + "';");
        assertThat(found(GapRule.RAIN_DEW)).hasSize(1);
    }

    @Test
    void thePageCountsByRuleAndLeadsToThePlan() throws Exception {
        run(facts("serious = true"));
        assertThat(mvc.get().uri("/measures/gaps?rule=MEDICAL_AID&village=140899101201"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"total\">1<", "李秀英患有大病", "measures/new?kind=HEALTH&amp;person=");
        var link = Pattern.compile("href=\"([^\"]*measures/new[^\"]*)\"")
                .matcher(mvc.get()
                        .uri("/measures/gaps?rule=MEDICAL_AID&village=140899101201")
                        .exchange()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
        assertThat(link.find()).isTrue();
        var address = link.group(1).replace("&amp;", "&");
        assertThat(mvc.get().uri(address))
                .as("the form knows what it is and for whom")
                .hasStatusOk()
                .bodyText()
                .contains(
                        "value=\"医疗救助\"",
                        "value=\"MEDICAL_AID\" selected",
                        "value=\"" + address.replaceAll(".*person=([0-9]+).*", "$1") + "\" selected");
        assertThat(mvc.get().uri("/measures/gaps?side=UNDUE&village=140899101201"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"total\">0<");
        assertThat(mvc.get().uri("/measures/gaps/export.csv?rule=MEDICAL_AID&village=140899101201"))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFF")
                .contains("患有大病");
    }

    private List<String> found(GapRule rule) {
        var filter = new GapFilter(null, rule.name(), "140899101201");
        return gaps.page(filter, gaps.counts(filter), 1, 50).stream()
                .filter(row -> row.number().equals(POOR))
                .map(row ->
                        GapLine.of(row, true, json, shows.in(Locale.CHINESE)).sentence())
                .toList();
    }

    private String age() {
        return jdbc.sql(
                        "select extract(year from age(cast(:today as date), born_on))::integer::text from person where number = '"
                                + HEAD + "'")
                .param("today", shows.now().today())
                .query(String.class)
                .single();
    }

    private void run(String statements) {
        Arrays.stream(statements.split(";"))
                .filter(one -> !one.isBlank())
                .forEach(one -> jdbc.sql(one.replace(
                                ":year", String.valueOf(shows.now().today().getYear())))
                        .update());
    }

    private static String facts(String set) {
        return "update person_year f set " + set
                + " from person p where p.person_id = f.person_id and p.facts_year = f.year and p.number = '" + HEAD
                + "';";
    }

    private static String home(String set) {
        return "update household_year y set " + set
                + " from household h where h.household_id = y.household_id and h.number = '" + POOR + "';";
    }

    private static String income(int perHead) {
        return "insert into income (village_code, household_id, year, persons, wage) select village_code, household_id, 2020, 1, "
                + perHead + " from household where number = '" + POOR
                + "' on conflict (household_id, year) do update set wage = excluded.wage, business = null, dividend = null, other_property = null, family_planning = null,"
                + " dibao = null, destitute = null, pension = null, ecology = null, other_transfer = null, expense = null;";
    }

    private static String measure(String kind, String state, String facts, boolean personal) {
        return "insert into measure (village_code, household_id, year, kind, person_id, what, planned_on, facts, state, begun_on, planned_by)"
                + " select village_code, household_id, :year, '" + kind + "', " + (personal ? "head_person_id" : "null")
                + ", '一项措施', make_date(:year, 12, 31), '" + facts + "', '" + state + "', "
                + (state.equals("UNDER_WAY") ? "make_date(:year, 1, 1)" : "null")
                + ", 'clerk201' from household where number = '" + POOR + "';";
    }

    private static String post() {
        return "insert into public_post (village_code, kind, title, monthly_pay, money_source, from_on) values"
                + " ('140899101201', 'ROAD', '护路', 500, 'COLLECTIVE', date '2020-01-01');"
                + "insert into post_holding (village_code, public_post_id, person_id, household_id, from_on)"
                + " select h.village_code, max(p.public_post_id), h.head_person_id, h.household_id, date '2020-01-01'"
                + " from public_post p cross join household h where h.number = '" + POOR + "' group by h.household_id;";
    }
}
