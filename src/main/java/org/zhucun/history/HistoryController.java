package org.zhucun.history;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.web.Choice;
import org.zhucun.web.Figure;
import org.zhucun.web.Here;
import org.zhucun.web.Pager;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

@Controller
@RequestMapping("/admin/history")
@Allowed(Role.ADMINISTRATOR)
class HistoryController {

    private static final int SIZE = 50;
    private static final List<String> HEADS =
            List.of("when", "who", "username", "role", "event", "table", "row", "fields", "place", "remark");

    private final HistorySearch search;
    private final Exports exports;
    private final FieldWords words;
    private final Shows shows;

    HistoryController(HistorySearch search, Exports exports, FieldWords words, Shows shows) {
        this.search = search;
        this.exports = exports;
        this.words = words;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") HistoryFilter filter,
            BindingResult unreadable,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "0") long seen,
            Here here,
            Model page) {
        var counts = search.counts(filter);
        var rows = search.page(filter, before == null ? Long.MAX_VALUE : before, SIZE);
        var shown = rows.subList(0, Math.min(SIZE, rows.size()));
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        var total = filter.event() == null ? all : counts.getOrDefault(filter.event(), 0L);
        var first = before == null ? "" : here.with("seen", null);
        var older = rows.size() > SIZE ? older(here, shown.get(SIZE - 1).id(), seen + SIZE) : null;
        page.addAttribute("rows", shown);
        page.addAttribute("figures", figures(counts, all, filter.event(), here));
        page.addAttribute("pager", Pager.between(first.isEmpty() ? null : first, older, seen + 1, shown.size(), total));
        page.addAttribute("tables", search.tables());
        page.addAttribute("places", search.places());
        page.addAttribute("narrowed", !here.cleared().equals(here.with("seen", null)));
        page.addAttribute("xlsx", here.at("/admin/history/export.xlsx"));
        page.addAttribute("csv", here.at("/admin/history/export.csv"));
        return "history/index";
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format,
            @ModelAttribute("filter") HistoryFilter filter,
            BindingResult unreadable,
            HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("history.title"),
                HEADS.stream().map(head -> show.say("history." + head)).toList(),
                said(filter),
                taker -> search.each(
                        filter,
                        row -> taker.accept(List.of(
                                row.when(),
                                row.who(),
                                row.username(),
                                row.role(),
                                row.event(),
                                row.table(),
                                row.row() == null ? "" : row.row().toString(),
                                row.fields(),
                                row.place(),
                                row.remark()))),
                response);
    }

    private static String older(Here here, long before, long seen) {
        var address = here.with("seen", seen);
        return address + "&before=" + before;
    }

    private List<Figure> figures(Map<String, Long> counts, long all, @Nullable String chosen, Here here) {
        var unit = shows.now().say("history.unit");
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(shows.now().say("history.all"), Show.count(all), unit, here.without("event"))
                .identified(chosen == null ? "total" : "all")
                .chosen(chosen == null));
        counts.forEach((event, entries) ->
                figures.add(new Figure(words.event(event), Show.count(entries), null, here.with("event", event))
                        .identified(event.equals(chosen) ? "total" : "event-" + event)
                        .chosen(event.equals(chosen))));
        if (chosen != null && !counts.containsKey(chosen)) {
            figures.add(new Figure(words.event(chosen), "0", null, here.without("event"))
                    .identified("total")
                    .chosen(true));
        }
        return figures;
    }

    private static Map<String, String> said(HistoryFilter filter) {
        var said = new LinkedHashMap<String, String>();
        for (var one : List.of(
                new Choice("who", String.valueOf(filter.who())),
                new Choice("from", String.valueOf(filter.from())),
                new Choice("to", String.valueOf(filter.to())),
                new Choice("event", String.valueOf(filter.event())),
                new Choice("table", String.valueOf(filter.table())),
                new Choice("village", String.valueOf(filter.village())))) {
            if (!one.label().equals("null")) {
                said.put(one.value(), one.label());
            }
        }
        return said;
    }
}
