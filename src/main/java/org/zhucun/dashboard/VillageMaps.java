package org.zhucun.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.dashboard.DashboardPage.Point;
import org.zhucun.dashboard.DashboardPage.VillageMap;
import org.zhucun.dashboard.VillageStandings.Standing;
import org.zhucun.web.Show;

/** Draws villages where they lie, from their coordinates alone: north is up, and a kilometre is as long either way. */
final class VillageMaps {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int EDGE = 48;

    private VillageMaps() {}

    static @Nullable VillageMap of(List<Standing> villages, int year, Show show) {
        var placed = villages.stream()
                .filter(village -> village.longitude() != null && village.latitude() != null)
                .sorted(Comparator.comparing(Standing::code))
                .toList();
        if (placed.isEmpty()) {
            return null;
        }
        var west = least(placed, true);
        var south = least(placed, false);
        var middle = Math.toRadians(south + (most(placed, false) - south) / 2);
        // a degree of longitude is shorter than one of latitude by the cosine of the latitude
        var across = Math.max(1e-6, (most(placed, true) - west) * Math.cos(middle));
        var up = Math.max(1e-6, most(placed, false) - south);
        var scale = Math.min((WIDTH - 2 * EDGE) / across, (HEIGHT - 2 * EDGE) / up);
        var left = (WIDTH - across * scale) / 2;
        var top = (HEIGHT - up * scale) / 2;
        var points = new ArrayList<Point>();
        for (var village : placed) {
            var x = (int) Math.round(left + (degrees(village, true) - west) * Math.cos(middle) * scale);
            var y = (int) Math.round(HEIGHT - top - (degrees(village, false) - south) * scale);
            var r = (int) Math.min(22, 7 + Math.round(Math.sqrt(village.poorPersons())) * 2);
            points.add(new Point(
                    show.english()
                            ? String.valueOf(show.place(village.name())).replaceAll(" Village$", "")
                            : village.name().replaceAll("村$", ""),
                    show.say("dashboard.map.persons", Show.count(village.poorPersons())),
                    "/villages/" + village.code(),
                    x,
                    y,
                    r,
                    y + r + 14,
                    !Boolean.TRUE.equals(village.poor()) ? "q" : village.leftBy(year) ? "p" : "p not"));
        }
        return new VillageMap(WIDTH, HEIGHT, points, villages.size() - placed.size());
    }

    private static double least(List<Standing> villages, boolean east) {
        return villages.stream().mapToDouble(one -> degrees(one, east)).min().orElse(0);
    }

    private static double most(List<Standing> villages, boolean east) {
        return villages.stream().mapToDouble(one -> degrees(one, east)).max().orElse(0);
    }

    private static double degrees(Standing village, boolean east) {
        var degrees = east ? village.longitude() : village.latitude();
        return (degrees == null ? BigDecimal.ZERO : degrees).doubleValue();
    }
}
