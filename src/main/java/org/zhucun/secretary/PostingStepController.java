package org.zhucun.secretary;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import jakarta.validation.Valid;
import java.util.List;
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
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.attachment.CheckedFile;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/** The steps of a posting, each under its noun: /postings/7/arrival. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE})
@Controller
@RequestMapping("/postings/{id:[0-9]+}")
class PostingStepController {

    private static final String NOUN =
            "/{noun:review|rejection|withdrawal|training|arrival|warning|warning-end|recall-proposal|recall-refusal|recall|replacement|release}";

    private final VillagePostingPages pages;
    private final Postings postings;
    private final AttachmentShelf shelf;
    private final Shows shows;

    PostingStepController(VillagePostingPages pages, Postings postings, AttachmentShelf shelf, Shows shows) {
        this.pages = pages;
        this.postings = postings;
        this.shelf = shelf;
        this.shows = shows;
    }

    @GetMapping(NOUN)
    String blank(@PathVariable long id, @PathVariable String noun, Model model) {
        var step = PostingStep.called(noun).orElseThrow(NotFound::new);
        var page = pages.of(id);
        model.addAttribute("postingStep", StepForm.of(shows.now().today(), page.version()));
        choices(step, page, model);
        return "secretary/step";
    }

    @PostMapping(NOUN)
    String create(
            @PathVariable long id,
            @PathVariable String noun,
            @Valid @ModelAttribute("postingStep") StepForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var step = PostingStep.called(noun).orElseThrow(NotFound::new);
        var page = pages.of(id);
        if (!errors.hasErrors()) {
            form.check(step, errors);
        }
        var document =
                step == PostingStep.RECALL ? shelf.checked(form.file(), "document", errors) : List.<CheckedFile>of();
        if (errors.hasErrors()) {
            choices(step, page, model);
            return "secretary/step";
        }
        refuseStrangers(page, form.account());
        postings.take(id, step, form.facts(), form.version(), document);
        flash.addFlashAttribute("notice", "villagePosting.done." + step);
        return "redirect:/postings/" + id;
    }

    /** Which account the person signs in with; an empty choice takes the link away. */
    @PostMapping("/account")
    String link(
            @PathVariable long id, @RequestParam(required = false) @Nullable Long account, RedirectAttributes flash) {
        refuseStrangers(pages.of(id), account);
        postings.link(id, account);
        flash.addFlashAttribute("notice", "villagePosting.linked");
        return "redirect:/postings/" + id;
    }

    private void refuseStrangers(VillagePostingPage page, @Nullable Long account) {
        if (account != null
                && pages.accounts(page.villageCode()).stream()
                        .noneMatch(one -> one.value().equals(account.toString()))) {
            throw new Refusal("villagePosting.refused.account");
        }
    }

    private void choices(PostingStep step, VillagePostingPage page, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("noun", step.noun());
        model.addAttribute("kind", step.name());
        model.addAttribute("needsReason", step.needsReason());
        model.addAttribute("grounds", Words.choices(grounds(step), "villagePosting.ground", shows.now()));
        model.addAttribute("termGrades", Words.choices(TermGrade.values(), "villagePosting.termGrade", shows.now()));
        model.addAttribute("accounts", pages.accounts(page.villageCode()));
        model.addAttribute("megabytes", shelf.megabytes());
    }

    private static EndGround[] grounds(PostingStep step) {
        var known = step == PostingStep.PROPOSE_RECALL
                ? EndGround.ofRecall()
                : step == PostingStep.REPLACE ? EndGround.ofReplacement() : List.<EndGround>of();
        return known.toArray(EndGround[]::new);
    }
}
