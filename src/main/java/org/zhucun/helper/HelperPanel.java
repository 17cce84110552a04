package org.zhucun.helper;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.household.HouseholdPanel;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Who answers for a household, on its page; an alarm where somebody should and nobody does. */
@Component
class HelperPanel implements HouseholdPanel {

    record Line(
            long helperId,
            String name,
            String unit,
            @Nullable String phone,
            String since) {}

    record Content(long householdId, List<Line> lines, boolean missing, boolean assigns) {}

    private final UnhelpedList unhelped;
    private final Shows shows;

    HelperPanel(UnhelpedList unhelped, Shows shows) {
        this.unhelped = unhelped;
        this.shows = shows;
    }

    @Override
    public @Nullable Part of(long householdId) {
        var show = shows.now();
        var standing = unhelped.standing(householdId);
        var lines = standing.stream().flatMap(one -> line(one, show).stream()).toList();
        var missing = lines.isEmpty() && standing.stream().anyMatch(UnhelpedList.Standing::toBeHelped);
        return lines.isEmpty() && !missing
                ? null
                : new Part(
                        show.say("helper.panel"),
                        "helper/panel",
                        new Content(
                                householdId, lines, missing, Viewers.required().is(Role.TOWN_CADRE)));
    }

    private static Optional<Line> line(UnhelpedList.Standing one, Show show) {
        return one.helperId() == null
                ? Optional.empty()
                : Optional.of(new Line(
                        one.helperId(),
                        show.name(one.name()),
                        one.position() == null ? Show.text(one.unit()) : one.unit() + " · " + one.position(),
                        one.phone(),
                        show.day(one.fromOn())));
    }
}
