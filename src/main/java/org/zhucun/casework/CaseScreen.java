package org.zhucun.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.history.ChangeLog;
import org.zhucun.web.Shows;

/** Puts a case and the blank forms of its page into the model; a form that was refused stays as it was typed. */
@Component
class CaseScreen {

    private final CasePages pages;
    private final ChangeLog log;
    private final AttachmentShelf shelf;
    private final Shows shows;

    CaseScreen(CasePages pages, ChangeLog log, AttachmentShelf shelf, Shows shows) {
        this.pages = pages;
        this.log = log;
        this.shelf = shelf;
        this.shows = shows;
    }

    CasePage fill(long id, @Nullable Long before, Model model) {
        var page = pages.of(id);
        var show = shows.now();
        model.addAttribute("page", page);
        model.addAttribute("megabytes", shelf.megabytes());
        model.addAttribute("changes", log.of(Proofs.TABLE, id, before));
        model.addAttribute("lacks", CaseWords.choices(List.of(Lack.values()), "caseFile.lacking", show));
        model.addAttribute("removals", CaseWords.choices(List.of(Removal.values()), "caseFile.removal", show));
        model.addAttribute(
                "outcomes", CaseWords.choices(List.of(Outcome.DECLINED, Outcome.WITHDRAWN), "caseFile.outcome", show));
        if (!model.containsAttribute("step")) {
            model.addAttribute(
                    "step",
                    new StepForm(
                            page.version(),
                            page.stage(),
                            show.today(),
                            null,
                            null,
                            page.asks().claimed(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));
        }
        if (!model.containsAttribute("call")) {
            model.addAttribute(
                    "call", new MeetingCallForm(show.today(), show.say("case.place.meeting"), page.lastDue()));
        }
        return page;
    }
}
