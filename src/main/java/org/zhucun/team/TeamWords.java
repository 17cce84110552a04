package org.zhucun.team;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhucun.web.Condition;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Says how a team stands: the fact, and the rule under it. */
@Component
class TeamWords {

    private final Shows shows;

    TeamWords(Shows shows) {
        this.shows = shows;
    }

    /** What is not met stands first. */
    List<Condition> conditions(TeamCheck check, TeamRules rules) {
        var show = shows.now();
        var conditions = new ArrayList<Condition>();
        for (var met : new boolean[] {false, true}) {
            check.checks().stream()
                    .filter(one -> one.met() == met)
                    .map(one -> new Condition(one.met(), fact(one, show), rule(one.rule(), rules, show)))
                    .forEach(conditions::add);
        }
        return conditions;
    }

    List<String> alarms(TeamCheck check) {
        var show = shows.now();
        return check.alarms().stream()
                .map(one -> show.word("team.alarm", one.rule()))
                .toList();
    }

    private static String fact(TeamCheck.Check check, Show show) {
        return show.say(
                "team." + (check.met() ? "yes." : "no.") + check.rule(),
                check.facts().stream()
                        .map(fact -> fact instanceof List<?> people ? names(people, check.rule(), show) : fact)
                        .toArray());
    }

    /** People by name; where a term ends, with its last day. */
    private static String names(List<?> people, TeamCheck.Rule rule, Show show) {
        return people.stream()
                .map(TeamMember.class::cast)
                .map(one -> show.name(one.name()) + (rule == TeamCheck.Rule.ENDING ? " " + one.plannedUntil() : ""))
                .collect(Collectors.joining(show.say("team.comma")));
    }

    private static String rule(TeamCheck.Rule rule, TeamRules rules, Show show) {
        var number = switch (rule) {
            case FIRST -> 1;
            case SIZE -> rules.size();
            case GAP, TEAM_GAP -> rules.gapDays();
            case ENDING -> rules.endingDays();
            case TERM -> rules.termMonths();
            case AGE -> rules.youngAge();
            case EDUCATION, GRADE -> rules.kinds();
        };
        return show.say("team.rule." + rule, number);
    }
}
