package org.zhucun.review;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.attendance.Attendance;
import org.zhucun.division.Divisions;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;
import tools.jackson.databind.json.JsonMapper;

/** Puts a month under review into words. */
@Component
@Transactional(readOnly = true)
class ReviewPages {

    private final Reviews reviews;
    private final ReviewList list;
    private final MonthSummary summary;
    private final Attendance attendance;
    private final Divisions divisions;
    private final JsonMapper json;
    private final Shows shows;
    private final Clock clock;

    ReviewPages(
            Reviews reviews,
            ReviewList list,
            MonthSummary summary,
            Attendance attendance,
            Divisions divisions,
            JsonMapper json,
            Shows shows,
            Clock clock) {
        this.reviews = reviews;
        this.list = list;
        this.summary = summary;
        this.attendance = attendance;
        this.divisions = divisions;
        this.json = json;
        this.shows = shows;
        this.clock = clock;
    }

    ReviewPage of(String villageCode, String person, YearMonth month) {
        var show = shows.now();
        var viewer = Viewers.required();
        var name = show.name(attendance.daysOf(person, villageCode, month).name());
        var kept = list.find(villageCode, person, month);
        var state = kept == null ? ReviewState.OPEN : kept.state();
        var now = summary.of(villageCode, person, month).named();
        var signed = kept == null ? null : numbers(kept.sums());
        var earlier = kept == null || kept.earlier() == null ? null : numbers(kept.earlier());
        var reviewed = !person.equals(viewer.actor()) && (viewer.is(TOWN_CADRE) || viewer.is(COUNTY_REVIEWER));
        var ended = show.today().isAfter(month.atEndOfMonth());
        var base = "/reviews/" + villageCode + "/" + person + "/" + month;
        return new ReviewPage(
                villageCode,
                divisions.name(villageCode),
                person,
                name,
                month.toString(),
                show.say("review.title", name, month.toString()),
                base,
                kept == null ? show.say("review.state.NONE") : show.word("review.state", state),
                css(kept == null ? null : state),
                kept == null ? null : kept.monthReviewId(),
                kept == null
                        ? null
                        : show.say(
                                        "review.said",
                                        show.word("review.grade", kept.grade()),
                                        show.name(kept.signedBy()),
                                        show.prose(kept.signedOn()))
                                + (kept.remark() == null ? "" : " " + kept.remark()),
                state == ReviewState.UNLOCKING && kept != null
                        ? show.say(
                                "review.unlocking",
                                show.name(kept.unlockAskedBy()),
                                show.prose(kept.unlockAskedOn()),
                                Show.text(kept.unlockWhy()))
                        : null,
                earlier != null,
                signed != null,
                lines(earlier, signed, now, show),
                list.drawn(villageCode, person, month).stream()
                        .map(one -> check(one, reviewed, show))
                        .toList(),
                kept == null
                        ? List.of()
                        : list.links(kept.monthReviewId()).stream()
                                .map(link -> link(link, show))
                                .toList(),
                reviewed && viewer.is(TOWN_CADRE) && !state.locks() && ended,
                reviewed && (viewer.is(COUNTY_REVIEWER) || !state.locks()),
                reviewed && (state == ReviewState.SIGNED || state == ReviewState.CONFIRMED),
                reviews.find(villageCode, person, month)
                        .map(review -> review.mayUnlock(viewer))
                        .orElse(false),
                reviewed && viewer.is(TOWN_CADRE) && state == ReviewState.SIGNED,
                ended,
                "/logs?person=" + person + "&village=" + villageCode + "&month=" + month,
                "/attendance/" + villageCode + "/" + person + "?month=" + month);
    }

    /** The sums by their names, for who holds a link. */
    List<ReviewPage.Line> lines(String sums, Show show) {
        return lines(null, null, numbers(sums), show);
    }

    private static List<ReviewPage.Line> lines(
            @Nullable Map<String, Integer> earlier,
            @Nullable Map<String, Integer> signed,
            Map<String, Integer> now,
            Show show) {
        var lines = new ArrayList<ReviewPage.Line>();
        now.forEach((name, value) -> {
            var before = signed != null ? signed.get(name) : null;
            var first = earlier != null ? earlier.get(name) : null;
            lines.add(new ReviewPage.Line(
                    show.say("review.sum." + name),
                    Show.count(first),
                    Show.count(before),
                    Show.count(value),
                    before != null && !before.equals(value) || first != null && !first.equals(before)));
        });
        return lines;
    }

    private Map<String, Integer> numbers(String sums) {
        return json.readValue(sums, MonthSums.class).named();
    }

    private static ReviewPage.Check check(ReviewList.Drawn drawn, boolean checks, Show show) {
        return new ReviewPage.Check(
                drawn.entryCheckId(),
                "/logs/" + drawn.logEntryId(),
                show.prose(drawn.happenedOn()),
                drawn.said(),
                drawn.finding() == null
                        ? show.say("review.check.open")
                        : show.say(
                                "review.check.done",
                                show.word("review.finding", drawn.finding()),
                                show.name(drawn.checkedBy())),
                EntryCheckRow.css(drawn.finding()),
                drawn.remark(),
                checks && drawn.finding() == null);
    }

    private ReviewPage.Link link(ReviewList.Link link, Show show) {
        var standing = link.confirmedAt() != null
                ? show.say("review.link.confirmed", show.name(link.confirmedBy()), show.moment(link.confirmedAt()))
                : link.isVoid()
                        ? show.say("review.link.void")
                        : link.endsAt().isBefore(clock.instant())
                                ? show.say("review.link.ended", show.moment(link.endsAt()))
                                : link.openedAt() == null
                                        ? show.say("review.link.sent", show.moment(link.endsAt()))
                                        : show.say("review.link.opened", show.moment(link.openedAt()));
        return new ReviewPage.Link(
                link.recipient(), standing, link.remark(), link.confirmedAt() != null ? "z-status out" : "soft");
    }

    static String css(@Nullable ReviewState state) {
        return state == null
                ? "z-tag"
                : switch (state) {
                    case SIGNED -> "z-tag soon";
                    case CONFIRMED -> "z-status out";
                    case UNLOCKING -> "z-tag late";
                    case OPEN -> "z-tag";
                };
    }
}
