package org.zhucun.offline;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;

/** The households of one's village at the door: a page, and the same for the phone's forms. */
@Allowed({FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
class HomesController {

    private final VillageHomes homes;

    HomesController(VillageHomes homes) {
        this.homes = homes;
    }

    @GetMapping("/homes")
    String index(Model model) {
        model.addAttribute("homes", homes.of(Viewers.required().prefix()));
        return "offline/homes";
    }

    @GetMapping("/phone/homes")
    ResponseEntity<List<VillageHomes.Home>> show() {
        return ResponseEntity.ok(homes.of(Viewers.required().prefix()));
    }
}
