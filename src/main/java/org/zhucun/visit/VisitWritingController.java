package org.zhucun.visit;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.attachment.CheckedFile;
import org.zhucun.household.HouseholdFrame;
import org.zhucun.household.HouseholdFrames;
import org.zhucun.household.MemberChanges;
import org.zhucun.household.Relation;
import org.zhucun.household.Sex;
import org.zhucun.household.Words;
import org.zhucun.secretary.PostedDays;
import org.zhucun.viewer.AfterTheEnd;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Drawing;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/** Recording a visit: one screen, sent once or twice. */
@Allowed({TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/visits")
class VisitWritingController {

    private final Visits visits;
    private final HouseholdFrames frames;
    private final MemberChanges members;
    private final PostedDays posted;
    private final AttachmentShelf shelf;
    private final Words words;
    private final Shows shows;

    VisitWritingController(
            Visits visits,
            HouseholdFrames frames,
            MemberChanges members,
            PostedDays posted,
            AttachmentShelf shelf,
            Words words,
            Shows shows) {
        this.visits = visits;
        this.frames = frames;
        this.members = members;
        this.posted = posted;
        this.shelf = shelf;
        this.words = words;
        this.shows = shows;
    }

    /** Without a household the plan is where one is chosen. */
    @GetMapping("/new")
    String blank(@RequestParam(required = false) @Nullable Long household, Model model) {
        if (household == null) {
            return "redirect:/visits/plan";
        }
        model.addAttribute("visit", VisitForm.blank(household, shows.now().today()));
        choices(model, frames.of(household, ""));
        return "visit/new";
    }

    @AfterTheEnd
    @PostMapping
    String create(
            @Valid @ModelAttribute("visit") VisitForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable Long household,
            Model model,
            RedirectAttributes flash) {
        if (household == null) {
            throw new NotFound();
        }
        var frame = frames.of(household, "");
        var photos = List.<CheckedFile>of();
        var signature = Optional.<CheckedFile>empty();
        if (!errors.hasErrors()) {
            form.check(errors);
            posted.check(Viewers.required().actor(), frame.villageCode(), form.day(), errors);
            photos = shelf.checked(form.photos(), "photos", errors);
            var drawn = Drawing.of(form.signature());
            signature = drawn == null ? signature : shelf.checked(drawn, Visits.SIGNATURE, "signature", errors);
        }
        if (!errors.hasErrors() && visits.keptOtherwise(form.draft())) {
            errors.reject("sentOtherwise");
        }
        if (errors.hasErrors()) {
            choices(model, frame);
            return "visit/new";
        }
        var id = visits.record(form.draft(), form.photos(photos), signature.orElse(null));
        flash.addFlashAttribute("notice", "visit.kept");
        return "redirect:/visits/" + id;
    }

    /** A photo that follows its visit. */
    @AfterTheEnd
    @PostMapping("/{id:[0-9]+}/photos")
    String add(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable UUID sendId,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            RedirectAttributes flash) {
        if (photo == null || photo.isEmpty()) {
            throw new Refusal("visit.photo.none");
        }
        visits.add(id, new Photo(Objects.requireNonNullElseGet(sendId, UUID::randomUUID), shelf.read(photo)));
        flash.addFlashAttribute("notice", "visit.photo.added");
        return "redirect:/visits/" + id;
    }

    @PostMapping("/{id:[0-9]+}/withdrawal")
    String withdraw(
            @PathVariable long id, @RequestParam(required = false) @Nullable String because, RedirectAttributes flash) {
        if (because == null || because.length() < 2 || because.length() > 200) {
            throw new Refusal("visit.withdraw.noReason");
        }
        visits.withdraw(id, because);
        flash.addFlashAttribute("notice", "visit.withdrawn");
        return "redirect:/visits/" + id;
    }

    private void choices(Model model, HouseholdFrame frame) {
        model.addAttribute("top", frame);
        model.addAttribute("yesNo", words.yesNo());
        model.addAttribute("living", members.living(frame.id()));
        model.addAttribute("leaveReasons", words.choices(MemberChanges.LEAVE_REASONS));
        model.addAttribute("joinReasons", words.choices(MemberChanges.JOIN_REASONS));
        model.addAttribute(
                "relations",
                words.choices(Relation.class).stream()
                        .filter(one -> !one.value().equals(Relation.HEAD.name()))
                        .toList());
        model.addAttribute("sexes", words.choices(List.of(Sex.MALE, Sex.FEMALE)));
        model.addAttribute("megabytes", shelf.megabytes());
    }
}
