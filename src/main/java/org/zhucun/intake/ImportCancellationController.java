package org.zhucun.intake;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.web.NotFound;

/** Giving an import up: what runs is rolled back, and the file and its papers go. */
@Controller
@RequestMapping("/imports/{id}/cancellation")
@Allowed({Role.TOWN_CADRE, Role.VILLAGE_CLERK})
class ImportCancellationController {
    private final Intake intake;
    private final Imports imports;

    ImportCancellationController(Intake intake, Imports imports) {
        this.intake = intake;
        this.imports = imports;
    }

    @PostMapping
    String create(@PathVariable long id, RedirectAttributes flash) {
        var found = imports.find(id).orElseThrow(NotFound::new);
        intake.cancel(id);
        flash.addFlashAttribute("notice", found.isRunning() ? "intake.stopping" : "intake.cancelled");
        return found.isRunning() ? "redirect:/imports/" + id : "redirect:/imports";
    }
}
