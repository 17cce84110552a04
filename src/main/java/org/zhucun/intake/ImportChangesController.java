package org.zhucun.intake;

import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.web.Here;
import org.zhucun.web.NotFound;
import org.zhucun.web.Pager;

/** All differences of a trial, page by page. */
@Controller
@RequestMapping("/imports/{id}/changes")
@Allowed({Role.TOWN_CADRE, Role.VILLAGE_CLERK})
class ImportChangesController {
    private static final int SIZE = 100;
    private static final Set<String> KINDS = Set.of("NEW", "CHANGED", "MISSING");

    private final Imports imports;
    private final ImportPapers papers;

    ImportChangesController(Imports imports, ImportPapers papers) {
        this.imports = imports;
        this.papers = papers;
    }

    @GetMapping
    String index(
            @PathVariable long id,
            @RequestParam(defaultValue = "CHANGED") String kind,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var found = imports.find(id).orElseThrow(NotFound::new);
        if (!KINDS.contains(kind)) {
            throw new NotFound();
        }
        var total = papers.countChanges(id, kind);
        var pager = Pager.of(here, page, SIZE, total);
        var current = Math.max(1, (int) ((pager.first() - 1) / SIZE) + 1);
        model.addAttribute("found", found);
        model.addAttribute("kind", kind);
        model.addAttribute("pager", pager);
        model.addAttribute("changes", papers.changes(id, kind, current, SIZE));
        return "intake/changes";
    }
}
