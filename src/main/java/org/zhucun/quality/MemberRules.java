package org.zhucun.quality;

import static org.zhucun.quality.Mend.FACTS;
import static org.zhucun.quality.Mend.PERSON;
import static org.zhucun.quality.Rule.member;
import static org.zhucun.quality.Severity.HIGH;
import static org.zhucun.quality.Severity.LOW;
import static org.zhucun.quality.Severity.MEDIUM;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What must hold between the facts of one person (domain.md 2, register-formats.md). Not asked, because the register
 * cannot hold it: months beyond 0 to 12, an identity number of another length or with a wrong check digit, and one number
 * with two persons; the database and the doors refuse them.
 */
@Component
class MemberRules implements RuleBook {

    private static final String SENIOR =
            "(m.school ~ '^(SENIOR|VOCATIONAL|COLLEGE|TECHNICIAN|BACHELOR)_' or m.school in ('MASTER', 'HIGHER'))";

    private static final List<Rule> RULES = List.of(
            member("DIBAO_AND_DESTITUTE_PERSON", HIGH, FACTS, "m.dibao and m.destitute", ""),
            // work
            member(
                    "PLACE_NO_MONTHS",
                    MEDIUM,
                    FACTS,
                    "(m.work_region is not null or m.work_place <> '') and coalesce(m.work_months, 0) = 0",
                    "coalesce(nullif(m.work_place, ''), '@person.workRegion.' || m.work_region)"),
            member(
                    "MONTHS_NO_PLACE",
                    MEDIUM,
                    FACTS,
                    "m.work_months > 0 and m.work_region is null and coalesce(m.work_place, '') = ''",
                    "m.work_months"),
            member(
                    "WORKING_WITHOUT_ABILITY",
                    HIGH,
                    FACTS,
                    "m.work_months > 0 and m.labour in ('LOST', 'NONE')",
                    "'@person.labour.' || m.labour, m.work_months"),
            member(
                    "HEALTHY_WITHOUT_LABOUR",
                    LOW,
                    FACTS,
                    "m.age between l.labour_from and l.labour_to and m.healthy and not m.at_school and m.labour in ('WEAK', 'LOST', 'NONE')",
                    "m.age, '@person.labour.' || m.labour"),
            // school
            member(
                    "EDUCATION_AND_SCHOOL",
                    MEDIUM,
                    FACTS,
                    "m.at_school and m.education is not null",
                    "'@person.education.' || m.education, '@person.school.' || m.school"),
            member(
                    "NEITHER_EDUCATION_NOR_SCHOOL",
                    LOW,
                    FACTS,
                    "m.known and m.education is null and coalesce(m.school, 'NONE') = 'NONE'",
                    "m.age"),
            member(
                    "TOO_YOUNG_FOR_SENIOR_SCHOOL",
                    MEDIUM,
                    FACTS,
                    "m.age <= l.senior_school_age and " + SENIOR,
                    "m.age, '@person.school.' || m.school"),
            member(
                    "TOO_OLD_FOR_PRIMARY_SCHOOL",
                    MEDIUM,
                    FACTS,
                    "m.age >= l.primary_school_age and m.school = 'PRIMARY'",
                    "m.age"),
            member(
                    "EXITED_DROPPED_OUT",
                    HIGH,
                    FACTS,
                    "h.status = 'EXITED' and m.known and m.age between l.school_from and l.school_to and m.age_at_term >= l.school_from and not m.at_school",
                    "m.age"),
            // health and insurance
            member("HEALTHY_AND_ILL", MEDIUM, FACTS, "m.healthy and (m.chronic or m.serious or m.disabled)", ""),
            member(
                    "DISABILITY_KIND_WITHOUT_DISABILITY",
                    MEDIUM,
                    FACTS,
                    "m.disability_kind is not null and m.disabled is not true",
                    "'@person.disabilityKind.' || m.disability_kind"),
            member("MEDICAL_INSURANCE_TWICE", LOW, FACTS, "m.resident_medical and m.employee_medical", ""),
            member(
                    "MEDICAL_INSURANCE_NONE",
                    HIGH,
                    FACTS,
                    "m.resident_medical is false and m.employee_medical is false",
                    ""),
            member(
                    "SERIOUS_INSURANCE_NONE",
                    LOW,
                    FACTS,
                    "m.serious_insurance is false and not (h.status = 'EXITED' and (coalesce(m.chronic, false) or coalesce(m.serious, false)))",
                    ""),
            member(
                    "EXITED_ILL_UNINSURED",
                    HIGH,
                    FACTS,
                    "h.status = 'EXITED' and (m.chronic or m.serious) and m.serious_insurance is false",
                    ""),
            // who somebody is
            member(
                    "RELATION_AGAINST_SEX",
                    MEDIUM,
                    PERSON,
                    """
                    (m.sex = 'FEMALE' and m.relation in ('SON', 'SON_IN_LAW', 'GRANDSON', 'MATERNAL_GRANDSON', 'FATHER',
                        'WIFES_FATHER', 'HUSBANDS_FATHER', 'GRANDFATHER', 'MATERNAL_GRANDFATHER', 'GREAT_GRANDSON', 'NEPHEW'))
                    or (m.sex = 'MALE' and m.relation in ('DAUGHTER', 'DAUGHTER_IN_LAW', 'GRANDDAUGHTER',
                        'MATERNAL_GRANDDAUGHTER', 'MOTHER', 'WIFES_MOTHER', 'HUSBANDS_MOTHER', 'GRANDMOTHER',
                        'MATERNAL_GRANDMOTHER', 'GREAT_GRANDDAUGHTER', 'NIECE', 'SIBLINGS_WIFE'))""",
                    "'@membership.relation.' || m.relation, '@person.sex.' || m.sex"),
            // of the number only what everybody may read: how long it is, and the digit that tells the sex
            member("IDENTITY_AGAINST_SEX", MEDIUM, PERSON, """
                    m.identity_kind in ('IDENTITY_CARD', 'DISABILITY_CARD') and length(m.identity_masked) = 18
                    and m.sex in ('MALE', 'FEMALE') and substr(m.identity_masked, 17, 1) ~ '[0-9]'
                    and (substr(m.identity_masked, 17, 1) in ('1', '3', '5', '7', '9')) <> (m.sex = 'MALE')""", "'@person.sex.' || m.sex"),
            member(
                    "IDENTITY_OF_15_DIGITS",
                    LOW,
                    PERSON,
                    "m.identity_kind in ('IDENTITY_CARD', 'DISABILITY_CARD') and length(m.identity_masked) = 15",
                    ""),
            member("IDENTITY_MISSING", MEDIUM, PERSON, "m.identity_masked is null", ""),
            Rule.query("SAME_PERSON_TWICE", MEDIUM, PERSON, """
                    select m.household_id, m.person_id,
                           jsonb_build_array(m.name, m.born_on::text, count(*), string_agg(distinct v.name, '、' order by v.name))
                    from m
                    join person o on o.name collate "C" = m.name and o.born_on = m.born_on
                                  and o.person_id <> m.person_id and o.died_on is null
                    join membership s on s.person_id = o.person_id and s.left_on is null
                    join division v on v.code = s.village_code
                    where m.identity_masked is null or o.identity_masked is null
                    group by m.household_id, m.person_id, m.name, m.born_on"""));

    @Override
    public List<Rule> rules() {
        return RULES;
    }
}
