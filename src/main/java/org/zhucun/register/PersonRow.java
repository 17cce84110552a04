package org.zhucun.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;

/** A row of the list of people, in the reader's words; the identity number is masked. */
record PersonRow(
        String href,
        String name,
        String sex,
        String age,
        String identity,
        String household,
        String householdHref,
        String relation,
        String village,
        String learning,
        String health,
        String healthCss,
        String labour,
        String work,
        String insurance,
        String insuranceCss) {

    static PersonRow of(PersonList.Item item, Show show) {
        var uninsured = Boolean.FALSE.equals(item.medical());
        return new PersonRow(
                "/persons/" + item.id(),
                show.name(item.name()),
                show.word("register.sex", item.sex()),
                age(item.bornOn(), show.today()),
                Show.text(item.identity()),
                (item.headName().isEmpty() ? "" : show.name(item.headName()) + " ")
                        + item.householdNumber()
                                .substring(item.householdNumber().length() - 4),
                "/households/" + item.householdId(),
                show.word("register.relation", item.relation()),
                item.village(),
                learning(item, show),
                health(item, show),
                item.chronic() || item.serious() || item.disabled() ? "" : "soft",
                show.word("register.labour", item.labour()),
                work(item, show),
                item.medical() == null
                        ? Show.NONE
                        : show.say(uninsured ? "register.persons.medical.no" : "register.persons.medical.yes"),
                uninsured ? "z-tag late" : "soft");
    }

    private static String age(@Nullable LocalDate bornOn, LocalDate today) {
        return bornOn == null ? Show.NONE : Long.toString(ChronoUnit.YEARS.between(bornOn, today));
    }

    private static String learning(PersonList.Item item, Show show) {
        var atSchool = item.school() != null && !item.school().equals("NONE");
        return atSchool
                ? show.word("register.school", item.school())
                : show.word("register.education", item.education());
    }

    static String health(PersonList.Item item, Show show) {
        var words = new ArrayList<String>();
        if (item.chronic()) {
            words.add(show.say("register.persons.health.chronic"));
        }
        if (item.serious()) {
            words.add(show.say("register.persons.health.serious"));
        }
        if (item.disabled()) {
            words.add(show.say("register.persons.health.disabled"));
        }
        return !words.isEmpty()
                ? String.join(show.say("register.persons.and"), words)
                : item.healthy() ? show.say("register.persons.health.healthy") : Show.NONE;
    }

    private static String work(PersonList.Item item, Show show) {
        if (item.months() == null || item.months() == 0) {
            return "";
        }
        var where = item.workPlace() != null
                ? item.workPlace()
                : item.region() == null ? "" : show.word("register.region", item.region());
        return show.say("register.persons.work", where, item.months());
    }
}
