package org.zhucun.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.history.ChangeLog;
import org.zhucun.web.FormAsks;
import org.zhucun.web.Show;
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
        return fill(id, before, null, model);
    }

    /** @param visit the visit that the reader comes from */
    CasePage fill(long id, @Nullable Long before, @Nullable Long visit, Model model) {
        var page = pages.of(id);
        var show = shows.now();
        model.addAttribute("page", page);
        model.addAttribute("listed", page.listed());
        model.addAttribute("megabytes", shelf.megabytes());
        model.addAttribute("changes", log.of(Proofs.TABLE, id, before));
        model.addAttribute("lacks", CaseWords.choices(List.of(Lack.values()), "caseFile.lacking", show));
        model.addAttribute("removals", CaseWords.choices(List.of(Removal.values()), "caseFile.removal", show));
        model.addAttribute(
                "outcomes", CaseWords.choices(List.of(Outcome.DECLINED, Outcome.WITHDRAWN), "caseFile.outcome", show));
        model.addAttribute("stepAsks", new FormAsks(page.asks().demanded(), labels(page, show)));
        if (!model.containsAttribute("step")) {
            model.addAttribute(
                    "step",
                    new StepForm(
                            page.version(),
                            page.stage(),
                            show.today(),
                            chosen(page, visit),
                            null,
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
            model.addAttribute("call", new MeetingCallForm(show.today(), show.say("case.place.meeting"), null, null));
        }
        return page;
    }

    /** What this step calls its fields. */
    private static Map<String, String> labels(CasePage page, Show show) {
        var asks = page.asks();
        var labels = new HashMap<String, String>();
        if (asks.note()) {
            labels.put("note", show.say("case.note." + page.stage()));
        }
        if (asks.window() != null) {
            labels.put("perHead", asks.window());
        }
        if (asks.signature()) {
            labels.put("people", show.say("step.signer"));
        } else {
            labels.put("sheet", show.say("step.sheet.authorisation"));
        }
        return labels;
    }

    /** The visit that is chosen before anybody chooses: the one they come from, else the latest. */
    private static @Nullable Long chosen(CasePage page, @Nullable Long visit) {
        var known = page.asks().visits().stream()
                .map(one -> Long.valueOf(one.value()))
                .toList();
        return visit != null && known.contains(visit) ? visit : known.isEmpty() ? null : known.get(0);
    }
}
