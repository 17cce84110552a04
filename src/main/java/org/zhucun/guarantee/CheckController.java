package org.zhucun.guarantee;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.household.HouseholdFrame;
import org.zhucun.household.HouseholdFrames;
import org.zhucun.household.Words;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/households/{id:[0-9]+}/checks")
class CheckController {

    private final HouseholdFrames frames;
    private final GuaranteeChecks checks;
    private final AttachmentShelf shelf;
    private final JdbcClient jdbc;
    private final Shows shows;
    private final Words words;
    private final Clock clock;

    CheckController(
            HouseholdFrames frames,
            GuaranteeChecks checks,
            AttachmentShelf shelf,
            JdbcClient jdbc,
            Shows shows,
            Words words,
            Clock clock) {
        this.frames = frames;
        this.checks = checks;
        this.shelf = shelf;
        this.jdbc = jdbc;
        this.shows = shows;
        this.words = words;
        this.clock = clock;
    }

    @ModelAttribute
    void page(@PathVariable long id, Model model) {
        model.addAttribute("top", frames.of(id, "checks"));
        model.addAttribute("yesNo", words.yesNo());
    }

    @GetMapping
    String index(@PathVariable long id, Model model) {
        var show = shows.now();
        model.addAttribute(
                "checks",
                jdbc
                        .sql(
                                "select * from guarantee_check where household_id = :id order by checked_on desc, guarantee_check_id desc limit 50")
                        .param("id", id)
                        .query(CheckRow.Found.class)
                        .list()
                        .stream()
                        .map(found -> CheckRow.of(found, show))
                        .toList());
        return "guarantee/index";
    }

    @GetMapping("/new")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
    String blank(Model model) {
        model.addAttribute(
                "check",
                new CheckForm(
                        LocalDate.now(clock),
                        "",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        model.addAttribute("megabytes", shelf.megabytes());
        return "guarantee/new";
    }

    @PostMapping
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
    String create(
            @PathVariable long id,
            @Valid @ModelAttribute("check") CheckForm form,
            BindingResult errors,
            @ModelAttribute(name = "top", binding = false) HouseholdFrame frame,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (form.hasFile()) {
            shelf.check(form.file(), "file", errors);
        }
        if (errors.hasErrors()) {
            model.addAttribute("megabytes", shelf.megabytes());
            return "guarantee/new";
        }
        if (frame.ended()) {
            throw new Refusal("household.ended", "");
        }
        checks.save(new GuaranteeCheck(
                frame.villageCode(), id, form, Viewers.required().actor()));
        if (form.hasFile()) {
            shelf.add(
                    "household",
                    id,
                    frame.villageCode(),
                    "check " + form.checkedOn(),
                    Objects.requireNonNull(form.file()),
                    false);
        }
        flash.addFlashAttribute("notice", "check.kept");
        return "redirect:/households/" + id + "/checks";
    }
}
