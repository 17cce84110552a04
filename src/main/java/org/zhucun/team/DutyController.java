package org.zhucun.team;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_ACCOUNTANT;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.TOWN_CASHIER;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhucun.viewer.Allowed;

/** Who does what part of a village's matters. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, TOWN_ACCOUNTANT, TOWN_CASHIER, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
class DutyController {

    private final DutyMatrix matrix;

    DutyController(DutyMatrix matrix) {
        this.matrix = matrix;
    }

    @GetMapping("/secretaries/duties")
    String index(Model model) {
        model.addAttribute("bodies", matrix.bodies());
        model.addAttribute("rows", matrix.rows());
        model.addAttribute("how", matrix.how());
        return "team/duties";
    }
}
