package org.zhucun.measure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.attachment.AttachedFile;
import org.zhucun.web.Fact;
import org.zhucun.web.Show;
import tools.jackson.databind.json.JsonMapper;

/** One measure on its page. */
record MeasurePage(
        MeasureRow row,
        MeasureState state,
        int version,
        List<Fact> plan,
        List<Fact> facts,
        List<Fact> done,
        List<Fact> outcome,
        @Nullable String because,
        List<AttachedFile> files) {

    static MeasurePage of(
            MeasureList.Row row, MeasureList.Outcome outcome, List<AttachedFile> files, JsonMapper json, Show show) {
        var line = MeasureRow.of(row, show);
        var plan = new ArrayList<Fact>();
        plan.add(new Fact(show.say("measure.kind"), line.kind()));
        plan.add(new Fact(show.say("measure.cause"), row.cause() == null ? null : line.cause()));
        plan.add(new Fact(
                show.say("measure.person"),
                line.person(),
                row.personId() == null ? null : "/persons/" + row.personId()));
        plan.add(new Fact(
                show.say("measure.amount"), row.amount() == null ? null : show.say("measure.yuan", line.amount())));
        plan.add(new Fact(show.say("measure.moneySource"), line.source()));
        plan.add(new Fact(show.say("measure.plannedOn"), show.full(row.plannedOn())));
        plan.add(new Fact(show.say("measure.plannedBy"), show.name(row.planner())));
        var done = new ArrayList<Fact>();
        if (row.begunOn() != null) {
            done.add(new Fact(show.say("measure.begunOn"), show.full(row.begunOn())));
        }
        if (row.carriedOutOn() != null) {
            done.add(new Fact(show.say("completion.day"), show.full(row.carriedOutOn())));
            done.add(new Fact(show.say("completion.cost"), show.say("measure.yuan", line.cost())));
            done.add(new Fact(show.say("completion.signedBy"), line.signed()));
        }
        return new MeasurePage(
                line,
                row.state(),
                row.version(),
                plan,
                Facts.shown(row.kind(), json.readTree(row.facts()), show),
                done,
                outcome(outcome, show),
                row.droppedBecause() != null
                        ? show.say("measure.dropped.because", row.droppedBecause())
                        : row.reopenedBecause() != null
                                ? show.say("measure.reopened.because", row.reopenedBecause())
                                : null,
                files);
    }

    /** Income per head in the year of the plan and in the next: what is not known yet is a dash. */
    static List<Fact> outcome(MeasureList.Outcome outcome, Show show) {
        var now = outcome.perHead();
        var next = outcome.next();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                show.say("measure.outcome.year", String.valueOf(outcome.year())),
                now == null ? null : show.say("measure.yuan", Show.money(now))));
        facts.add(new Fact(
                show.say("measure.outcome.year", String.valueOf(outcome.year() + 1)),
                next == null ? null : show.say("measure.yuan", Show.money(next))));
        if (now != null && next != null) {
            facts.add(new Fact(
                    show.say("measure.outcome.change"), show.say("measure.yuan", Show.money(next.subtract(now)))));
        }
        return facts;
    }
}
