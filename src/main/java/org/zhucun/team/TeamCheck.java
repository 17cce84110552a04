package org.zhucun.team;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A village's team held against the rules on a day; what is not met is an alarm. */
record TeamCheck(List<Check> checks) {

    enum Rule {
        FIRST,
        SIZE,
        GAP,
        TEAM_GAP,
        ENDING,
        TERM,
        AGE,
        EDUCATION,
        GRADE
    }

    /** One rule with the facts that its sentence names, in their order. */
    record Check(Rule rule, boolean met, List<Object> facts) {}

    /** Everybody who is, was or will be in the village. */
    static TeamCheck of(List<TeamMember> everybody, TeamRules rules, LocalDate today) {
        var team = everybody.stream().filter(TeamMember::holds).toList();
        var first = team.stream().filter(TeamMember::first).findFirst().orElse(null);
        var checks = new ArrayList<Check>();
        checks.add(new Check(Rule.FIRST, first != null, first == null ? List.of() : List.of(List.of(first))));
        checks.add(new Check(Rule.SIZE, team.size() >= rules.size(), List.of(team.size())));
        var gap = gap(everybody, first, rules, today);
        if (gap != null) {
            checks.add(gap);
        }
        var shortage = shortage(everybody, rules, today);
        if (shortage != null) {
            checks.add(shortage);
        }
        if (!team.isEmpty()) {
            checks.add(ending(team, everybody, rules, today));
            checks.add(terms(team, rules));
            checks.add(young(team, rules, today));
            checks.add(mix(Rule.EDUCATION, team, TeamMember::education, rules));
            checks.add(mix(Rule.GRADE, team, TeamMember::grade, rules));
        }
        return new TeamCheck(checks);
    }

    boolean met(Rule rule) {
        return checks.stream().filter(check -> check.rule == rule).allMatch(Check::met);
    }

    /** Enough people, one of them First Secretary. */
    boolean full() {
        return met(Rule.FIRST) && met(Rule.SIZE);
    }

    /** Somebody left and the place stood empty. */
    boolean broken() {
        return !met(Rule.GAP) || !met(Rule.TEAM_GAP);
    }

    List<Check> alarms() {
        return checks.stream().filter(check -> !check.met).toList();
    }

    /**
     * Days without a First Secretary between the last one's end and the next one's arrival (or today), both ends left out;
     * a gap that was closed is remembered for one term. Null where there never was a First Secretary before.
     */
    private static @Nullable Check gap(
            List<TeamMember> everybody, @Nullable TeamMember first, TeamRules rules, LocalDate today) {
        var before = everybody.stream()
                .filter(one -> one.first() && one.arrivedOn() != null && one.endedOn() != null)
                .filter(one -> first == null
                        || first.arrivedOn() == null
                        || !first.arrivedOn().isBefore(one.arrivedOn()))
                .max(Comparator.comparing(TeamMember::endedOn))
                .orElse(null);
        if (before == null || before.endedOn() == null) {
            return null;
        }
        var until = first == null || first.arrivedOn() == null ? today : first.arrivedOn();
        var days = Math.max(0, ChronoUnit.DAYS.between(before.endedOn(), until) - 1);
        var remembered = !until.plusMonths(rules.termMonths()).isBefore(today);
        return new Check(
                Rule.GAP,
                days <= rules.gapDays() || !remembered,
                List.of(before.endedOn().toString(), until.toString(), days));
    }

    /**
     * Days with fewer people than the rule asks for, whatever their role, after the team was once whole: somebody left and nobody
     * followed. Of several times the longest within one term is said, as with {@link #gap}. Null where the team never was whole.
     */
    private static @Nullable Check shortage(List<TeamMember> everybody, TeamRules rules, LocalDate today) {
        record Run(LocalDate since, LocalDate until, int fewest) {
            long days() {
                return ChronoUnit.DAYS.between(since, until);
            }
        }
        var runs = new ArrayList<Run>();
        var whole = false;
        LocalDate since = null;
        var fewest = rules.size();
        for (var day : changes(everybody, today)) {
            var there = everybody.stream().filter(one -> one.isThere(day)).count();
            if (there >= rules.size()) {
                if (since != null) {
                    runs.add(new Run(since, day, fewest));
                }
                whole = true;
                since = null;
                fewest = rules.size();
            } else if (whole) {
                since = since == null ? day : since;
                fewest = (int) Math.min(fewest, there);
            }
        }
        if (since != null) {
            runs.add(new Run(since, today, fewest));
        }
        if (!whole) {
            return null;
        }
        return runs.stream()
                .filter(run -> run.days() > rules.gapDays())
                .filter(run -> !run.until.plusMonths(rules.termMonths()).isBefore(today))
                .max(Comparator.comparingLong(Run::days))
                .map(run -> new Check(
                        Rule.TEAM_GAP,
                        false,
                        List.of(rules.size(), run.since.toString(), run.until.toString(), run.days(), run.fewest)))
                .orElseGet(() -> new Check(Rule.TEAM_GAP, true, List.of(rules.size())));
    }

    /** The days until today on which somebody came, or was there no longer. */
    private static SortedSet<LocalDate> changes(List<TeamMember> everybody, LocalDate today) {
        var days = new TreeSet<LocalDate>();
        for (var one : everybody) {
            if (one.arrivedOn() != null) {
                days.add(one.arrivedOn());
            }
            if (one.endedOn() != null) {
                days.add(one.endedOn().plusDays(1));
            }
        }
        return days.headSet(today.plusDays(1));
    }

    /** Terms that end within the days of the rule, or should have ended; a successor on the way is named as a fact. */
    private static Check ending(List<TeamMember> team, List<TeamMember> everybody, TeamRules rules, LocalDate today) {
        var last = today.plusDays(rules.endingDays());
        var ending =
                team.stream().filter(one -> !one.plannedUntil().isAfter(last)).toList();
        var coming = everybody.stream().filter(one -> one.state().coming()).count();
        return new Check(Rule.ENDING, ending.isEmpty(), List.of(ending, coming));
    }

    private static Check terms(List<TeamMember> team, TeamRules rules) {
        var shorter = team.stream()
                .filter(one -> one.arrivedOn() != null
                        && ChronoUnit.MONTHS.between(
                                        one.arrivedOn(), one.plannedUntil().plusDays(1))
                                < rules.termMonths())
                .toList();
        return new Check(Rule.TERM, shorter.isEmpty(), List.of(shorter));
    }

    private static Check young(List<TeamMember> team, TeamRules rules, LocalDate today) {
        var youngest = team.stream()
                .mapToInt(one -> Period.between(one.bornOn(), today).getYears())
                .min()
                .orElse(0);
        return new Check(Rule.AGE, youngest < rules.youngAge(), List.of(youngest));
    }

    private static Check mix(Rule rule, List<TeamMember> team, Function<TeamMember, Object> kind, TeamRules rules) {
        var kinds = team.stream().map(kind).distinct().count();
        return new Check(rule, kinds >= rules.kinds(), List.of(kinds));
    }
}
