package org.zhucun.intake;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** Writing the good rows of a tried workbook to the register. */
@Controller
@RequestMapping("/imports/{id}/confirmation")
@Allowed({Role.TOWN_CADRE, Role.VILLAGE_CLERK})
class ImportConfirmationController {
    private final Intake intake;
    private final Imports imports;

    ImportConfirmationController(Intake intake, Imports imports) {
        this.intake = intake;
        this.imports = imports;
    }

    @PostMapping
    String create(@PathVariable long id) {
        var found = imports.find(id).orElseThrow(NotFound::new);
        if (found.stage() != WorkbookImport.Stage.TRIED) {
            throw new Refusal("intake.confirmation.notTried");
        }
        if (found.good() == 0) {
            throw new Refusal("intake.confirmation.nothing");
        }
        intake.apply(id);
        intake.await(id);
        return "redirect:/imports/" + id;
    }
}
