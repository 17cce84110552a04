package org.zhucun.history;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The history of a record for its page: who changed which field, when, from what to what. */
@Service
@Transactional(readOnly = true)
public class ChangeLog {

    private static final int SIZE = 50;
    private static final Duration ONE_STEP = Duration.ofSeconds(10);

    private record Row(
            long historyId,
            @Nullable Long rowId,
            OffsetDateTime at,
            String actor,
            String name,
            @Nullable String role,
            String event,
            @Nullable String tableName,
            @Nullable String changes,
            @Nullable String reason) {}

    private static final String HEAD =
            "(select p.head_name from household_present p where p.household_id = t.household_id)";
    private static final String PERSON = "(select p.name from person p where p.person_id = t.person_id)";

    /** Columns that hold a number, and the question that answers with its name. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            named("account_id", "account", "name"),
            named("cadre_id", "cadre", "name"),
            named("case_file_id", "case_file", "name"),
            named("deliberation_id", "deliberation", "title"),
            named("head_person_id", "person", "name"),
            named("helper_id", "helper", "name"),
            named("household_id", "household_present", "head_name"),
            named("meeting_id", "meeting", "title"),
            named("notice_id", "notice", "title"),
            named("person_id", "person", "name"),
            named("project_id", "project", "name"),
            named("resident_group_id", "resident_group", "name"),
            named("resolution_notice_id", "notice", "title"),
            named("result_notice_id", "notice", "title"),
            named("training_course_id", "training_course", "title"));

    /** What is several times in a record, and the question that tells which of them it was: a member, a year, a line. */
    private static final Map<String, String> PARTS = Map.ofEntries(
            part("attachment", "file_name"),
            part("case_member", "name"),
            part("guarantee_check", "checked_on::text"),
            part("handover_item", "title"),
            part("helper_assignment", HEAD),
            part("household_year", "year::text"),
            part("income", "year::text"),
            part("measure_plan", "year::text"),
            part("meeting_attendee", "name"),
            part("meeting_subject", "title"),
            part("membership", PERSON),
            part("notice_line", "name"),
            part("person_year", "year::text"),
            part("post_holding", PERSON),
            part("post_month", "to_char(month, 'YYYY-MM')"),
            part("resident_group", "name"),
            part("spot_item", HEAD),
            part("spot_omission", "name"),
            part("training_participant", "(select c.name from cadre c where c.cadre_id = t.cadre_id)"),
            part("village_year", "year::text"));

    private static Map.Entry<String, String> part(String table, String name) {
        var key = table + "_id";
        return Map.entry(
                table,
                "select t." + key + " as id, " + name + " as name from " + table + " t where t." + key + " in (:ids)");
    }

    private static Map.Entry<String, String> named(String column, String table, String name) {
        var key = table.replace("_present", "") + "_id";
        return Map.entry(
                column,
                "select " + key + " as id, " + name + " as name from " + table + " where " + key + " in (:ids)");
    }

    /** Columns that hold an account and do not say so by their name. */
    private static final Set<String> PEOPLE = Set.of("person", "author", "visitor", "owner");

    private final JdbcClient jdbc;
    private final ObjectReader json;
    private final FieldWords words;
    private final Shows shows;

    ChangeLog(JdbcClient jdbc, JsonMapper json, FieldWords words, Shows shows) {
        this.jdbc = jdbc;
        // an amount keeps its two decimals
        this.json = json.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
        this.words = words;
        this.shows = shows;
    }

    /** What happened to a household or a person and whatever belongs to it. */
    public Changes of(String subjectTable, long subjectId, @Nullable Long before) {
        return page(
                "h.subject_table = :table and h.subject_id = :id",
                Map.of("table", subjectTable, "id", subjectId),
                before);
    }

    /** What happened to a village's own record, its groups and its yearly profiles. */
    public Changes ofVillage(String villageCode, @Nullable Long before) {
        return page("h.scope_code = :code and h.subject_table = 'village'", Map.of("code", villageCode), before);
    }

    /** What happened to an account and its postings, for the administrator who keeps it. */
    public Changes ofAccount(long account, @Nullable Long before) {
        return page("account_history(:account)", "true", Map.of("account", account), before);
    }

    /** What happened to a division and the names and codes it had. */
    public Changes ofDivision(String code, @Nullable Long before) {
        return page(
                "(h.table_name = 'division' and h.row_id = (select division_id from division where code = :code)"
                        + " or h.table_name = 'division_alias' and h.row_id in (select division_alias_id from division_alias where code = :code))",
                Map.of("code", code),
                before);
    }

    /** What happened to rows of one table, say the values of a parameter. */
    public Changes ofRows(String table, Collection<Long> ids, @Nullable Long before) {
        return ids.isEmpty()
                ? new Changes(List.of(), null)
                : page("h.table_name = :table and h.row_id in (:ids)", Map.of("table", table, "ids", ids), before);
    }

    private Changes page(String condition, Map<String, ?> values, @Nullable Long before) {
        return page("history", condition, values, before);
    }

    private Changes page(String source, String condition, Map<String, ?> values, @Nullable Long before) {
        var rows = jdbc.sql(
                        "select h.history_id, h.row_id, h.at, h.actor, coalesce(a.name, h.actor) as name, h.role, h.event, h.table_name,"
                                + " h.changes::text as changes, h.reason from " + source
                                + " h left join account a on a.username = h.actor where " + condition
                                + " and h.history_id < :before order by h.history_id desc limit :size")
                .params(values)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("size", SIZE + 1)
                .query(Row.class)
                .list();
        var shown = rows.size() > SIZE ? rows.subList(0, SIZE) : rows;
        return new Changes(
                steps(shown), rows.size() > SIZE ? shown.get(SIZE - 1).historyId() : null);
    }

    private List<Change> steps(List<Row> rows) {
        var named = names(rows);
        var parts = parts(rows);
        var show = shows.now();
        var steps = new ArrayList<Change>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.event().equals("INSERT")) {
                var added = new LinkedHashMap<String, Integer>();
                var last = i;
                while (last < rows.size() && isSameStep(row, rows.get(last))) {
                    added.merge(words.table(rows.get(last).tableName()), 1, Integer::sum);
                    last++;
                }
                var what = last == i + 1 ? said(row, parts, show) : counted(added, show);
                i = last - 1;
                steps.add(change(row, show, show.say("history.added", what), List.of()));
            } else if (row.event().equals("UPDATE")) {
                steps.add(change(row, show, show.say("history.changed", said(row, parts, show)), lines(row, named)));
            } else {
                steps.add(change(row, show, words.event(row.event()), List.of()));
            }
        }
        return steps;
    }

    /** The table, and which of several rows of a record it was. */
    private String said(Row row, Map<String, String> parts, Show show) {
        var table = words.table(row.tableName());
        var part = parts.get(row.tableName() + " " + row.rowId());
        return part == null ? table : show.say("history.part", table, part);
    }

    private Map<String, String> parts(List<Row> rows) {
        var ids = new TreeMap<String, Set<Long>>();
        for (var row : rows) {
            var table = String.valueOf(row.tableName());
            if (row.rowId() != null && PARTS.containsKey(table)) {
                ids.computeIfAbsent(table, first -> new TreeSet<>()).add(row.rowId());
            }
        }
        var parts = new HashMap<String, String>();
        ids.forEach((table, of) -> jdbc.sql(String.valueOf(PARTS.get(table)))
                .param("ids", of)
                .query(row -> {
                    if (row.getString("name") != null) {
                        parts.put(table + " " + row.getLong("id"), row.getString("name"));
                    }
                }));
        return parts;
    }

    /** Rows added by one person at one go are one step: registering a household adds a dozen. */
    private static boolean isSameStep(Row first, Row other) {
        return other.event().equals("INSERT")
                && other.actor().equals(first.actor())
                && Duration.between(other.at(), first.at()).abs().compareTo(ONE_STEP) < 0;
    }

    private static String counted(Map<String, Integer> added, Show show) {
        return added.entrySet().stream()
                .map(one -> one.getValue() == 1 ? one.getKey() : one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(show.say("history.and")));
    }

    private Change change(Row row, Show show, String what, List<Change.Line> lines) {
        return new Change(
                show.moment(Instant.from(row.at())),
                words.actor(row.name()),
                words.role(row.role()),
                what,
                lines,
                row.reason());
    }

    private List<Change.Line> lines(Row row, Map<String, String> named) {
        var lines = new ArrayList<Change.Line>();
        for (var change : changed(row).properties()) {
            var column = change.getKey();
            lines.add(new Change.Line(
                    words.column(String.valueOf(row.tableName()), column),
                    value(row, column, change.getValue().get(0), named),
                    value(row, column, change.getValue().get(1), named)));
        }
        return lines;
    }

    private String value(Row row, String column, @Nullable JsonNode value, Map<String, String> named) {
        var name = value == null || !value.isValueNode() || value.isNull()
                ? null
                : named.get(
                        value.isString() && isPerson(column) ? value.stringValue() : column + " " + value.asString());
        if (name != null) {
            return name;
        }
        return value != null && value.isNumber() && column.endsWith("_id")
                ? words.number(value.asString())
                : words.value(String.valueOf(row.tableName()), column, value);
    }

    private JsonNode changed(Row row) {
        return json.readTree(row.changes() == null ? "{}" : row.changes());
    }

    /** The names behind numbers and accounts; asked only where a step holds one. */
    private Map<String, String> names(List<Row> rows) {
        var numbers = new TreeMap<String, Set<Long>>();
        var accounts = new TreeSet<String>();
        for (var row : rows) {
            changed(row).properties().forEach(change -> {
                var column = change.getKey();
                change.getValue().forEach(value -> {
                    if (value.isNumber() && NAMED.containsKey(column)) {
                        numbers.computeIfAbsent(column, first -> new TreeSet<>())
                                .add(value.longValue());
                    } else if (value.isString() && isPerson(column)) {
                        accounts.add(value.stringValue());
                    }
                });
            });
        }
        var names = new HashMap<String, String>();
        NAMED.forEach((column, question) -> {
            var ids = numbers.get(column);
            if (ids != null) {
                jdbc.sql(question).param("ids", ids).query(row -> {
                    names.put(column + " " + row.getLong("id"), row.getString("name"));
                });
            }
        });
        if (!accounts.isEmpty()) {
            jdbc.sql("select username, name from account where username in (:accounts)")
                    .param("accounts", accounts)
                    .query(row -> {
                        names.put(row.getString("username"), row.getString("name"));
                    });
        }
        return names;
    }

    /** Whether a column holds who did it, as an account. */
    private static boolean isPerson(String column) {
        return column.endsWith("_by") || PEOPLE.contains(column);
    }
}
