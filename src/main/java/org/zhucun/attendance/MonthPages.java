package org.zhucun.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.calendar.WorkingDays;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.visit.MonthLocks;
import org.zhucun.web.Fact;
import org.zhucun.web.Figure;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Puts a person's month into words. */
@Component
@Transactional(readOnly = true)
class MonthPages {

    private final MonthSheets sheets;
    private final LeaveList leave;
    private final CorrectionList corrections;
    private final MonthLocks months;
    private final WorkingDays workingDays;
    private final Shows shows;

    MonthPages(
            MonthSheets sheets,
            LeaveList leave,
            CorrectionList corrections,
            MonthLocks months,
            WorkingDays workingDays,
            Shows shows) {
        this.sheets = sheets;
        this.leave = leave;
        this.corrections = corrections;
        this.months = months;
        this.workingDays = workingDays;
        this.shows = shows;
    }

    MonthPage of(String person, String villageCode, YearMonth month) {
        var show = shows.now();
        var viewer = Viewers.required();
        var sheet = sheets.of(person, villageCode, month);
        var whose = sheet.whose();
        var first = month.atDay(1);
        var last = month.atEndOfMonth();
        var mine = viewer.actor().equals(person);
        var locked = months.isLocked(villageCode, person, first);
        var base = mine && viewer.prefix().equals(villageCode)
                ? "/attendance?month="
                : "/attendance/" + villageCode + "/" + person + "?month=";
        var today = sheet.presence().days().stream()
                .filter(day -> day.day().equals(show.today()))
                .findFirst();
        return new MonthPage(
                person,
                show.name(whose.name()),
                villageCode,
                whose.village(),
                month.toString(),
                show.say("attendance.month.title", show.name(whose.name()), month.toString()),
                base + month.minusMonths(1),
                month.isBefore(YearMonth.from(show.today())) ? base + month.plusMonths(1) : null,
                figures(sheet, show),
                rule(sheet, show),
                workingDays.doubt(month.getYear(), show).orElse(null),
                weeks(sheet.presence(), show),
                sheet.signed().stream().map(day -> line(day, show)).toList(),
                leave.of(person, villageCode, first, last).stream()
                        .map(row -> line(row, show))
                        .toList(),
                corrections.of(person, villageCode, first, last).stream()
                        .map(row -> line(row, show))
                        .toList(),
                mine,
                locked,
                !locked && (mine || viewer.is(Role.TOWN_CADRE)),
                mine
                        && !locked
                        && today.filter(day -> day.kind() == Presence.Kind.OPEN
                                        || day.kind() == Presence.Kind.FREE
                                        || day.kind() == Presence.Kind.LEAVE)
                                .isPresent(),
                today.filter(day -> day.kind() == Presence.Kind.PRESENT || day.kind() == Presence.Kind.TRIP)
                        .map(day -> show.word("attendance.day", day.kind()))
                        .orElse(null));
    }

    private static List<Figure> figures(MonthSheets.MonthSheet sheet, Show show) {
        var days = show.say("attendance.unit.days");
        var presence = sheet.presence();
        return List.of(
                new Figure(show.say("attendance.column.present"), Show.count(presence.present()), days, null)
                        .noting(show.say(sheet.met() ? "attendance.met" : "attendance.notYet"))
                        .identified("total"),
                new Figure(
                        show.say("attendance.column.needed"),
                        Show.count(sheet.rule().ofWorkingDays(presence.workingDays())),
                        days,
                        null),
                new Figure(
                        show.say("attendance.column.leave"),
                        Show.count(presence.count(Presence.Kind.LEAVE)),
                        days,
                        null),
                new Figure(
                        show.say("attendance.column.absent"),
                        Show.count(presence.count(Presence.Kind.ABSENT)),
                        days,
                        null));
    }

    private List<Fact> rule(MonthSheets.MonthSheet sheet, Show show) {
        var presence = sheet.presence();
        var rule = sheet.rule();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                show.say("attendance.rule.working"), show.say("attendance.days", Show.count(presence.workingDays()))));
        facts.add(new Fact(
                show.say("attendance.rule.share"),
                show.say("attendance.days", Show.count(rule.ofWorkingDays(presence.workingDays())))));
        if (rule.monthDays() > 0) {
            facts.add(new Fact(
                    show.say("attendance.rule.month"), show.say("attendance.days", Show.count(rule.monthDays()))));
        }
        if (rule.yearDays() > 0) {
            facts.add(new Fact(
                    show.say("attendance.rule.year"), show.say("attendance.days", Show.count(rule.yearDays()))));
        }
        var year = sheets.year(sheet.whose(), sheet.month().getYear());
        facts.add(new Fact(
                show.say("attendance.rule.yearShare"),
                show.say("attendance.days", Show.count(rule.ofWorkingDays(year.working())))));
        facts.add(new Fact(
                show.say("attendance.rule.yearSoFar"), show.say("attendance.days", Show.count(year.present()))));
        return facts;
    }

    private static List<MonthPage.Week> weeks(Presence presence, Show show) {
        var cells = new ArrayList<MonthPage.Cell>();
        var first = presence.days().get(0).day();
        for (var blank = 1; blank < first.getDayOfWeek().getValue(); blank++) {
            cells.add(new MonthPage.Cell("", "", ""));
        }
        presence.days()
                .forEach(day -> cells.add(new MonthPage.Cell(
                        String.valueOf(day.day().getDayOfMonth()),
                        "day-" + day.kind().name().toLowerCase(Locale.ROOT),
                        show.word("attendance.day", day.kind()))));
        while (cells.size() % 7 != 0) {
            cells.add(new MonthPage.Cell("", "", ""));
        }
        var weeks = new ArrayList<MonthPage.Week>();
        for (var from = 0; from < cells.size(); from += 7) {
            weeks.add(new MonthPage.Week(List.copyOf(cells.subList(from, from + 7))));
        }
        return weeks;
    }

    private static MonthPage.Line line(MonthSheets.SignedDay day, Show show) {
        return new MonthPage.Line(
                null,
                show.say("attendance.signed.day", show.prose(day.day()), show.weekday(day.day())),
                note(day, show),
                show.word("attendance.how", day.how() == null ? "NOT" : day.how()),
                day.how() == null ? "z-tag late" : "soft");
    }

    private static String note(MonthSheets.SignedDay day, Show show) {
        if (day.recordedAt() == null) {
            return "";
        }
        var moment = show.say("attendance.signed.at", show.moment(day.recordedAt()));
        var distance = day.distance();
        return distance == null
                ? moment
                : moment + " · "
                        + (distance < 1000
                                ? show.say("attendance.signed.metres", Show.count(distance))
                                : show.say(
                                        "attendance.signed.kilometres",
                                        Show.count(java.math.BigDecimal.valueOf(distance)
                                                .movePointLeft(3)
                                                .setScale(1, java.math.RoundingMode.HALF_UP))));
    }

    private static MonthPage.Line line(LeaveList.Row row, Show show) {
        return new MonthPage.Line(
                "/attendance/leaves/" + row.leaveRequestId(),
                show.say("leave.line", show.word("leave.kind", row.kind()), span(row.fromOn(), row.toOn(), show)),
                show.say("attendance.workingDays", row.workingDays()),
                show.word("leave.state", row.state()),
                css(row.state().name()));
    }

    private static MonthPage.Line line(CorrectionList.Row row, Show show) {
        return new MonthPage.Line(
                "/attendance/corrections/" + row.attendanceCorrectionId(),
                show.say(row.present() ? "correction.line.present" : "correction.line.absent", show.prose(row.day())),
                row.why(),
                show.word("correction.state", row.state()),
                css(row.state().name()));
    }

    static String span(LocalDate from, @Nullable LocalDate to, Show show) {
        return to == null || from.equals(to) ? show.prose(from) : show.prose(from) + "–" + show.prose(to);
    }

    static String css(String state) {
        return switch (state) {
            case "REQUESTED" -> "z-tag soon";
            case "GRANTED", "CONFIRMED" -> "z-status out";
            default -> "z-tag";
        };
    }
}
