package org.zhucun.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhucun.history.Exports;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The list of imports as a file: who brought what, and what came of it. */
@Controller
@RequestMapping("/imports/export.{format:xlsx|csv}")
@Allowed({Role.TOWN_CADRE, Role.VILLAGE_CLERK})
class ImportExportController {
    private static final int PIECE = 1_000;

    private final Imports imports;
    private final Exports exports;
    private final Shows shows;

    ImportExportController(Imports imports, Exports exports, Shows shows) {
        this.imports = imports;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping
    void show(
            @PathVariable String format, @ModelAttribute("filter") ImportFilter filter, HttpServletResponse response) {
        var show = shows.now();
        exports.send(
                format,
                show.say("intake.index.title"),
                Stream.of("file", "state", "when", "who", "rows", "new", "changed", "faulty")
                        .map(head -> show.say("intake.index." + head))
                        .toList(),
                filter.recorded(),
                rows -> {
                    for (var page = 1; ; page++) {
                        var found = imports.page(filter, page, PIECE);
                        found.forEach(one -> rows.accept(cells(one, show)));
                        if (found.size() < PIECE) {
                            return;
                        }
                    }
                },
                response);
    }

    private static List<String> cells(Imports.ImportRow one, Show show) {
        return List.of(
                one.fileName(),
                show.word("intake.stage", one.stage()),
                show.moment(one.uploadedAt()),
                one.uploadedBy(),
                String.valueOf(one.rowsTotal()),
                String.valueOf(one.rowsNew()),
                String.valueOf(one.rowsChanged()),
                String.valueOf(one.rowsFaulty()));
    }
}
