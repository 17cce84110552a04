package org.zhucun.yearly;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.attendance.Attendance;
import org.zhucun.division.Divisions;
import org.zhucun.review.ReviewedMonth;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Figure;
import org.zhucun.web.NotFound;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;
import tools.jackson.databind.json.JsonMapper;

/** Puts a year under review into words. */
@Component
@Transactional(readOnly = true)
class YearPages {

    private final YearSummary summary;
    private final YearList list;
    private final Attendance attendance;
    private final Divisions divisions;
    private final JsonMapper json;
    private final Shows shows;

    YearPages(
            YearSummary summary,
            YearList list,
            Attendance attendance,
            Divisions divisions,
            JsonMapper json,
            Shows shows) {
        this.summary = summary;
        this.list = list;
        this.attendance = attendance;
        this.divisions = divisions;
        this.json = json;
        this.shows = shows;
    }

    YearPage of(String villageCode, String person, int year) {
        var show = shows.now();
        var work = summary.of(villageCode, person, year).orElseThrow(NotFound::new);
        var kept = list.find(villageCode, person, year);
        var state = kept.map(YearList.Kept::state).orElse(null);
        var base = "/reviews/" + villageCode + "/" + person + "/";
        var others = !person.equals(Viewers.required().actor());
        var town = others && Viewers.required().is(TOWN_CADRE) && (state == null || !state.stands());
        var county = others && Viewers.required().is(COUNTY_REVIEWER);
        var waits = waits(work, show);
        return new YearPage(
                kept.map(YearList.Kept::yearReviewId).orElse(null),
                villageCode,
                divisions.name(villageCode),
                base + year,
                String.valueOf(year),
                show.say("yearReview.title", show.name(work.name()), String.valueOf(year)),
                show.say("yearReview.state."
                        + (state != null ? state.name() : work.isOver(show.today()) ? "NONE" : "RUNNING")),
                YearRow.css(state),
                kept.map(one -> show.say(
                                "yearReview.said",
                                show.word("villagePosting.termGrade", one.grade()),
                                show.name(one.signedBy()),
                                show.full(one.signedOn())))
                        .orElse(null),
                kept.map(YearList.Kept::remark).orElse(null),
                kept.flatMap(one -> decided(one, show)).orElse(null),
                figures(work, show),
                kept.isPresent(),
                lines(kept.map(one -> json.readValue(one.sums(), YearSums.class).named()), work, show),
                work.months().stream().map(month -> month(base, month, show)).toList(),
                town ? waits : null,
                town && waits == null,
                county && state == YearState.SIGNED,
                county && state != null && state.stands(),
                summary.of(villageCode, person, year - 1).isPresent() ? base + (year - 1) : null,
                summary.of(villageCode, person, year + 1).isPresent() ? base + (year + 1) : null,
                "/secretaries/" + work.cadreId());
    }

    private static @Nullable String waits(YearWork work, Show show) {
        if (!work.isOver(show.today())) {
            return show.say("yearReview.waits.early", show.full(work.until()));
        }
        var unsigned = work.unsigned();
        return unsigned.isEmpty() ? null : show.say("yearReview.waits.months", String.join(" ", unsigned));
    }

    private static Optional<String> decided(YearList.Kept kept, Show show) {
        return Optional.ofNullable(kept.decidedOn())
                .map(day -> kept.state() == YearState.CONFIRMED
                        ? show.say("yearReview.confirmedBy", show.name(kept.decidedBy()), show.full(day))
                        : show.say(
                                "yearReview.returnedBy",
                                show.name(kept.decidedBy()),
                                show.full(day),
                                Show.text(kept.because())));
    }

    private List<Figure> figures(YearWork work, Show show) {
        var sums = work.sums();
        var days = show.say("attendance.unit.days");
        return List.of(
                new Figure(show.say("yearReview.sum.present"), Show.count(sums.present()), days, null)
                        .noting(show.say(
                                "yearReview.needed",
                                sums.needed(),
                                attendance.shareOf(sums.working(), work.villageCode(), work.until()))),
                Figure.counted(show, show.say("yearReview.sum.entries"), sums.entries(), "log.unit", null),
                Figure.counted(
                        show,
                        show.say("yearReview.sum.households"),
                        sums.households(),
                        "register.households.unit",
                        null),
                new Figure(
                                show.say("yearReview.sum.signed"),
                                show.say("yearReview.months.of", sums.signed(), sums.months()),
                                null,
                                null)
                        .identified("signed"));
    }

    private static List<YearPage.Line> lines(Optional<Map<String, Number>> signed, YearWork work, Show show) {
        return work.sums().named().entrySet().stream()
                .map(sum -> {
                    var before = signed.map(sums -> sums.get(sum.getKey())).orElse(null);
                    var then = Show.count(before);
                    var now = Show.count(sum.getValue());
                    return new YearPage.Line(
                            show.say("yearReview.sum." + sum.getKey()), then, now, before != null && !then.equals(now));
                })
                .toList();
    }

    private static YearPage.Month month(String base, ReviewedMonth month, Show show) {
        var sums = month.sums();
        var state = month.state();
        return new YearPage.Month(
                base + month.month(),
                month.month().toString(),
                Show.count(sums.present()),
                Show.count(sums.leave()),
                Show.count(sums.absent()),
                Show.count(sums.entries()),
                Show.count(sums.visits()),
                Show.count(sums.solved()),
                month.grade() == null ? Show.NONE : show.word("review.grade", month.grade()),
                show.say("review.state." + (state == null ? "NONE" : state.name())),
                month.isSigned() ? "z-status out" : "z-tag");
    }
}
