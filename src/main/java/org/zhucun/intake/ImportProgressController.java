package org.zhucun.intake;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.web.NotFound;
import org.zhucun.web.Shows;

/** The bar that tells how far an import is; when it is over, the page is fetched again. */
@Controller
@RequestMapping("/imports/{id}/progress")
@Allowed({Role.TOWN_CADRE, Role.VILLAGE_CLERK})
class ImportProgressController {
    private final Imports imports;
    private final ImportProgress progress;
    private final Shows shows;

    ImportProgressController(Imports imports, ImportProgress progress, Shows shows) {
        this.imports = imports;
        this.progress = progress;
        this.shows = shows;
    }

    @GetMapping
    String show(@PathVariable long id, Model model, HttpServletResponse response) {
        var now = progress.of(imports.find(id).orElseThrow(NotFound::new), shows.now());
        if (now == null) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("progress", now);
        return "intake/progress";
    }
}
