package org.zhucun.warning;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;
import org.zhucun.window.ReportAction;
import org.zhucun.window.ReportKind;
import org.zhucun.window.VillagerReports;

/** The way from a villager's report to the clue or the case that became of it. */
@Component
class ClueOfReport implements ReportAction {

    private final Shows shows;

    ClueOfReport(Shows shows) {
        this.shows = shows;
    }

    @Override
    public @Nullable Offer of(VillagerReports.Report report) {
        var show = shows.now();
        if ("clue".equals(report.subjectTable())) {
            return new Offer(show.say("clue.of.report"), "/clues/" + report.subjectId());
        }
        if ("case_file".equals(report.subjectTable())) {
            return new Offer(show.say("clue.case"), "/cases/" + report.subjectId());
        }
        return report.subjectTable() == null && report.kind() != ReportKind.COMPLAINT && decides()
                ? new Offer(show.say("clue.make"), "/clues/new?report=" + report.id())
                : null;
    }

    static boolean decides() {
        var viewer = Viewers.required();
        return viewer.is(TOWN_CADRE) || viewer.is(FIRST_SECRETARY) || viewer.is(VILLAGE_CLERK);
    }
}
