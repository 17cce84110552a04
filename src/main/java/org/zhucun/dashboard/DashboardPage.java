package org.zhucun.dashboard;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Choice;
import org.zhucun.web.DashboardPanel;
import org.zhucun.web.Figure;

/** What a dashboard shows. */
record DashboardPage(
        Scope scope,
        int year,
        String lead,
        List<YearLink> years,
        List<Choice> towns,
        List<Figure> figures,
        List<Panel> panels,
        Comparison comparison,
        @Nullable VillageMap map,
        List<Figure> freshness,
        List<Panel> more,
        List<DashboardPanel.Content> others,
        String summary,
        String pdf) {

    record YearLink(String label, String href, boolean current) {}

    /** Every table there is, for paper and for downloads. */
    public List<Panel> all() {
        return Stream.concat(panels.stream(), more.stream()).toList();
    }

    public Panel panel(String id) {
        return panels.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** The villages side by side; heads lead to another order. */
    record Comparison(
            Map<String, String> heads, Map<String, String> aria, List<Village> villages, boolean all, String csv) {}

    /** @param exit how it stands as a poor village: a word and its class; null for other villages */
    record Village(
            String name,
            String href,
            Cell households,
            Cell poorPersons,
            Cell base,
            Cell incidence,
            @Nullable String incidenceWidth,
            @Nullable String incidenceMark,
            String exitLine,
            boolean over,
            Cell perHead,
            @Nullable String perHeadWidth,
            Cell missing,
            @Nullable String exit,
            @Nullable String exitCss,
            boolean reported,
            String changed) {}

    /** Villages where they lie, drawn by the server; units of the drawing are its pixels. */
    record VillageMap(int width, int height, List<Point> points, int without) {}

    record Point(String name, String note, String href, int x, int y, int r, int textY, String css) {}
}
