package org.zhucun.village;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.history.ChangeLog;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.web.Shows;

@Controller
@Allowed({
    Role.COUNTY_REVIEWER,
    Role.TOWN_CADRE,
    Role.TOWN_ACCOUNTANT,
    Role.TOWN_CASHIER,
    Role.FIRST_SECRETARY,
    Role.TEAM_MEMBER,
    Role.VILLAGE_CLERK
})
class VillageHistoryController {

    private final VillageHeads heads;
    private final ChangeLog log;
    private final Shows shows;

    VillageHistoryController(VillageHeads heads, ChangeLog log, Shows shows) {
        this.heads = heads;
        this.log = log;
        this.shows = shows;
    }

    @GetMapping("/villages/{code}/history")
    String index(@PathVariable String code, @RequestParam(required = false) @Nullable Long before, Model model) {
        var village = heads.of(code);
        model.addAttribute("village", village);
        model.addAttribute("tabs", VillageTabs.of(shows.now(), village, "history"));
        model.addAttribute("changes", log.ofVillage(code, before));
        return "village/history";
    }
}
