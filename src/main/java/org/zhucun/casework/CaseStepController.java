package org.zhucun.casework;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Drawing;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/** The steps of a case, each a noun: taken, sent back, spot-checked, kept, ended, put to a meeting, posted. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/cases/{id:[0-9]+}")
class CaseStepController {

    private final Cases cases;
    private final CaseScreen screen;
    private final AttachmentShelf shelf;
    private final Shows shows;

    CaseStepController(Cases cases, CaseScreen screen, AttachmentShelf shelf, Shows shows) {
        this.cases = cases;
        this.screen = screen;
        this.shelf = shelf;
        this.shows = shows;
    }

    @PostMapping("/steps")
    String take(
            @PathVariable long id,
            @Valid @ModelAttribute("step") StepForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var sheet = shelf.checked(form.sheet() == null ? List.of() : List.of(form.sheet()), "sheet", errors);
        var paper = shelf.checked(form.paper() == null ? List.of() : List.of(form.paper()), "paper", errors);
        if (form.version() != null) {
            cases.refuseOvertaken(id, form.version());
        }
        if (errors.getFieldErrors().stream().noneMatch(FieldError::isBindingFailure) && form.stage() != null) {
            var page = screen.fill(id, null, model);
            if (page.stage() == form.stage()) {
                form.check(page.asks(), sent(form.sheet()), sent(form.paper()), errors);
            }
        }
        var drawn = Drawing.of(form.signature());
        var signature = drawn == null
                ? null
                : shelf.checked(drawn, "signature.png", "signature", errors).orElse(null);
        if (errors.hasErrors()) {
            screen.fill(id, null, model);
            return "casework/show";
        }
        cases.take(id, form, signature, sheet, paper);
        return back(id, "case.taken", flash);
    }

    /** Whether a file came at all; whether it is one that is kept is said on its own. */
    private static boolean sent(@Nullable MultipartFile file) {
        return file != null && !file.isEmpty();
    }

    @PostMapping("/returns")
    String sendBack(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Stage to,
            @RequestParam(required = false) @Nullable String because,
            RedirectAttributes flash) {
        cases.sendBack(id, version, to, reason(because));
        return back(id, "case.returned", flash);
    }

    @PostMapping("/inspections")
    @Allowed({COUNTY_REVIEWER, TOWN_CADRE})
    String inspect(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String people,
            @RequestParam(required = false) @Nullable String found,
            RedirectAttributes flash) {
        cases.spotCheck(id, version, shows.now().today(), people, reason(found));
        return back(id, "case.spotChecked", flash);
    }

    @PostMapping("/reviews")
    @Allowed({FIRST_SECRETARY, VILLAGE_CLERK})
    String keepWatching(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String found,
            RedirectAttributes flash) {
        cases.keepWatching(id, version, reason(found));
        return back(id, "case.kept", flash);
    }

    @PostMapping("/ending")
    String end(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Outcome how,
            @RequestParam(required = false) @Nullable String because,
            RedirectAttributes flash) {
        if (how == Outcome.ARCHIVED) {
            throw new Refusal("case.end.how");
        }
        cases.end(id, version, how, reason(because));
        return back(id, "case.ended", flash);
    }

    @PostMapping("/meetings")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String call(
            @PathVariable long id,
            @Valid @ModelAttribute("call") MeetingCallForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        cases.checkCall(List.of(id), form, errors);
        if (errors.hasErrors()) {
            screen.fill(id, null, model);
            return "casework/show";
        }
        flash.addFlashAttribute("notice", "meeting.called");
        return "redirect:/meetings/" + cases.callMeeting(List.of(id), form);
    }

    @PostMapping("/notices")
    @Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
    String post(
            @PathVariable long id, @RequestParam(required = false) @Nullable String place, RedirectAttributes flash) {
        if (place == null || place.length() < 2 || place.length() > 100) {
            throw new Refusal("case.place.missing");
        }
        flash.addFlashAttribute("notice", "case.notice.prepared");
        return "redirect:/notices/" + cases.prepareNotice(List.of(id), place);
    }

    private static String reason(@Nullable String words) {
        if (words == null || words.length() < 2 || words.length() > 1000) {
            throw new Refusal("case.reason.missing");
        }
        return words;
    }

    private static String back(long id, String done, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", done);
        return "redirect:/cases/" + id;
    }
}
