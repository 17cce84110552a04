package org.zhucun.dossier;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.NotFound;

/** The forms of a village. */
@Controller
@RequestMapping("/villages/{code:[0-9]{12}}/forms")
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
class VillageFormController {

    private final VillageFiles files;
    private final Prints prints;

    VillageFormController(VillageFiles files, Prints prints) {
        this.files = files;
        this.prints = prints;
    }

    @GetMapping
    String index(@PathVariable String code, Model model) {
        model.addAttribute("village", files.village(code));
        model.addAttribute("forms", VillageFiles.FORMS);
        model.addAttribute("mayOpen", Prints.mayOpen());
        return "dossier/village";
    }

    @GetMapping("/print.pdf")
    void show(
            @PathVariable String code,
            @RequestParam String form,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "false") boolean whole,
            HttpServletResponse response) {
        if (!VillageFiles.FORMS.contains(form)) {
            throw new NotFound();
        }
        files.village(code);
        var opened = whole && form.equals("roster");
        var why = Prints.purpose(reason, opened);
        var sheet = files.of(code, form, opened);
        prints.record(code, "village", null, why, opened, Map.of("list", form, "village", code));
        prints.send(List.of(sheet), prints.origin(why), code + "-" + form, response);
    }
}
