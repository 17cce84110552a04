package org.zhucun.village;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.web.Chart;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Writes the profiles of a village as tables of its blocks: years are columns, incomes are drawn above their numbers. */
@Component
class ProfileYears {

    private static final Set<ProfileItem> DRAWN =
            Set.of(ProfileItem.NET_INCOME_PER_HEAD, ProfileItem.POOR_PERSONS, ProfileItem.ARABLE_MU);

    private final Shows shows;

    ProfileYears(Shows shows) {
        this.shows = shows;
    }

    List<ProfileBlock> blocks(List<Map<String, Object>> years) {
        var show = shows.now();
        var columns = years.stream().map(row -> String.valueOf(row.get("year"))).toList();
        return Arrays.stream(ProfileItem.Block.values())
                .map(block -> new ProfileBlock(block, chart(show, block, columns, years)))
                .toList();
    }

    private static Chart chart(
            Show show, ProfileItem.Block block, List<String> columns, List<Map<String, Object>> years) {
        var lines = new ArrayList<Chart.Line>();
        for (var item : block.items()) {
            var label = show.say(item.label());
            var unit = item.yesNo() || item.text() ? "" : show.say("village.inUnit", show.say(item.unit()));
            var cells = years.stream()
                    .map(row -> shown(show, item, row.get(item.column())))
                    .toList();
            lines.add(
                    DRAWN.contains(item) && years.size() > 1
                            ? Chart.Line.bar(label + unit, "c1", cells)
                            : Chart.Line.plain(label + unit, cells));
        }
        var name = show.word("village.block", block);
        return new Chart(show.say("village.years.summary", name), name, "", columns, lines);
    }

    /** A value as people read it; missing is a dash. */
    static String shown(Show show, ProfileItem item, @Nullable Object value) {
        if (value == null) {
            return Show.NONE;
        }
        return switch (item.kind()) {
            case YES_NO -> show.say(Boolean.TRUE.equals(value) ? "village.yes" : "village.no");
            case TEXT -> value.toString();
            case WAN_YUAN -> Show.count(VillageHub.wan((BigDecimal) value));
            default -> Show.count((Number) value);
        };
    }
}
