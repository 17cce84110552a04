package org.zhucun.visit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;

/** A household on the plan, in words. */
record PlanLine(
        long householdId,
        String name,
        @Nullable String group,
        String kind,
        boolean key,
        String last,
        String css,
        String waited,
        @Nullable String agreed,
        @Nullable String visitor) {

    static PlanLine of(Coverage.Home home, Coverage.Rule rule, Show show) {
        return new PlanLine(
                home.householdId(),
                show.name(home.name()),
                home.groupName(),
                show.say(
                        home.key() ? "visit.plan.kind.key" : "visit.plan.kind.ordinary",
                        home.key() ? rule.keyMonths() : rule.ordinaryMonths()),
                home.key(),
                home.lastOn() == null ? show.say("visit.plan.never") : show.day(home.lastOn()),
                home.lastOn() == null || home.key() || home.agreedOn() != null ? "late" : "soft",
                waited(home.lastOn(), show),
                home.agreedOn() == null ? null : show.say("visit.plan.agreed", show.prose(home.agreedOn())),
                home.visitor() == null ? null : show.name(home.visitor()));
    }

    private static String waited(@Nullable LocalDate last, Show show) {
        return last == null
                ? show.say("visit.plan.never")
                : show.say("visit.plan.days", ChronoUnit.DAYS.between(last, show.today()));
    }
}
