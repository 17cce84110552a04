package org.zhucun.visit;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Figure;
import org.zhucun.web.Here;
import org.zhucun.web.Pager;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/** What visits found, to be confirmed into the register or rejected with a reason. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/visits/proposals")
class ProposalController {

    private static final int SIZE = 30;

    private final ProposalList list;
    private final Proposals proposals;
    private final Shows shows;

    ProposalController(ProposalList list, Proposals proposals, Shows shows) {
        this.list = list;
        this.proposals = proposals;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        model.addAttribute("lines", list.page(state, page, SIZE));
        model.addAttribute("decides", decides());
        model.addAttribute(
                "figures",
                Arrays.stream(ProposalState.values())
                        .map(one -> Figure.counted(
                                        show,
                                        show.word("visit.proposal.state", one),
                                        list.count(one.name()),
                                        "visit.proposal.unit",
                                        one.name().equals(state) ? here.without("state") : here.with("state", one))
                                .chosen(one.name().equals(state)))
                        .toList());
        model.addAttribute("pager", Pager.of(here, page, SIZE, list.count(state)));
        return "visit/proposals";
    }

    @PostMapping("/{id:[0-9]+}/confirmation")
    @Allowed({TOWN_CADRE, VILLAGE_CLERK})
    String confirm(@PathVariable long id, RedirectAttributes flash) {
        proposals.confirm(id);
        flash.addFlashAttribute("notice", "visit.proposal.confirmed");
        return "redirect:/visits/proposals?state=OPEN";
    }

    @PostMapping("/{id:[0-9]+}/rejection")
    @Allowed({TOWN_CADRE, VILLAGE_CLERK})
    String reject(
            @PathVariable long id, @RequestParam(required = false) @Nullable String because, RedirectAttributes flash) {
        if (because == null || because.length() < 2 || because.length() > 200) {
            throw new Refusal("visit.proposal.noReason");
        }
        proposals.reject(id, because);
        flash.addFlashAttribute("notice", "visit.proposal.rejected");
        return "redirect:/visits/proposals?state=OPEN";
    }

    static boolean decides() {
        var viewer = Viewers.required();
        return viewer.is(Role.TOWN_CADRE) || viewer.is(Role.VILLAGE_CLERK);
    }
}
