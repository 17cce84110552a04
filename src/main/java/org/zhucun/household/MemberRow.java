package org.zhucun.household;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;

/** A member as the page shows them; every text is already in words. */
record MemberRow(
        long personId,
        String name,
        String relation,
        String sex,
        @Nullable Integer age,
        String identity,
        String schooling,
        String health,
        boolean ill,
        String labour,
        String work,
        String insurance,
        boolean head) {

    /** A member as the database answers. */
    record Found(
            long personId,
            String name,
            Relation relation,
            Sex sex,
            @Nullable LocalDate bornOn,
            @Nullable String identityMasked,
            @Nullable Education education,
            @Nullable School school,
            @Nullable Boolean healthy,
            @Nullable Boolean chronic,
            @Nullable Boolean serious,
            @Nullable Boolean disabled,
            @Nullable Labour labour,
            @Nullable Integer workMonths,
            @Nullable WorkRegion workRegion,
            @Nullable String workPlace,
            @Nullable Boolean residentMedical,
            @Nullable Boolean employeeMedical) {

        boolean atSchool() {
            return school != null && school != School.NONE && school != School.PRESCHOOL_AGE;
        }
    }

    static MemberRow of(Found found, Show show, Words words) {
        var health = new ArrayList<String>();
        if (Boolean.TRUE.equals(found.chronic)) {
            health.add(show.say("household.health.chronic"));
        }
        if (Boolean.TRUE.equals(found.serious)) {
            health.add(show.say("household.health.serious"));
        }
        if (Boolean.TRUE.equals(found.disabled)) {
            health.add(show.say("household.health.disabled"));
        }
        var ill = !health.isEmpty();
        if (!ill && Boolean.TRUE.equals(found.healthy)) {
            health.add(show.say("household.health.healthy"));
        }
        var insured = Boolean.TRUE.equals(found.residentMedical) || Boolean.TRUE.equals(found.employeeMedical);
        var unknown = found.residentMedical == null && found.employeeMedical == null;
        return new MemberRow(
                found.personId,
                found.name,
                words.of(found.relation),
                words.of(found.sex),
                found.bornOn == null
                        ? null
                        : Period.between(found.bornOn, show.today()).getYears(),
                Show.text(found.identityMasked),
                found.atSchool() ? words.of(found.school) : words.of(found.education),
                health.isEmpty() ? Show.NONE : String.join(show.say("household.and"), health),
                ill,
                words.of(found.labour),
                found.workMonths == null || found.workMonths == 0
                        ? Show.NONE
                        : found.workRegion != null
                                ? show.say("household.work", words.of(found.workRegion), found.workMonths)
                                : show.say(
                                        "household.work",
                                        found.workPlace == null ? "" : found.workPlace,
                                        found.workMonths),
                unknown ? Show.NONE : show.say(insured ? "household.insured" : "household.uninsured"),
                found.relation == Relation.HEAD);
    }
}
