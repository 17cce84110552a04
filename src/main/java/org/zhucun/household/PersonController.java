package org.zhucun.household;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhucun.viewer.Allowed;

@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/persons/{id:[0-9]+}")
class PersonController {

    private final PersonPages pages;

    PersonController(PersonPages pages) {
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        model.addAttribute("page", pages.of(id));
        return "household/person";
    }
}
