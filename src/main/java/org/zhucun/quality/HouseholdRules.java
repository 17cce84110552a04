package org.zhucun.quality;

import static org.zhucun.quality.Mend.HEAD;
import static org.zhucun.quality.Mend.INCOME;
import static org.zhucun.quality.Mend.LIVING;
import static org.zhucun.quality.Mend.MEMBERS;
import static org.zhucun.quality.Mend.STANDING;
import static org.zhucun.quality.Rule.household;
import static org.zhucun.quality.Severity.HIGH;
import static org.zhucun.quality.Severity.LOW;
import static org.zhucun.quality.Severity.MEDIUM;

import java.util.List;
import org.springframework.stereotype.Component;

/** What must hold between the facts of one household and its members (domain.md 2, register-formats.md). */
@Component
class HouseholdRules implements RuleBook {

    private static final List<Rule> RULES = List.of(
            // causes
            household(
                    "ILLNESS_NOBODY_ILL",
                    HIGH,
                    STANDING,
                    "h.main_cause = 'ILLNESS' and h.whole and h.ill = 0",
                    "h.members, h.healthy"),
            household(
                    "SCHOOLING_NO_PUPIL",
                    HIGH,
                    STANDING,
                    "h.main_cause = 'SCHOOLING' and h.whole and h.pupils = 0",
                    "h.members"),
            household(
                    "DISABILITY_NOBODY_DISABLED",
                    HIGH,
                    STANDING,
                    "h.main_cause = 'DISABILITY' and h.whole and h.disabled = 0",
                    "h.members"),
            household(
                    "CAUSE_TWICE",
                    LOW,
                    STANDING,
                    "h.main_cause in (h.other_cause_1, h.other_cause_2) or h.other_cause_1 = h.other_cause_2",
                    "'@household.cause.' || case when h.main_cause in (h.other_cause_1, h.other_cause_2) then h.main_cause else h.other_cause_1 end"),
            // dibao and destitute support
            household(
                    "DIBAO_NO_MEMBER",
                    HIGH,
                    STANDING,
                    "h.attribute in ('DIBAO', 'DIBAO_DESTITUTE') and h.whole and h.on_dibao = 0",
                    "h.members"),
            household(
                    "DIBAO_NO_MONEY",
                    MEDIUM,
                    INCOME,
                    "h.attribute in ('DIBAO', 'DIBAO_DESTITUTE') and h.income_year = h.year and coalesce(h.dibao, 0) = 0",
                    "h.income_year::text"),
            household(
                    "DIBAO_MONEY_NO_MEMBER",
                    HIGH,
                    INCOME,
                    "h.dibao > 0 and h.whole and h.same_year and h.on_dibao = 0",
                    "h.income_year::text, h.dibao"),
            household(
                    "DIBAO_MEMBER_NO_MONEY",
                    MEDIUM,
                    INCOME,
                    "h.on_dibao > 0 and h.same_year and coalesce(h.dibao, 0) = 0 and coalesce(h.attribute, '') not in ('DIBAO', 'DIBAO_DESTITUTE')",
                    "h.income_year::text, h.on_dibao"),
            household(
                    "DESTITUTE_NO_MEMBER",
                    HIGH,
                    STANDING,
                    "h.attribute in ('DESTITUTE', 'DIBAO_DESTITUTE') and h.whole and h.on_destitute = 0",
                    "h.members"),
            household(
                    "DESTITUTE_MONEY_NO_MEMBER",
                    HIGH,
                    INCOME,
                    "h.destitute > 0 and h.whole and h.same_year and h.on_destitute = 0",
                    "h.income_year::text, h.destitute"),
            household(
                    "DESTITUTE_WITH_LABOUR",
                    HIGH,
                    STANDING,
                    "h.attribute in ('DESTITUTE', 'DIBAO_DESTITUTE') and h.able > 0",
                    "h.able, l.labour_from, l.destitute_labour_to"),
            household(
                    "DIBAO_AND_DESTITUTE",
                    HIGH,
                    INCOME,
                    "h.dibao > 0 and h.destitute > 0",
                    "h.income_year::text, h.dibao, h.destitute"),
            // income
            household(
                    "BUSINESS_NO_EXPENSE",
                    MEDIUM,
                    INCOME,
                    "h.business > 0 and coalesce(h.expense, 0) = 0",
                    "h.income_year::text, h.business"),
            household(
                    "EXPENSE_NO_BUSINESS",
                    MEDIUM,
                    INCOME,
                    "h.expense > 0 and coalesce(h.business, 0) = 0",
                    "h.income_year::text, h.expense"),
            household("INCOME_NOT_POSITIVE", HIGH, INCOME, "h.per_head <= 0", "h.income_year::text, h.per_head"),
            household(
                    "INCOME_TOO_HIGH",
                    MEDIUM,
                    INCOME,
                    "h.per_head > l.income_per_head",
                    "h.income_year::text, h.per_head, l.income_per_head"),
            household(
                    "WAGE_NO_WORKER",
                    MEDIUM,
                    INCOME,
                    "h.wage > 0 and h.whole and h.same_year and h.workers = 0",
                    "h.income_year::text, h.wage, h.members"),
            household(
                    "WORKER_NO_WAGE",
                    MEDIUM,
                    INCOME,
                    "h.workers > 0 and h.same_year and coalesce(h.wage, 0) = 0",
                    "h.income_year::text, h.workers"),
            household(
                    "WAGE_TOO_LOW",
                    LOW,
                    INCOME,
                    "h.wage > 0 and h.wage < l.wage_low",
                    "h.income_year::text, h.wage, l.wage_low"),
            household(
                    "WAGE_TOO_HIGH",
                    MEDIUM,
                    INCOME,
                    "h.wage > l.wage_high",
                    "h.income_year::text, h.wage, l.wage_high"),
            household(
                    "ECOLOGY_NO_LAND",
                    LOW,
                    LIVING,
                    "h.ecology > 0 and h.income_year = h.year and coalesce(h.grain_to_forest_mu, 0) = 0",
                    "h.income_year::text, h.ecology"),
            // land and living
            household(
                    "GRAIN_TO_FOREST_TOO_LARGE",
                    MEDIUM,
                    LIVING,
                    "h.grain_to_forest_mu > coalesce(h.forest_mu, 0) + coalesce(h.pasture_mu, 0)",
                    "h.grain_to_forest_mu, coalesce(h.forest_mu, 0) + coalesce(h.pasture_mu, 0)"),
            household(
                    "ARABLE_TOO_LARGE",
                    MEDIUM,
                    LIVING,
                    "h.arable_mu / nullif(h.persons, 0) > l.arable_per_head",
                    "h.arable_mu, h.persons, round(h.arable_mu / h.persons, 1), l.arable_per_head"),
            household(
                    "FOREST_TOO_LARGE",
                    MEDIUM,
                    LIVING,
                    "h.forest_mu / nullif(h.persons, 0) > l.forest_per_head",
                    "h.forest_mu, h.persons, round(h.forest_mu / h.persons, 1), l.forest_per_head"),
            household("ROAD_UNKNOWN", LOW, LIVING, "h.year is not null and h.road_distance_km is null", "h.year::text"),
            household(
                    "ROAD_TOO_FAR",
                    MEDIUM,
                    LIVING,
                    "h.road_distance_km > l.road_distance",
                    "h.road_distance_km, l.road_distance"),
            household(
                    "DANGER_WITHOUT_GRADE",
                    MEDIUM,
                    LIVING,
                    "h.dangerous_house and coalesce(h.danger_grade, 'A') in ('A', 'B')",
                    "coalesce(h.danger_grade, '—')"),
            household(
                    "GRADE_WITHOUT_DANGER",
                    MEDIUM,
                    LIVING,
                    "h.dangerous_house is false and h.danger_grade in ('C', 'D')",
                    "h.danger_grade"),
            // family
            household("NO_HEAD", HIGH, HEAD, "h.members > 0 and h.heads = 0", "h.members"),
            household("SEVERAL_HEADS", HIGH, HEAD, "h.heads > 1", "h.heads, h.head_names"),
            household("SEVERAL_SPOUSES", HIGH, MEMBERS, "h.spouses > 1", "h.spouses, h.spouse_names"),
            household(
                    "COUPLE_OF_ONE_SEX",
                    MEDIUM,
                    MEMBERS,
                    "h.heads = 1 and h.spouses = 1 and h.head_sex = h.spouse_sex and h.head_sex in ('MALE', 'FEMALE')",
                    "h.head_names, h.spouse_names, '@person.sex.' || h.head_sex"),
            // exited, and yet
            household(
                    "EXITED_BELOW_LINE",
                    HIGH,
                    INCOME,
                    "h.status = 'EXITED' and h.per_head < h.line",
                    "h.income_year::text, h.per_head, h.line"),
            household(
                    "EXITED_DANGEROUS_HOUSE",
                    HIGH,
                    LIVING,
                    "h.status = 'EXITED' and (h.dangerous_house or h.danger_grade in ('C', 'D'))",
                    "coalesce(h.danger_grade, '—')"),
            household(
                    "EXITED_UNSAFE_WATER",
                    HIGH,
                    LIVING,
                    "h.status = 'EXITED' and (h.safe_water is false or h.water_difficult)",
                    "h.year::text"));

    @Override
    public List<Rule> rules() {
        return RULES;
    }
}
