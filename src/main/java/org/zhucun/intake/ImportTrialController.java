package org.zhucun.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** Trying a workbook, with what was chosen for the headers that nobody knew. */
@Controller
@RequestMapping("/imports/{id}/trial")
@Allowed({Role.TOWN_CADRE, Role.VILLAGE_CLERK})
class ImportTrialController {
    private final Intake intake;
    private final Imports imports;

    ImportTrialController(Intake intake, Imports imports) {
        this.intake = intake;
        this.imports = imports;
    }

    @PostMapping
    String create(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        var found = imports.find(id).orElseThrow(NotFound::new);
        var chosen = MappingTarget.chosen(typed);
        var twice = MappingTarget.twice(found, chosen);
        if (!twice.isEmpty()) {
            flash.addFlashAttribute("twice", twice);
            flash.addFlashAttribute("choices", chosen);
            return "redirect:/imports/" + id + "#map-h";
        }
        if (year != null) {
            if (year < 2000 || year > 2100) {
                throw new Refusal("intake.trial.year");
            }
            imports.ofYear(id, year);
        }
        intake.choose(id, chosen);
        intake.await(id);
        return "redirect:/imports/" + id;
    }
}
