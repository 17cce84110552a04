package org.zhucun.dossier;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.job.Jobs;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.NotFound;

/** One file of many households: how far it is, stopping it, fetching it. */
@Controller
@RequestMapping("/dossiers/{id:[0-9]+}")
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
class DossierProgressController {

    private final Dossiers dossiers;
    private final DossierRows rows;
    private final DossierFolder folder;
    private final Jobs jobs;

    DossierProgressController(Dossiers dossiers, DossierRows rows, DossierFolder folder, Jobs jobs) {
        this.dossiers = dossiers;
        this.rows = rows;
        this.folder = folder;
        this.jobs = jobs;
    }

    @GetMapping("/progress")
    String show(@PathVariable long id, Model model, HttpServletResponse response) {
        var now = rows.progress(dossiers.find(id).orElseThrow(NotFound::new));
        if (now == null) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("progress", now);
        return "dossier/progress";
    }

    @GetMapping("/content")
    void content(@PathVariable long id, HttpServletResponse response) {
        var path = folder.find(dossiers.find(id).orElseThrow(NotFound::new).storedAs());
        if (path == null) {
            throw new NotFound();
        }
        var zipped = path.toString().endsWith(".zip");
        response.setContentType(zipped ? "application/zip" : "application/pdf");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition", "attachment; filename=household-files-" + id + (zipped ? ".zip" : ".pdf"));
        try {
            response.setContentLengthLong(Files.size(path));
            Files.copy(path, response.getOutputStream());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @PostMapping("/cancellation")
    String cancel(@PathVariable long id, RedirectAttributes flash) {
        jobs.cancel(dossiers.find(id).orElseThrow(NotFound::new).jobId());
        flash.addFlashAttribute("notice", "dossier.cancelled");
        return "redirect:/dossiers";
    }
}
