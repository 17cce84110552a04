package org.zhucun.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.zhucun.web.Shows;

/** All faults of a trial, page by page, and the workbook with the faults beside its rows. */
@Controller
@Allowed({Role.TOWN_CADRE, Role.VILLAGE_CLERK})
@RequestMapping("/imports/{id}")
class ImportFaultsController {
    private static final int SIZE = 200;

    private final Imports imports;
    private final ImportPapers papers;
    private final AnnotatedWorkbook annotated;
    private final Shows shows;

    ImportFaultsController(Imports imports, ImportPapers papers, AnnotatedWorkbook annotated, Shows shows) {
        this.imports = imports;
        this.papers = papers;
        this.annotated = annotated;
        this.shows = shows;
    }

    @GetMapping("/faults")
    String index(@PathVariable long id, @RequestParam(defaultValue = "1") int page, Here here, Model model) {
        var found = imports.find(id).orElseThrow(NotFound::new);
        var pager = Pager.of(here, page, SIZE, papers.countFaults(id));
        var current = Math.max(1, (int) ((pager.first() - 1) / SIZE) + 1);
        model.addAttribute("found", found);
        model.addAttribute("pager", pager);
        model.addAttribute("faults", papers.faults(id, current, SIZE));
        return "intake/faults";
    }

    @GetMapping("/faults.xlsx")
    void download(@PathVariable long id, HttpServletResponse response) throws IOException {
        var show = shows.now();
        var found = imports.find(id).orElseThrow(NotFound::new);
        if (!found.hasPapers()) {
            throw new NotFound();
        }
        var name =
                found.fileName().replaceAll("\\.[A-Za-z]{3,4}$", "") + "-" + show.say("intake.faults.file") + ".xlsx";
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        annotated.write(found, show, response.getOutputStream());
    }
}
