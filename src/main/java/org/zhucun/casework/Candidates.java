package org.zhucun.casework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.household.Cause;
import org.zhucun.household.Status;
import org.zhucun.web.Show;

/**
 * Whom the registers propose in a village's yearly adjustment, kind by kind: who may leave, come back, be watched or be
 * corrected. They propose; a person chooses, and the case decides.
 */
@Component
@Transactional(readOnly = true)
class Candidates {

    private static final List<Kind> KINDS = List.of(Kind.EXIT, Kind.IDENTIFICATION, Kind.MONITORING, Kind.CORRECTION);

    /** What a proposed case begins with. */
    record Reason(
            @Nullable Cause cause,
            @Nullable Ground ground,
            @Nullable Risk risk) {}

    private record Row(
            long householdId,
            String headName,
            @Nullable String groupName,
            int persons,
            Status status,
            @Nullable BigDecimal perHead,
            @Nullable BigDecimal line,
            @Nullable LocalDate checkedOn,
            @Nullable Integer missing,
            @Nullable Integer exitYear,
            @Nullable Cause mainCause) {

        boolean over() {
            return perHead != null && line != null && perHead.compareTo(line) > 0;
        }

        boolean under() {
            return perHead != null && line != null && perHead.compareTo(line) < 0;
        }

        /** An income under the threshold: who exited is unstable, who was never poor is marginal (domain 4). */
        Ground ground() {
            return status == Status.NEVER ? Ground.MARGINAL : Ground.UNSTABLE;
        }

        boolean lacks() {
            return missing != null && missing > 0;
        }
    }

    private static final String COLUMNS = """
            select p.household_id, p.head_name, g.name as group_name, p.persons, p.status, i.per_head, cast(:line as numeric) as line,
                   c.checked_on, c.missing, p.exit_year, p.main_cause
            from household_present p
            join household h on h.household_id = p.household_id
            left join resident_group g on g.resident_group_id = p.resident_group_id
            left join income i on i.household_id = p.household_id and i.year = :year
            left join lateral (
                select checked_on, (food is false)::integer + (clothing is false)::integer + (education is false)::integer
                       + (medical is false)::integer + (housing is false)::integer + (water is false)::integer as missing
                from guarantee_check where household_id = p.household_id and year = :year
                order by checked_on desc, guarantee_check_id desc limit 1) c on true
            where p.village_code = :village and not p.ended""";

    /** Nothing else is open that decides how it stands. */
    private static final String FREE = """
            not exists (select from case_file f where f.household_id = p.household_id and f.outcome is null
                             and f.kind in ('IDENTIFICATION', 'EXIT', 'CORRECTION'))""";

    private static final String WRONGLY_EXITED = """
            (p.status = 'EXITED' and p.exit_year between :year - 1 and :year
             and exists (select from income x where x.household_id = p.household_id and x.year = p.exit_year
                         and x.per_head < poverty_line(p.village_code, p.exit_year)))""";

    private static final String NOBODY_LEFT = """
            not exists (select from membership m where m.household_id = p.household_id and m.left_on is null)""";

    private final JdbcClient jdbc;
    private final Thresholds thresholds;

    Candidates(JdbcClient jdbc, Thresholds thresholds) {
        this.jdbc = jdbc;
        this.thresholds = thresholds;
    }

    /** @param kind null for all kinds of the year together */
    List<RoundPage.Proposable> of(String village, @Nullable Kind kind, int year, Show show) {
        var proposable = new ArrayList<RoundPage.Proposable>();
        for (var one : KINDS) {
            if (kind == null || kind == one) {
                var rows = rows(village, one, year);
                if (!rows.isEmpty()) {
                    proposable.add(new RoundPage.Proposable(
                            one,
                            show.say("round.candidates." + one),
                            show.say("round.candidates.how." + one),
                            show.say("round.statement." + one),
                            show.say("round.propose." + one),
                            rows.stream().map(row -> line(row, one, show)).toList()));
                }
            }
        }
        return proposable;
    }

    /** Whom the registers propose for a kind, and why. */
    Map<Long, Reason> reasons(String village, Kind kind, int year) {
        return rows(village, kind, year).stream().collect(Collectors.toMap(Row::householdId, row -> reason(row, kind)));
    }

    private List<Row> rows(String village, Kind kind, int year) {
        return switch (kind) {
            case EXIT ->
                rows(
                        "p.status in ('POOR', 'LEAVING', 'RELAPSED') and " + FREE
                                + " order by (i.per_head > :line) desc nulls last, p.household_id",
                        village,
                        year,
                        line(village, year));
            case IDENTIFICATION ->
                rows(
                        "p.status in ('EXITED', 'CANCELLED', 'NEVER') and (i.per_head < :line or c.missing > 0) and not "
                                + WRONGLY_EXITED + " and " + FREE + " order by i.per_head nulls last, p.household_id",
                        village,
                        year,
                        line(village, year));
            case MONITORING ->
                rows(
                        "p.status in ('EXITED', 'NEVER') and h.monitored is null and i.per_head < :line"
                                + " and not exists (select from case_file f where f.household_id = p.household_id and f.outcome is null)"
                                + " order by i.per_head, p.household_id",
                        village,
                        year,
                        thresholds.of(village, year).orElse(null));
            case CORRECTION ->
                rows(
                        "(" + WRONGLY_EXITED + " or " + NOBODY_LEFT + ") and " + FREE + " order by p.household_id",
                        village,
                        year,
                        line(village, year));
            case VILLAGE_EXIT -> List.of();
        };
    }

    private List<Row> rows(String condition, String village, int year, @Nullable BigDecimal line) {
        return jdbc.sql(COLUMNS + " and " + condition)
                .param("village", village)
                .param("year", year)
                .param("line", line, java.sql.Types.NUMERIC)
                .query(Row.class)
                .list();
    }

    private @Nullable BigDecimal line(String village, int year) {
        return jdbc.sql("select poverty_line(:village, :year)")
                .param("village", village)
                .param("year", year)
                .query((row, number) -> Optional.ofNullable(row.getBigDecimal(1)))
                .single()
                .orElse(null);
    }

    private static Reason reason(Row row, Kind kind) {
        return switch (kind) {
            case IDENTIFICATION -> new Reason(Objects.requireNonNullElse(row.mainCause, Cause.OTHER), null, null);
            case MONITORING -> new Reason(null, row.ground(), risk(row.mainCause));
            case CORRECTION -> new Reason(null, row.persons == 0 ? Ground.DIED_OUT : Ground.WRONGLY_EXITED, null);
            default -> new Reason(null, null, null);
        };
    }

    /** The risk that goes with what made it poor once; without a matching one it is income that is low. */
    private static Risk risk(@Nullable Cause cause) {
        return cause == null
                ? Risk.WORK
                : switch (cause) {
                    case ILLNESS -> Risk.ILLNESS;
                    case DISABILITY -> Risk.DISABILITY;
                    case SCHOOLING -> Risk.SCHOOLING;
                    case DISASTER -> Risk.DISASTER;
                    case WATER -> Risk.WATER;
                    case LABOUR -> Risk.LABOUR;
                    default -> Risk.WORK;
                };
    }

    private static RoundPage.Candidate line(Row row, Kind kind, Show show) {
        return new RoundPage.Candidate(
                row.householdId,
                row.headName.isEmpty() ? String.valueOf(row.householdId) : row.headName,
                Show.text(row.groupName),
                row.persons,
                Show.money(row.perHead),
                Show.count(row.line),
                kind == Kind.EXIT ? !row.over() : row.under(),
                why(row, kind, show),
                kind == Kind.EXIT && row.over() && Integer.valueOf(0).equals(row.missing));
    }

    private static String why(Row row, Kind kind, Show show) {
        return switch (kind) {
            case MONITORING ->
                show.say(
                        "round.why.MONITORING",
                        show.word("caseFile.ground", row.ground()),
                        show.word("caseFile.risk", risk(row.mainCause)));
            case CORRECTION ->
                row.persons == 0
                        ? show.say("round.why.DIED_OUT")
                        : show.say("round.why.WRONGLY_EXITED", String.valueOf(row.exitYear));
            default -> guarantees(row, show);
        };
    }

    private static String guarantees(Row row, Show show) {
        return row.checkedOn == null
                ? show.say("register.guarantees.unchecked")
                : row.lacks()
                        ? show.say("register.guarantees.missing", Objects.requireNonNull(row.missing))
                        : show.say("register.guarantees.whole");
    }
}
