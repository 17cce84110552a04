package org.zhucun.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.household.HouseholdPanel;
import org.zhucun.household.Status;
import org.zhucun.web.Shows;

/** The cases of a household on its page, and those that may be begun for it. */
@Component
class CasePanel implements HouseholdPanel {

    record Line(String href, String title, String state) {}

    record Start(String href, String label) {}

    record Content(List<Line> lines, List<Start> starts) {}

    private record Standing(
            Status status,
            @Nullable String monitored,
            boolean ended,
            @Nullable Long caseFileId,
            @Nullable Kind kind,
            @Nullable Integer year,
            @Nullable Stage stage,
            @Nullable Outcome outcome,
            @Nullable LocalDate dueOn) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    CasePanel(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Part of(long householdId) {
        var found = jdbc.sql("""
                        select p.status, h.monitored, p.ended, c.case_file_id, c.kind, c.year, c.stage, c.outcome, c.due_on
                        from household_present p join household h on h.household_id = p.household_id
                        left join case_file c on c.household_id = p.household_id
                        where p.household_id = :id order by (c.outcome is not null), c.case_file_id desc""").param("id", householdId).query(Standing.class).list();
        if (found.isEmpty()) {
            return null;
        }
        var lines = found.stream()
                .filter(one -> one.caseFileId != null)
                .map(this::line)
                .toList();
        var starts = CaseStarts.opens() ? starts(householdId, found) : List.<Start>of();
        return lines.isEmpty() && starts.isEmpty()
                ? null
                : new Part(shows.now().say("case.panel"), "casework/panel", new Content(lines, starts));
    }

    private Line line(Standing one) {
        var show = shows.now();
        var id = Objects.requireNonNull(one.caseFileId);
        return new Line(
                "/cases/" + id,
                show.say("case.panel.line", show.word("caseFile.kind", one.kind), String.valueOf(one.year)),
                one.outcome != null
                        ? show.word("caseFile.outcome", one.outcome)
                        : one.dueOn == null
                                ? show.word("caseFile.stage", one.stage)
                                : show.say(
                                        "case.panel.until",
                                        show.word("caseFile.stage", one.stage),
                                        show.day(one.dueOn)));
    }

    private List<Start> starts(long id, List<Standing> found) {
        var first = found.get(0);
        var starts = new ArrayList<Start>();
        if (first.ended) {
            return starts;
        }
        var open = found.stream()
                .filter(one -> one.caseFileId != null && one.outcome == null)
                .map(Standing::kind)
                .toList();
        for (var kind : suited(first)) {
            if (!open.contains(kind) && !(kind.stands() && open.stream().anyMatch(Kind::stands))) {
                starts.add(new Start(
                        "/cases/new?kind=" + kind + "&household=" + id,
                        shows.now()
                                .say(
                                        kind == Kind.IDENTIFICATION && first.status == Status.NEVER
                                                ? "case.start.first"
                                                : "case.start." + kind)));
            }
        }
        return starts;
    }

    private static List<Kind> suited(Standing now) {
        return switch (now.status) {
            case POOR, LEAVING, RELAPSED -> List.of(Kind.EXIT, Kind.CORRECTION);
            case EXITED ->
                now.monitored == null
                        ? List.of(Kind.MONITORING, Kind.IDENTIFICATION, Kind.CORRECTION)
                        : List.of(Kind.IDENTIFICATION, Kind.CORRECTION);
            case CANCELLED -> List.of(Kind.IDENTIFICATION);
            case NEVER ->
                now.monitored == null
                        ? List.of(Kind.MONITORING, Kind.IDENTIFICATION, Kind.CORRECTION)
                        : List.of(Kind.IDENTIFICATION, Kind.CORRECTION);
        };
    }
}
