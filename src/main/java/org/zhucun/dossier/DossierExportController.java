package org.zhucun.dossier;

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
import org.zhucun.web.Shows;

/** What was printed in batches, as a list: what, why, when, how many. */
@Controller
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
class DossierExportController {

    private static final List<String> HEADS = List.of(
            "dossier.what",
            "dossier.reason",
            "dossier.madeAt",
            "dossier.state",
            "dossier.households",
            "dossier.pages",
            "dossier.whole.short");

    private final Dossiers dossiers;
    private final DossierRows rows;
    private final Exports exports;
    private final Shows shows;

    DossierExportController(Dossiers dossiers, DossierRows rows, Exports exports, Shows shows) {
        this.dossiers = dossiers;
        this.rows = rows;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping("/dossiers/export.{format:xlsx|csv}")
    void show(
            @PathVariable String format, @ModelAttribute("filter") DossierFilter filter, HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("nav.dossiers"),
                HEADS.stream().map(key -> show.say(key)).toList(),
                filter.recorded(),
                out -> dossiers.mine(filter, 1, Integer.MAX_VALUE).forEach(file -> {
                    var row = rows.of(file);
                    out.accept(List.of(
                            row.title(),
                            row.reason(),
                            row.madeAt(),
                            show.say(row.state()),
                            String.valueOf(file.households()),
                            file.pages() == null ? "" : String.valueOf(file.pages()),
                            show.say(file.wholeNumbers() ? "household.yes" : "household.no")));
                }),
                response);
    }
}
