package org.zhucun.household;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.history.ChangeLog;
import org.zhucun.viewer.Allowed;

/** Who changed what of a household or a person, when. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
class RecordHistoryController {

    private final HouseholdFrames frames;
    private final PersonPages pages;
    private final ChangeLog log;

    RecordHistoryController(HouseholdFrames frames, PersonPages pages, ChangeLog log) {
        this.frames = frames;
        this.pages = pages;
        this.log = log;
    }

    @GetMapping("/households/{id:[0-9]+}/history")
    String household(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        model.addAttribute("top", frames.of(id, "history"));
        model.addAttribute("changes", log.of("household", id, before));
        return "household/history";
    }

    @GetMapping("/persons/{id:[0-9]+}/history")
    String person(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        model.addAttribute("page", pages.of(id));
        model.addAttribute("changes", log.of("person", id, before));
        return "household/person-history";
    }
}
