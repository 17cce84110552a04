package org.zhucun.dossier;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Shows;

/** Forms to be filled by hand: they hold nobody's data, so no purpose is asked. */
@Controller
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
class BlankFormController {

    private final HouseholdFile households;
    private final VillageFiles villages;
    private final Prints prints;
    private final Shows shows;

    BlankFormController(HouseholdFile households, VillageFiles villages, Prints prints, Shows shows) {
        this.households = households;
        this.villages = villages;
        this.prints = prints;
        this.shows = shows;
    }

    @GetMapping("/dossiers/blank/{form}.pdf")
    void show(@PathVariable String form, HttpServletResponse response) {
        var sheet = VillageFiles.FORMS.contains(form) ? villages.blank(form) : households.blank(form);
        prints.send(List.of(sheet), prints.origin(shows.now().say("dossier.blank")), sheet.title(), response);
    }
}
