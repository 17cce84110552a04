package org.zhucun.household;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Shows;

@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/households/{id:[0-9]+}/members")
class MemberController {

    private final HouseholdFrames frames;
    private final HouseholdMembers members;
    private final HouseholdRegister register;
    private final IdentityStanding standing;
    private final Shows shows;
    private final Words words;
    private final Clock clock;

    MemberController(
            HouseholdFrames frames,
            HouseholdMembers members,
            HouseholdRegister register,
            IdentityStanding standing,
            Shows shows,
            Words words,
            Clock clock) {
        this.frames = frames;
        this.members = members;
        this.register = register;
        this.standing = standing;
        this.shows = shows;
        this.words = words;
        this.clock = clock;
    }

    record FormerRow(long personId, @Nullable String name, String relation, String from, String until, String reason) {}

    @ModelAttribute
    void page(@PathVariable long id, Model model) {
        model.addAttribute("top", frames.of(id, "members"));
        model.addAttribute(
                "relations",
                words.choices(Arrays.stream(Relation.values())
                        .filter(relation -> relation != Relation.HEAD)
                        .toList()));
        model.addAttribute("reasons", words.choices(MemberForm.REASONS));
        model.addAttribute("sexes", words.choices(List.of(Sex.MALE, Sex.FEMALE)));
        model.addAttribute("ethnicGroups", words.ethnicGroups());
    }

    @GetMapping
    String index(@PathVariable long id, Model model) {
        var show = shows.now();
        model.addAttribute(
                "members",
                members.of(id).stream()
                        .map(found -> MemberRow.of(found, show, words))
                        .toList());
        model.addAttribute(
                "former",
                members.former(id).stream()
                        .map(one -> new FormerRow(
                                one.personId(),
                                one.name(),
                                words.of(one.relation()),
                                one.joinedOn().toString(),
                                one.leftOn().toString(),
                                words.of(one.leaveReason())))
                        .toList());
        return "household/members";
    }

    @GetMapping("/new")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String blank(Model model) {
        model.addAttribute(
                "member",
                new Start(null, null, null, null, null, JoinReason.OMITTED, LocalDate.now(clock), "01", null, null));
        return "household/member";
    }

    @PostMapping
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String create(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String another,
            @Valid @ModelAttribute("member") MemberForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        if (!errors.hasErrors() && form.identity() != null) {
            switch (standing.of(form.identity())) {
                case HERE -> errors.rejectValue("identity", "Here");
                case ELSEWHERE -> errors.rejectValue("identity", "Elsewhere");
                default -> {}
            }
        }
        var told = Boolean.TRUE.equals(form.namesake());
        var same = !errors.hasErrors()
                && form.identity() == null
                && members.of(id).stream()
                        .anyMatch(one -> one.name().equals(form.name()) && Objects.equals(one.bornOn(), form.bornOn()));
        if (same && !told) {
            errors.rejectValue("name", "Same");
        }
        model.addAttribute("same", same || told);
        if (errors.hasErrors()) {
            return "household/member";
        }
        register.addMember(id, form);
        flash.addFlashAttribute("notice", "member.added");
        flash.addFlashAttribute("noticeArgs", new Object[] {form.name()});
        return "redirect:/households/" + id + "/members" + (another == null ? "" : "/new");
    }

    /** What an empty form already knows. */
    record Start(
            @Nullable String name,
            @Nullable String identity,
            @Nullable Sex sex,
            @Nullable LocalDate bornOn,
            @Nullable Relation relation,
            JoinReason joinReason,
            LocalDate joinedOn,
            String ethnicGroup,
            @Nullable String phone,
            @Nullable Boolean namesake) {}
}
