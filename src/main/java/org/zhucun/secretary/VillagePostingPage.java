package org.zhucun.secretary;

import java.util.List;
import org.zhucun.web.Choice;
import org.zhucun.web.Condition;
import org.zhucun.web.Fact;
import org.zhucun.web.Happening;
import org.zhucun.web.Step;

/** A posting: where it stands, what happened, and what the reader may do. */
record VillagePostingPage(
        long id,
        String villageCode,
        String village,
        long cadreId,
        String name,
        String role,
        String state,
        String stateCss,
        List<Step> steps,
        List<Fact> facts,
        List<Condition> conditions,
        List<Happening> happenings,
        List<Action> actions,
        List<Barred> barred,
        List<PostingPanel.Content> panels,
        boolean waitsForAnother,
        boolean links,
        String account,
        List<Choice> accounts,
        int version) {

    /** A step that cannot be taken now, and the rule that says so. */
    record Barred(String label, String why) {}

    /** A step that the reader may take; main for the one that goes on. */
    record Action(String href, String label, boolean main) {}
}
