package org.zhucun.quality;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhucun.history.Exports;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;
import tools.jackson.databind.json.JsonMapper;

@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
class DoubtExportController {

    private static final List<String> HEADS = List.of(
            "doubt.village",
            "doubt.number",
            "doubt.head",
            "doubt.rule",
            "doubt.sentence",
            "doubt.severity",
            "doubt.state",
            "doubt.foundOn",
            "doubt.assigned",
            "doubt.because");

    private final DoubtList list;
    private final Rules rules;
    private final Exports exports;
    private final JsonMapper json;
    private final Shows shows;

    DoubtExportController(DoubtList list, Rules rules, Exports exports, JsonMapper json, Shows shows) {
        this.list = list;
        this.rules = rules;
        this.exports = exports;
        this.json = json;
        this.shows = shows;
    }

    @GetMapping("/doubts/export.{format:xlsx|csv}")
    void show(@PathVariable String format, @ModelAttribute("filter") DoubtFilter filter, HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("doubt.index.title"),
                HEADS.stream().map(key -> show.say(key)).toList(),
                filter.recorded(),
                rows -> list.each(filter, row -> rows.accept(cells(row, show))),
                response);
    }

    private List<String> cells(DoubtRow row, Show show) {
        var line = DoubtLine.of(row, rules, json, show);
        return List.of(
                line.village(),
                line.number(),
                line.head(),
                line.title(),
                line.sentence(),
                line.severity(),
                line.state(),
                row.foundOn().toString(),
                line.assigned() == null ? "" : line.assigned(),
                row.explanation() == null ? "" : row.explanation());
    }
}
