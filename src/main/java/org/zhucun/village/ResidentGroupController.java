package org.zhucun.village;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.web.NotFound;
import org.zhucun.web.Shows;

@Controller
@RequestMapping("/villages/{code}/groups")
@Allowed({Role.TOWN_CADRE, Role.FIRST_SECRETARY, Role.VILLAGE_CLERK})
class ResidentGroupController {

    private final VillageHeads heads;
    private final ResidentGroups groups;
    private final GroupList list;
    private final Shows shows;

    ResidentGroupController(VillageHeads heads, ResidentGroups groups, GroupList list, Shows shows) {
        this.heads = heads;
        this.groups = groups;
        this.list = list;
        this.shows = shows;
    }

    @Allowed({
        Role.COUNTY_REVIEWER,
        Role.TOWN_CADRE,
        Role.TOWN_ACCOUNTANT,
        Role.TOWN_CASHIER,
        Role.FIRST_SECRETARY,
        Role.TEAM_MEMBER,
        Role.VILLAGE_CLERK
    })
    @GetMapping
    String index(@PathVariable String code, Model model) {
        var village = heads.of(code);
        model.addAttribute("village", village);
        model.addAttribute("tabs", VillageTabs.of(shows.now(), village, "groups"));
        model.addAttribute("rows", list.of(code));
        return "village/groups";
    }

    @GetMapping("/new")
    String blank(@PathVariable String code, Model model) {
        model.addAttribute("head", heads.toEdit(code));
        model.addAttribute("group", new GroupForm("", null, null));
        return "village/group";
    }

    @PostMapping
    @Transactional
    String create(
            @PathVariable String code,
            @Valid @ModelAttribute("group") GroupForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("head", heads.toEdit(code));
        if (errors.hasErrors()) {
            return "village/group";
        }
        groups.saveAndFlush(new ResidentGroup(code, groups.nextSeq(code), form));
        flash.addFlashAttribute("notice", "group.added");
        return "redirect:/villages/" + code + "/groups";
    }

    @GetMapping("/{seq}/edit")
    String edit(@PathVariable String code, @PathVariable int seq, Model model) {
        model.addAttribute("head", heads.toEdit(code));
        model.addAttribute("seq", seq);
        model.addAttribute("group", group(code, seq).form());
        return "village/group";
    }

    @PostMapping("/{seq}")
    @Transactional
    String update(
            @PathVariable String code,
            @PathVariable int seq,
            @Valid @ModelAttribute("group") GroupForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("head", heads.toEdit(code));
        model.addAttribute("seq", seq);
        if (errors.hasErrors()) {
            return "village/group";
        }
        var group = group(code, seq);
        group.describe(form);
        groups.saveAndFlush(group);
        flash.addFlashAttribute("notice", "group.updated");
        return "redirect:/villages/" + code + "/groups";
    }

    private ResidentGroup group(String code, int seq) {
        return groups.findByVillageCodeAndSeq(code, seq).orElseThrow(NotFound::new);
    }
}
