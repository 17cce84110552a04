package org.zhucun.secretary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person may be posted (组通字〔2015〕24号; the guidance of December 2017): who leads is a party member, of 科级 or 处级
 * or a reserve cadre, from a unit of the county or above; everybody has worked long enough, is fit, is free of the old
 * unit's work and does not go to the home village.
 */
record Eligibility(List<Check> checks) {

    enum Rule {
        PARTY,
        GRADE,
        UNIT,
        WORK,
        DUTIES,
        HEALTH,
        HOME
    }

    /**
     * One rule held against the person.
     *
     * @param fact what it is about: a day, months, a constant
     */
    record Check(Rule rule, boolean met, @Nullable Object fact) {}

    /** The facts of a person, without the entity, so that the page and the step ask the same. */
    record Person(
            @Nullable LocalDate partySince,
            Grade grade,
            boolean reserve,
            UnitLevel unitLevel,
            LocalDate workingSince,
            Health health,
            @Nullable String homeVillage) {}

    /** Held against the rules on a day; months at work are whole months from the first day at work. */
    static Eligibility of(
            Person person,
            PostingRole role,
            String villageCode,
            boolean dutiesReleased,
            LocalDate day,
            int workMonths) {
        var checks = new ArrayList<Check>();
        if (role.leads()) {
            checks.add(new Check(
                    Rule.PARTY, person.partySince != null && !person.partySince.isAfter(day), person.partySince));
            checks.add(new Check(Rule.GRADE, person.grade.ofRank() || person.reserve, person.grade));
            checks.add(new Check(Rule.UNIT, person.unitLevel != UnitLevel.TOWN, person.unitLevel));
        }
        var months = ChronoUnit.MONTHS.between(person.workingSince, day);
        checks.add(new Check(Rule.WORK, months >= workMonths, months));
        checks.add(new Check(Rule.DUTIES, dutiesReleased, null));
        checks.add(new Check(Rule.HEALTH, person.health != Health.POOR, person.health));
        checks.add(new Check(Rule.HOME, !villageCode.equals(person.homeVillage), null));
        return new Eligibility(checks);
    }

    boolean met() {
        return checks.stream().allMatch(Check::met);
    }

    List<Check> unmet() {
        return checks.stream().filter(check -> !check.met).toList();
    }
}
