package org.zhucun.register;

import static org.zhucun.register.Criterion.Takes.MONEY;
import static org.zhucun.register.Criterion.Takes.NUMBER;
import static org.zhucun.register.Criterion.Takes.TOWN;
import static org.zhucun.register.Criterion.Takes.VILLAGE;
import static org.zhucun.register.Criterion.Takes.YEAR;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.household.Attribute;
import org.zhucun.household.Cause;
import org.zhucun.household.Status;
import org.zhucun.viewer.Viewers;

/**
 * The households that a reader asks for: a page of them, and how many there are. Two statements.
 *
 * <p>How many: the roll-up knows when nothing but village, town, status, attribute, cause and exit year is asked, and the
 * kept sums when the rows are those of a figure of a dashboard ({@link Kept}); otherwise rows are counted, up to
 * {@link #COUNTED}. A county of a million then costs what a town costs.
 */
@Component
class HouseholdList {

    /** Where counting stops when the roll-up cannot answer. */
    static final int COUNTED = 5_000;

    static final List<Sort.Column> SORTS = List.of(
            new Sort.Column("status", "p.urgency", Sort.Holds.NUMBER),
            new Sort.Column("number", "p.number", Sort.Holds.TEXT),
            new Sort.Column("head", "p.pinyin", Sort.Holds.TEXT),
            new Sort.Column("persons", "p.persons", Sort.Holds.NUMBER),
            new Sort.Column("income", "p.income_fen", Sort.Holds.NUMBER));

    private static final String URGENCY =
            "(case :status when 'RELAPSED' then 1 when 'POOR' then 2 when 'LEAVING' then 3 when 'EXITED' then 4 when 'NEVER' then 6 else 5 end)";

    private static final List<Criterion> CRITERIA = List.of(
            Criterion.of(
                    "town",
                    TOWN,
                    "p.village_code >= :town and p.village_code < :town || ':'",
                    "village_code >= :town and village_code < :town || ':'"),
            Criterion.of("village", VILLAGE, "p.village_code = :village", "village_code = :village"),
            Criterion.of("group", NUMBER, "p.resident_group_id = :group", null).orNone("p.resident_group_id is null"),
            // the status as its rank, by which the list is sorted: one index then both finds and sorts
            Criterion.word("status", "p.urgency = " + URGENCY, "status = :status", Status.values()),
            Criterion.word("attribute", "p.attribute = :attribute", "attribute = :attribute", Attribute.values())
                    .orNone("p.attribute is null"),
            Criterion.word("cause", "p.main_cause = :cause", "main_cause = :cause", Cause.values())
                    .orNone("p.main_cause is null"),
            Criterion.of("exited", YEAR, "p.exit_year = :exited", "exit_year = :exited"),
            Criterion.of("identified", YEAR, "p.identified_year = :identified", null),
            Criterion.yes("elderly", "p.eldest_born_on <= :sixty"),
            Criterion.yes("pupil", "p.pupils > 0"),
            Criterion.yes("ill", "p.ill > 0"),
            Criterion.yes("disabled", "p.disabled > 0"),
            Criterion.yes("away", "p.away > 0"),
            Criterion.yes("below", "p.below_line"),
            Criterion.yes("dangerous", "p.dangerous_house"),
            Criterion.yes("unsafe", "not p.safe_water"),
            Criterion.yes("missing", "p.missing_guarantees > 0"),
            Criterion.yes("whole", "p.missing_guarantees = 0"),
            Criterion.yes("unchecked", "p.missing_guarantees is null"),
            Criterion.of("from", MONEY, "p.income_fen >= :from", null),
            Criterion.of("to", MONEY, "p.income_fen <= :to and p.per_head is not null", null),
            // all who are registered, or those of them who are poor: not exited, or fallen back
            Criterion.special(
                    "standing",
                    Map.of(
                            "registered", "p.status not in ('CANCELLED', 'NEVER')",
                            "poor", "p.status in ('POOR', 'LEAVING', 'RELAPSED')")),
            Criterion.special("known", Map.of("income", "p.per_head is not null")),
            // a small index knows them; a year's list asks who is watched today
            Criterion.yes(
                    "monitored",
                    "p.household_id in (select w.household_id from household w where w.monitored is not null)"),
            Criterion.yes(
                    "doubt",
                    "p.household_id in (select d.household_id from doubt d where d.state in ('OPEN', 'EXPLAINED'))"),
            Criterion.yes("ended", "p.ended"));

    /** The end of a year instead of the present, and what only a year knows; every other criterion is then asked of that year. */
    private static final List<Criterion> OF_A_YEAR = List.of(
            Criterion.of("year", YEAR, "p.year = :year", null),
            Criterion.word("band", "p.band = :band", null, Band.values()).orNone("p.band is null"));

    static List<Criterion> criteria(Map<String, String> query) {
        return Criterion.ofAYear(query)
                ? Stream.concat(OF_A_YEAR.stream(), CRITERIA.stream()).toList()
                : CRITERIA;
    }

    /** What is summed for every place besides the status. */
    private static final Set<String> OF_A_PLACE = Set.of("town", "village", "cause");

    /** Beside which what is rare is summed for every place, too. */
    private static final Set<String> BY_STATUS = Set.of("town", "village");

    private static final String MISSING = "missing_guarantees > 0";
    private static final String BELOW = "below_line";
    private static final String DANGEROUS = "dangerous_house";

    private final JdbcClient jdbc;
    private final Clock clock;

    HouseholdList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A household as the list shows it, in the register's own words. */
    record Item(
            long id,
            String number,
            String headName,
            @Nullable String matched,
            String villageCode,
            String village,
            @Nullable String group,
            String status,
            @Nullable String attribute,
            @Nullable String cause,
            @Nullable String otherCause1,
            @Nullable String otherCause2,
            @Nullable Integer exitYear,
            @Nullable Integer identifiedYear,
            int persons,
            @Nullable Integer incomeYear,
            @Nullable BigDecimal perHead,
            @Nullable BigDecimal line,
            @Nullable Integer missing,
            @Nullable LocalDate checkedOn,
            @Nullable Boolean dangerous,
            @Nullable Boolean safeWater,
            int pupils,
            int ill,
            int disabled,
            int workers,
            int away,
            String key) {}

    /**
     * How many households, and how they stand.
     *
     * @param persons null where they are not known
     * @param byStatus as if no status had been asked for
     * @param capped whether total stopped at {@link #COUNTED}
     * @param partly whether byStatus did
     */
    record Totals(
            long total,
            @Nullable Long persons,
            boolean capped,
            boolean partly,
            Map<String, Long> byStatus,
            long missing,
            long below,
            long dangerous) {}

    KeyPage<Item> page(Asked asked, Sort sort, @Nullable Place place, int size) {
        return KeyPage.read(
                jdbc,
                sort,
                "p.household_id",
                place,
                size,
                params(asked),
                (end, order) -> rows(asked, sort, end, order),
                (row, number) -> item(row));
    }

    /** The rows of an export, in the list's order. */
    String export(Asked asked, Sort sort) {
        var order = sort.order("p.household_id", true);
        return rows(asked, sort, "", order);
    }

    /** The village is looked up for the rows shown only, and the line computed once for a village and year of theirs. */
    private static String rows(Asked asked, Sort sort, String end, String order) {
        return "with p as materialized (select p.*, " + (asked.search() == null ? "null::bigint" : "hit.member")
                + " as member"
                + from(asked) + end + "),\n" + """
                drawn as materialized (select village_code, income_year, poverty_line(village_code, income_year) as line
                                       from (select distinct village_code, income_year from p where income_year is not null) one)
                select p.*, w.name as matched, d.name as village, g.name as group_name, drawn.line, %s as sort_key
                from p join division d on d.code = p.village_code
                left join drawn on drawn.village_code = p.village_code and drawn.income_year = p.income_year
                left join resident_group g on g.resident_group_id = p.resident_group_id
                left join person w on w.person_id = p.member
                order by %s""".formatted(sort.column().sql(), order);
    }

    /** The ids of the households asked for, as a question. */
    static String ids(Asked asked) {
        return "select p.household_id" + from(asked);
    }

    private static String from(Asked asked) {
        return " from " + (asked.value("year") == null ? "household_present" : "household_of_year") + " p"
                + (asked.search() == null
                        ? ""
                        : " join (" + asked.search().households() + ") hit on hit.household_id = p.household_id")
                + " where " + (asked.value("ended") == null ? "not p.ended" : "true") + asked.conditions();
    }

    Map<String, Object> params(Asked asked) {
        var params = new HashMap<>(asked.params());
        params.put("sixty", LocalDate.now(clock).minusYears(60));
        return params;
    }

    Totals totals(Asked asked) {
        var params = params(asked);
        params.put("counted", COUNTED + 1);
        var others = asked.without("status");
        var within = Viewers.required().prefix();
        if (asked.isRolledUp()) {
            var place = Kept.place(asked, within);
            if (place != null) {
                params.put("keptPlace", place);
            }
            return jdbc.sql(rolledUp(asked, others, place != null))
                    .params(params)
                    .query((row, number) -> totals(row, false, false, null))
                    .single();
        }
        var kept = Kept.ofHouseholds(asked, within);
        var keptOthers = Kept.ofHouseholds(others, within);
        for (var known : new Kept[] {keptOthers, kept}) {
            if (known != null) {
                params.putAll(known.params());
            }
        }
        var everyStatus = keptOthers != null && keptOthers.kind().equals("STATUS");
        return jdbc.sql(counted(asked, others, kept, everyStatus ? keptOthers : null))
                .params(params)
                .query((row, number) -> totals(row, kept == null, !everyStatus, kept))
                .single();
    }

    /** @param placed whether the sums of a single place are kept that say it */
    private static String rolledUp(Asked asked, Asked others, boolean placed) {
        var mine = asked.value("status") == null ? "true" : "status = :status";
        var kept = placed && asked.asksOnly(BY_STATUS);
        var summed = placed && others.asksOnly(OF_A_PLACE);
        return """
                select coalesce(sum(households) filter (where %1$s), 0) as total, coalesce(sum(persons) filter (where %1$s), 0) as persons,
                       coalesce(sum(households), 0) as all_statuses,
                       %2$s,
                       %3$s, %4$s, %5$s
                from (select status, sum(households) as households, sum(persons) as persons from %7$s
                      where true%6$s group by status) c""".formatted(
                mine,
                statuses("coalesce(sum(households) filter (where status = '%1$s'), 0) as %1$s"),
                (kept ? Kept.beside(0, "PRESENT", "MISSING") : rare(asked, MISSING)) + " as missing",
                (kept ? Kept.beside(0, "PRESENT", "BELOW") : rare(asked, BELOW)) + " as below",
                (kept ? Kept.beside(0, "PRESENT", "DANGEROUS") : rare(asked, DANGEROUS)) + " as dangerous",
                summed ? others.value("cause") == null ? "" : " and main_cause = :cause" : others.rolledConditions(),
                summed ? Kept.STANDING : "household_count");
    }

    /** Beyond what is counted of the rows, what is rare is looked for by its own index. */
    private static String counted(Asked asked, Asked others, @Nullable Kept kept, @Nullable Kept statuses) {
        var every = asked.value("status") == null;
        var year = kept != null && kept.isRegistered() ? kept.year() : 0;
        return """
                with mine as (select p.status, p.persons, p.missing_guarantees, p.below_line, p.dangerous_house%1$s limit :counted),
                     every as (%2$s)
                select t.total, t.persons, %4$s as kept, %5$s as kept_persons,
                       case when t.total < :counted then t.missing else %6$s end as missing,
                       case when t.total < :counted then t.below else %7$s end as below,
                       case when t.total < :counted then t.dangerous else %8$s end as dangerous,
                       e.* from
                    (select count(*) as total, coalesce(sum(persons), 0) as persons, count(*) filter (where missing_guarantees > 0) as missing,
                            count(*) filter (where below_line) as below, count(*) filter (where dangerous_house) as dangerous from mine) t,
                    (select %3$s) e""".formatted(
                        from(asked),
                        every ? "select status from mine" : "select p.status" + from(others) + " limit :counted",
                        statuses == null
                                ? "count(*) as all_statuses, "
                                        + statuses("count(*) filter (where status = '%1$s') as %1$s") + " from every"
                                : "0 as all_statuses, " + statuses("%2$s as %1$s", statuses.year(), statuses.keys()),
                        Kept.sql(kept, "households"),
                        Kept.sql(kept != null && kept.withPersons() ? kept : null, "persons"),
                        year > 0 ? Kept.beside(year, "MISSING", "MISSING") : rare(asked, MISSING),
                        year > 0 ? Kept.beside(year, "BAND", "UNDER") : rare(asked, BELOW),
                        rare(asked, DANGEROUS));
    }

    /** The sums of a year by status; of those not among the keys there is none. */
    private static String statuses(String each, int year, List<String> keys) {
        var columns = new ArrayList<String>();
        for (var status : Status.values()) {
            columns.add(each.formatted(
                    status.name(), keys.contains(status.name()) ? Kept.beside(year, "STATUS", status.name()) : "0"));
        }
        return String.join(", ", columns);
    }

    private static String statuses(String each) {
        var columns = new ArrayList<String>();
        for (var status : Status.values()) {
            columns.add(each.formatted(status.name()));
        }
        return String.join(", ", columns);
    }

    private static String rare(Asked asked, String condition) {
        return "(select count(*) from (select 1" + from(asked) + " and p." + condition + " limit :counted) r)";
    }

    private static Totals totals(ResultSet row, boolean upTo, boolean statusesUpTo, @Nullable Kept kept)
            throws SQLException {
        var byStatus = new LinkedHashMap<String, Long>();
        for (var status : Status.values()) {
            byStatus.put(status.name(), row.getLong(status.name()));
        }
        var counted = row.getLong("total") <= COUNTED;
        Long persons = row.getLong("persons");
        if (!counted && kept != null) {
            persons = kept.withPersons() ? Long.valueOf(row.getLong("kept_persons")) : null;
        }
        return new Totals(
                kept == null || counted ? row.getLong("total") : row.getLong("kept"),
                persons,
                upTo && !counted,
                statusesUpTo && row.getLong("all_statuses") > COUNTED,
                byStatus,
                row.getLong("missing"),
                row.getLong("below"),
                row.getLong("dangerous"));
    }

    static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getLong("household_id"),
                row.getString("number"),
                row.getString("head_name"),
                row.getString("matched"),
                row.getString("village_code"),
                row.getString("village"),
                row.getString("group_name"),
                row.getString("status"),
                row.getString("attribute"),
                row.getString("main_cause"),
                row.getString("other_cause_1"),
                row.getString("other_cause_2"),
                whole(row, "exit_year"),
                whole(row, "identified_year"),
                row.getInt("persons"),
                whole(row, "income_year"),
                row.getBigDecimal("per_head"),
                row.getBigDecimal("line"),
                whole(row, "missing_guarantees"),
                row.getObject("checked_on", LocalDate.class),
                flag(row, "dangerous_house"),
                flag(row, "safe_water"),
                row.getInt("pupils"),
                row.getInt("ill"),
                row.getInt("disabled"),
                row.getInt("workers"),
                row.getInt("away"),
                row.getString("sort_key"));
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Boolean flag(ResultSet row, String column) throws SQLException {
        var value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }
}
