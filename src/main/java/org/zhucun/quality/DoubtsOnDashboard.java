package org.zhucun.quality;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.DashboardPanel;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The doubts that wait in a town or county today, rule by rule, from the sums that the database keeps. */
@Component
class DoubtsOnDashboard implements DashboardPanel {

    /**
     * @param severity the rule's; where some of its doubts were found when it was weighed otherwise, the higher
     * @param explained how many of the doubts wait for a second person only
     */
    record Waiting(String rule, int severity, long doubts, long explained) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    DoubtsOnDashboard(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Content of(String place, int year) {
        var show = shows.now();
        var waiting = waiting(place);
        var rows = new ArrayList<Row>();
        waiting.stream()
                .sorted(comparingInt(Waiting::severity)
                        .reversed()
                        .thenComparing(comparingLong(Waiting::doubts).reversed()))
                .map(rule -> row(
                        show.say("quality.rule." + rule.rule()),
                        show.word("doubt.severity", Severity.of(rule.severity())),
                        rule,
                        list(place, "&rule=" + rule.rule()),
                        show))
                .forEach(rows::add);
        if (!rows.isEmpty()) {
            var all = new Waiting(
                    "",
                    0,
                    waiting.stream().mapToLong(Waiting::doubts).sum(),
                    waiting.stream().mapToLong(Waiting::explained).sum());
            rows.add(0, row(show.say("doubt.counts.all"), Show.NONE, all, list(place, ""), show));
        }
        return new Content(new Table(
                "doubts",
                show.say("doubt.dashboard"),
                show.say("doubt.rule"),
                List.of(show.say("doubt.severity"), show.say("doubt.figure.total"), show.say("doubt.figure.explained")),
                rows,
                show.say("doubt.none"),
                show.say("doubt.dashboard.how")));
    }

    private static Row row(String label, String severity, Waiting waiting, String href, Show show) {
        return new Row(
                label,
                List.of(
                        new DashboardPanel.Number(severity, null),
                        new DashboardPanel.Number(Show.count(waiting.doubts()), href),
                        new DashboardPanel.Number(
                                Show.count(waiting.explained()),
                                href + (href.contains("?") ? "&" : "?") + "state=EXPLAINED")),
                waiting.rule().isEmpty() ? 0 : waiting.doubts(),
                waiting.severity() == Severity.HIGH.weight());
    }

    /** Nothing needs to be said of the place that is all its reader sees. */
    private static String list(String place, String more) {
        var level = place.length() == 12 ? "village" : "town";
        var query = (Viewers.required().prefix().equals(place) ? "" : "&" + level + "=" + place) + more;
        return query.isEmpty() ? "/doubts" : "/doubts?" + query.substring(1);
    }

    private List<Waiting> waiting(String place) {
        return jdbc.sql("""
                        select split_part(key, ':', 1) as rule, max(split_part(key, ':', 2)::integer) as severity, sum(households)::bigint as doubts,
                               coalesce(sum(households) filter (where split_part(key, ':', 3) = 'EXPLAINED'), 0)::bigint as explained
                        from tally where place = :place and year = 0 and kind = 'DOUBT'
                        group by 1 having sum(households) <> 0""").param("place", place).query(Waiting.class).list();
    }
}
