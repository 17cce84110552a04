package org.zhucun.dossier;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.parameter.Parameters;
import org.zhucun.register.ChosenHouseholds;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Here;
import org.zhucun.web.Pager;
import org.zhucun.web.Refusal;
import org.zhucun.web.Show;

/** Files of many households: those being printed, those ready, and the order for another. */
@Controller
@RequestMapping("/dossiers")
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
class DossierController {

    private static final int SIZE = 30;
    private static final List<String> STATES = List.of("OPEN", "DONE", "FAILED", "CANCELLED");

    private final Dossiers dossiers;
    private final DossierRows rows;
    private final DossierPress press;
    private final ChosenHouseholds households;
    private final Parameters parameters;

    DossierController(
            Dossiers dossiers,
            DossierRows rows,
            DossierPress press,
            ChosenHouseholds households,
            Parameters parameters) {
        this.dossiers = dossiers;
        this.rows = rows;
        this.press = press;
        this.households = households;
        this.parameters = parameters;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") DossierFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var total = dossiers.count(filter);
        model.addAttribute(
                "rows", dossiers.mine(filter, page, SIZE).stream().map(rows::of).toList());
        model.addAttribute("total", total);
        model.addAttribute("pager", Pager.of(here, page, SIZE, total));
        model.addAttribute("states", rows.words("dossier.state.", STATES));
        model.addAttribute("numbers", rows.words("dossier.whole.", List.of("yes", "no")));
        model.addAttribute("days", rows.days());
        model.addAttribute("here", here);
        return "dossier/index";
    }

    @GetMapping("/new")
    String blank(@RequestParam Map<String, String> query, Model model) {
        model.addAttribute("dossier", new DossierForm(null, null, DossierForm.write(query), UUID.randomUUID()));
        return page(DossierForm.write(query), model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("dossier") DossierForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var filters = DossierForm.read(form.filters());
        if (errors.hasErrors()) {
            return page(form.filters() == null ? "" : form.filters(), model);
        }
        var whole = Boolean.TRUE.equals(form.whole());
        var why = Prints.purpose(form.reason(), whole);
        var count = households.count(filters);
        if (count == 0) {
            throw new Refusal("dossier.nobody");
        }
        if (count > parameters.limit("dossier.households")) {
            throw new Refusal("dossier.tooMany", parameters.limit("dossier.households"));
        }
        var key = form.key() == null ? UUID.randomUUID() : form.key();
        press.start(key, households.of(filters), why, whole, households.recorded(filters));
        flash.addFlashAttribute("notice", "dossier.started");
        return "redirect:/dossiers";
    }

    private String page(String filters, Model model) {
        model.addAttribute("count", Show.count(households.count(DossierForm.read(filters))));
        model.addAttribute("mayOpen", Prints.mayOpen());
        return "dossier/new";
    }
}
