package org.zhucun.secretary;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhucun.web.Condition;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Says eligibility to the reader: the fact, and the rule under it. */
@Component
class EligibilityWords {

    private final Shows shows;

    EligibilityWords(Shows shows) {
        this.shows = shows;
    }

    List<Condition> conditions(Eligibility eligibility, int workMonths) {
        var show = shows.now();
        return eligibility.checks().stream()
                .map(check -> new Condition(
                        check.met(), fact(check, show), show.say("eligibility.rule." + check.rule(), workMonths)))
                .toList();
    }

    /** What is not met, in one sentence: each fact with its rule. */
    String unmet(Eligibility eligibility, int workMonths) {
        var show = shows.now();
        return eligibility.unmet().stream()
                .map(check -> show.say(
                        "eligibility.unmet",
                        fact(check, show),
                        show.say("eligibility.rule." + check.rule(), workMonths)))
                .collect(Collectors.joining(show.say("eligibility.and")));
    }

    private static String fact(Eligibility.Check check, Show show) {
        var fact = check.fact();
        var said = fact instanceof Grade grade
                ? show.word("cadre.grade", grade)
                : fact instanceof UnitLevel level
                        ? show.word("cadre.unitLevel", level)
                        : fact instanceof Health health ? show.word("cadre.health", health) : Show.text(fact);
        return show.say("eligibility." + (check.met() ? "yes." : "no.") + check.rule(), said);
    }
}
