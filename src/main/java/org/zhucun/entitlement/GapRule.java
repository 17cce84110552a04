package org.zhucun.entitlement;

/**
 * A rule about a benefit. Its title is the message {@code gap.rule.<NAME>}, its sentence {@code gap.fact.<NAME>}, whose
 * placeholders are the facts in their order; a fact that begins with @ is the key of a word, one that begins with ~ a person's name.
 */
enum GapRule {
    /**
     * A pupil of a vocational school, technical college or technician school without the Rain-Dew plan of the year. Who was
     * never poor has it while the household is watched.
     */
    RAIN_DEW(
            Side.MISSING,
            "EDUCATION",
            Gaps.PERSON + """
             and f.school in (%1$s) and (p.status <> 'NEVER' or p.household_id in (select w.household_id from household w where w.monitored is not null))
             and not exists (select from measure m where m.person_id = r.person_id and m.year = :year
                 and m.kind = 'EDUCATION' and m.facts ->> 'educationAid' = 'RAIN_DEW' and m.state <> 'DROPPED')""".formatted(Gaps.VOCATIONAL),
            "'~' || r.name, '@person.school.' || f.school"),
    /** Seriously ill, without medical aid in the register and in the year's measures. */
    MEDICAL_AID(Side.MISSING, "HEALTH", Gaps.PERSON + """
             and f.serious and f.medical_aid is not true and not exists (select from measure m where m.person_id = r.person_id
                 and m.year = :year and m.kind = 'HEALTH' and m.facts ->> 'healthAid' in ('MEDICAL_AID', 'SERIOUS_ILLNESS') and m.state <> 'DROPPED')""", "'~' || r.name"),
    /** Of pension age, and the register says that nobody pays a pension. */
    PENSION(
            Side.MISSING,
            "ALLOWANCE",
            Gaps.PERSON + """
             and not f.resident_pension and f.employee_pension is not true and r.born_on <= :pensioned
             and not exists (select from measure m where m.household_id = s.household_id and m.year = :year and m.kind = 'ALLOWANCE'
                 and m.facts ->> 'allowance' = 'PENSION' and coalesce(m.person_id, r.person_id) = r.person_id and m.state <> 'DROPPED')""",
            "'~' || r.name, extract(year from age(cast(:today as date), r.born_on))::integer"),
    /** Disabled in grade 1 or 2 without an allowance in the year's measures. */
    DISABILITY(Side.MISSING, "DISABILITY", Gaps.PERSON + """
             and f.disability_grade in (1, 2) and not exists (select from measure m where m.person_id = r.person_id and m.year = :year
                 and m.kind = 'DISABILITY' and m.state <> 'DROPPED')""", "'~' || r.name, f.disability_grade"),
    /** Neither of the two medical insurances, and no premium paid by a measure of the year. */
    MEDICAL_INSURANCE(Side.MISSING, "HEALTH", Gaps.PERSON + """
             and not f.resident_medical and f.employee_medical is not true
             and not exists (select from measure m where m.household_id = s.household_id and m.year = :year and m.kind = 'HEALTH'
                 and m.facts ->> 'healthAid' = 'PREMIUM' and coalesce(m.person_id, r.person_id) = r.person_id and m.state <> 'DROPPED')""", "'~' || r.name"),
    /** A dangerous house without a rebuilding measure of this year or the last. */
    HOUSING(Side.MISSING, "HOUSING", Gaps.HOUSEHOLD + """
             and p.dangerous_house and not exists (select from measure m where m.household_id = p.household_id and m.year >= :year - 1
                 and m.kind = 'HOUSING' and m.state <> 'DROPPED')""", ""),
    /** Unsafe water without a water measure of this year or the last. */
    WATER(Side.MISSING, "WATER", Gaps.HOUSEHOLD + """
             and not p.safe_water and not exists (select from measure m where m.household_id = p.household_id and m.year >= :year - 1
                 and m.kind = 'WATER' and m.state <> 'DROPPED')""", ""),
    /** Income under the line of its year, and nobody has dibao or destitute support. */
    DIBAO(
            Side.MISSING,
            "ALLOWANCE",
            Gaps.HOUSEHOLD + """
             and p.below_line and coalesce(p.attribute, 'GENERAL') = 'GENERAL'
             and not exists (select from measure m where m.household_id = p.household_id and m.year = :year and m.kind = 'ALLOWANCE'
                 and m.facts ->> 'allowance' in ('DIBAO', 'DESTITUTE') and m.state <> 'DROPPED')""",
            "p.income_year::text, p.per_head, poverty_line(p.village_code, p.income_year)"),
    /** In poverty, relapsed or watched, with labour, and no measure that lets them earn (domain 4: within six months). */
    DEVELOPMENT(Side.MISSING, "INDUSTRY", Gaps.HOUSEHOLD + """
             and (p.status in ('POOR', 'RELAPSED') or p.household_id in (select w.household_id from household w where w.monitored is not null))
             and exists (select from membership s join person r on r.person_id = s.person_id
                         join person_year f on f.person_id = r.person_id and f.year = r.facts_year
                         where s.household_id = p.household_id and s.left_on is null and f.labour in ('ORDINARY', 'SKILLED'))
             and not exists (select from measure m where m.household_id = p.household_id and m.year = :year and m.state <> 'DROPPED'
                 and m.kind in ('INDUSTRY', 'EMPLOYMENT', 'MICROCREDIT', 'PUBLIC_POST', 'ECOLOGY'))
             and not exists (select from post_holding h where h.household_id = p.household_id and h.to_on is null)""", "'@household.status.' || p.status"),
    /** In poverty, pre-exit, relapsed or watched, and no measure at all in the year. */
    NO_MEASURE(Side.MISSING, "INDUSTRY", Gaps.HOUSEHOLD + """
             and (p.status in ('POOR', 'LEAVING', 'RELAPSED') or p.household_id in (select w.household_id from household w where w.monitored is not null))
             and not exists (select from measure m where m.household_id = p.household_id and m.year = :year and m.state <> 'DROPPED')""", "'@household.status.' || p.status"),
    /** The Rain-Dew plan of the year for somebody whom the register knows at no such school. */
    RAIN_DEW_OVER(
            Side.UNDUE,
            null,
            Gaps.MEASURE + """
             and m.kind = 'EDUCATION' and m.facts ->> 'educationAid' = 'RAIN_DEW' and f.school not in (%1$s)""".formatted(Gaps.VOCATIONAL),
            "'~' || r.name, '@person.school.' || f.school"),
    /** A disability allowance for somebody whom the register does not know as disabled. */
    NOT_DISABLED(
            Side.UNDUE, null, Gaps.MEASURE + " and m.kind = 'DISABILITY' and f.disabled is false", "'~' || r.name"),
    /** A measure that is still to be carried out for somebody who died or left the household. */
    MEASURE_GONE(Side.UNDUE, null, Gaps.MEASURE + """
             and m.state in ('PLANNED', 'UNDER_WAY') and (r.died_on is not null or not exists (select from membership g
                 where g.person_id = r.person_id and g.household_id = m.household_id and g.left_on is null))""", "'~' || r.name, m.what"),
    /** A post whose holder died or left the household. */
    POST_GONE(Side.UNDUE, null, Gaps.POST + """
             and (r.died_on is not null or not exists (select from membership g where g.person_id = r.person_id
                 and g.household_id = h.household_id and g.left_on is null))""", "'~' || r.name, o.title"),
    /** A post whose holder has lost the ability to work. */
    POST_UNABLE(
            Side.UNDUE,
            null,
            Gaps.POST + " and f.labour in ('LOST', 'NONE')",
            "'~' || r.name, o.title, '@person.labour.' || f.labour"),
    /** A dibao household whose income per head is some times the line of its year. */
    DIBAO_INCOME(Side.UNDUE, null, """
            select p.village_code, p.household_id, null::bigint, '/households/' || p.household_id || '/incomes', %s
            from household_present p join (select k.village_code, k.income_year, poverty_line(k.village_code, k.income_year) as line
                from (select distinct village_code, income_year from household_present
                      where attribute in ('DIBAO', 'DIBAO_DESTITUTE') and income_year is not null) k) k
                on k.village_code = p.village_code and k.income_year = p.income_year
            where not p.ended and p.status <> 'CANCELLED' and p.attribute in ('DIBAO', 'DIBAO_DESTITUTE') and p.per_head > k.line * :times""", "p.income_year::text, p.per_head, k.line, cast(:times as numeric)");

    /** Whether somebody lacks a benefit, or has one that is not due. */
    enum Side {
        MISSING,
        UNDUE
    }

    private final Side side;
    private final @org.jspecify.annotations.Nullable String kind;
    private final String sql;

    /** @param kind the kind of measure that would mend it; null where something ends instead */
    GapRule(Side side, @org.jspecify.annotations.Nullable String kind, String select, String facts) {
        this.side = side;
        this.kind = kind;
        this.sql = select.replaceFirst("%s", "jsonb_build_array(" + facts.replace("$", "\\$") + ")");
    }

    Side side() {
        return side;
    }

    @org.jspecify.annotations.Nullable
    String kind() {
        return kind;
    }

    /** What the measure that would mend it is known to be, as a fact of its kind. */
    @org.jspecify.annotations.Nullable
    String fact() {
        return switch (this) {
            case RAIN_DEW -> "educationAid:RAIN_DEW";
            case MEDICAL_AID -> "healthAid:MEDICAL_AID";
            case MEDICAL_INSURANCE -> "healthAid:PREMIUM";
            case PENSION -> "allowance:PENSION";
            case DIBAO -> "allowance:DIBAO";
            default -> null;
        };
    }

    /** Rows of (village_code, household_id, person_id, href, facts). */
    String sql() {
        return sql;
    }
}
