package org.zhucun.helper;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.household.HouseholdFrames;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Refusal;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Who answers for a household, and who did. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/households/{id:[0-9]+}/helpers")
class HouseholdHelperController {

    private static final int SIZE = 20;

    /** A helper of the household, now or before. */
    record Line(
            long helperId,
            String name,
            String unit,
            String affiliation,
            @Nullable String phone,
            String since,
            @Nullable String until) {

        static Line of(HelperList.Of one, Show show) {
            return new Line(
                    one.helperId(),
                    show.name(one.name()),
                    one.position() == null ? one.unit() : one.unit() + " · " + one.position(),
                    show.word("helper.affiliation", one.affiliation()),
                    one.phone(),
                    show.day(one.fromOn()),
                    one.toOn() == null
                            ? null
                            : show.day(one.toOn()) + " · " + show.word("helperAssignment.endReason", one.endReason()));
        }
    }

    private final HouseholdFrames frames;
    private final HelperList list;
    private final UnhelpedList unhelped;
    private final HelperRegister register;
    private final Shows shows;

    HouseholdHelperController(
            HouseholdFrames frames, HelperList list, UnhelpedList unhelped, HelperRegister register, Shows shows) {
        this.frames = frames;
        this.list = list;
        this.unhelped = unhelped;
        this.register = register;
        this.shows = shows;
    }

    @GetMapping
    String index(@PathVariable long id, @RequestParam(required = false) @Nullable String q, Model model) {
        var show = shows.now();
        var frame = frames.of(id, "helpers");
        var lines = list.ofHousehold(id).stream().map(one -> Line.of(one, show)).toList();
        var assigns = HelperController.keeps() && !frame.ended();
        model.addAttribute("top", frame);
        model.addAttribute("lines", lines);
        model.addAttribute("missing", lines.stream().allMatch(one -> one.until() != null) && unhelped.isToBeHelped(id));
        model.addAttribute("assigns", assigns);
        model.addAttribute("q", q);
        model.addAttribute(
                "candidates",
                assigns
                        ? list.withRoom(q, 1, show.today(), SIZE).stream()
                                .map(one -> HelperRow.of(one, show))
                                .toList()
                        : List.of());
        model.addAttribute("today", show.today());
        return "helper/household";
    }

    @PostMapping
    @Allowed(TOWN_CADRE)
    String create(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long helper,
            @RequestParam(required = false) @Nullable LocalDate day,
            RedirectAttributes flash) {
        frames.of(id, "helpers");
        if (helper == null || day == null) {
            throw new Refusal("assignment.who");
        }
        register.assign(helper, List.of(id), day);
        flash.addFlashAttribute("notice", "assignment.one");
        return "redirect:/households/" + id + "/helpers";
    }
}
