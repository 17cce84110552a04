package org.zhucun.village;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.web.NotFound;

@Controller
@Allowed({Role.TOWN_CADRE, Role.FIRST_SECRETARY, Role.VILLAGE_CLERK})
class GroupEndController {

    private final VillageHeads heads;
    private final ResidentGroups groups;
    private final GroupList list;
    private final Clock clock;

    GroupEndController(VillageHeads heads, ResidentGroups groups, GroupList list, Clock clock) {
        this.heads = heads;
        this.groups = groups;
        this.list = list;
        this.clock = clock;
    }

    @PostMapping("/villages/{code}/groups/{seq}/end")
    @Transactional
    String create(@PathVariable String code, @PathVariable int seq, RedirectAttributes flash) {
        heads.toEdit(code);
        var group = groups.findByVillageCodeAndSeq(code, seq).orElseThrow(NotFound::new);
        group.end(LocalDate.now(clock), list.households(code, seq));
        groups.saveAndFlush(group);
        flash.addFlashAttribute("notice", "group.ended");
        return "redirect:/villages/" + code + "/groups";
    }
}
