package org.zhucun.dossier;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.household.HouseholdFrame;
import org.zhucun.household.HouseholdFrames;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.NotFound;

/** The file of a household: what is in it, what is missing, and the way to print it. */
@Controller
@RequestMapping("/households/{id:[0-9]+}/file")
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
class HouseholdFileController {

    private final HouseholdFrames frames;
    private final HouseholdFile file;
    private final AttachmentShelf shelf;
    private final Prints prints;

    HouseholdFileController(HouseholdFrames frames, HouseholdFile file, AttachmentShelf shelf, Prints prints) {
        this.frames = frames;
        this.file = file;
        this.shelf = shelf;
        this.prints = prints;
    }

    @GetMapping
    String index(@PathVariable long id, Model model) {
        model.addAttribute("scan", new ScanForm(null, null));
        return page(frames.of(id, "file"), model);
    }

    @GetMapping("/print.pdf")
    void show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String form,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "false") boolean whole,
            HttpServletResponse response) {
        var frame = frames.of(id, "file");
        var key = form == null || form.isBlank() ? null : form;
        var why = Prints.purpose(reason, whole);
        var sheets = file.sheets(id, key, whole);
        prints.record(
                frame.villageCode(),
                "household",
                id,
                why,
                whole,
                Map.of("list", "file", "form", key == null ? "all" : key));
        prints.send(sheets, prints.origin(why), frame.number(), response);
    }

    @PostMapping
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String create(
            @PathVariable long id,
            @ModelAttribute("scan") ScanForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var frame = frames.of(id, "file");
        shelf.check(form.file(), "file", errors);
        if (form.form() == null || !file.knows(form.form())) {
            errors.rejectValue("form", "NotBlank");
        }
        if (errors.hasErrors()) {
            return page(frame, model);
        }
        if (!frame.editable()) {
            throw new NotFound();
        }
        shelf.add(
                "household",
                id,
                frame.villageCode(),
                HouseholdFile.shelfPlace(Objects.requireNonNull(form.form())),
                Objects.requireNonNull(form.file()),
                false);
        flash.addFlashAttribute("notice", "dossier.scan.added");
        return "redirect:/households/" + id + "/file";
    }

    private String page(HouseholdFrame frame, Model model) {
        var places = file.catalogue(frame.id());
        model.addAttribute("top", frame);
        model.addAttribute("places", places);
        model.addAttribute("hindrances", file.hindrances(frame.id(), places));
        model.addAttribute("missing", places.stream().filter(Place::missing).count());
        model.addAttribute(
                "signed",
                places.stream()
                        .filter(Place::seal)
                        .map(place -> new org.zhucun.web.Choice(place.key(), place.title()))
                        .toList());
        model.addAttribute("mayOpen", Prints.mayOpen());
        model.addAttribute("megabytes", shelf.megabytes());
        return "dossier/household";
    }
}
