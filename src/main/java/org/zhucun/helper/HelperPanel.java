package org.zhucun.helper;

import java.util.List;
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
            String since) {

        static Line of(HelperList.Of one, Show show) {
            return new Line(
                    one.helperId(),
                    show.name(one.name()),
                    one.position() == null ? one.unit() : one.unit() + " · " + one.position(),
                    one.phone(),
                    show.day(one.fromOn()));
        }
    }

    record Content(long householdId, List<Line> lines, boolean missing, boolean assigns) {}

    private final HelperList list;
    private final UnhelpedList unhelped;
    private final Shows shows;

    HelperPanel(HelperList list, UnhelpedList unhelped, Shows shows) {
        this.list = list;
        this.unhelped = unhelped;
        this.shows = shows;
    }

    @Override
    public @Nullable Part of(long householdId) {
        var show = shows.now();
        var lines = list.ofHousehold(householdId).stream()
                .filter(one -> one.toOn() == null)
                .map(one -> Line.of(one, show))
                .toList();
        var missing = lines.isEmpty() && unhelped.isToBeHelped(householdId);
        return lines.isEmpty() && !missing
                ? null
                : new Part(
                        show.say("helper.panel"),
                        "helper/panel",
                        new Content(
                                householdId, lines, missing, Viewers.required().is(Role.TOWN_CADRE)));
    }
}
