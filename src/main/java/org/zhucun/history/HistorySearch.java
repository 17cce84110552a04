package org.zhucun.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Searches the history through the view that holds no values. */
@Component
@Transactional(readOnly = true)
class HistorySearch {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    /** The filters that name a place by its code. */
    private static final Set<String> PLACES = Set.of("village", "town", "place");

    private static final String FROM = " from history_overview h";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FieldWords words;
    private final Shows shows;

    HistorySearch(JdbcClient jdbc, JsonMapper json, FieldWords words, Shows shows) {
        this.jdbc = jdbc;
        this.json = json;
        this.words = words;
        this.shows = shows;
    }

    /** How many entries of each event there are, the most frequent first. */
    Map<String, Long> counts(HistoryFilter filter) {
        var counts = new LinkedHashMap<String, Long>();
        var asked = new HashMap<String, Object>();
        jdbc.sql("select h.event, count(*) as entries" + FROM + where(filter.ofAnyEvent(), asked)
                        + " group by h.event order by entries desc, h.event")
                .params(asked)
                .query(row -> {
                    counts.put(row.getString("event"), row.getLong("entries"));
                });
        return counts;
    }

    /** The newest entries before the one given, one more than asked for where there are more. */
    List<HistoryRow> page(HistoryFilter filter, long before, int size) {
        var asked = new HashMap<String, Object>();
        var condition = where(filter, asked);
        var show = shows.now();
        return jdbc.sql(select(condition) + (condition.isEmpty() ? " where" : " and")
                        + " h.history_id < :before order by h.history_id desc limit :size")
                .params(asked)
                .param("before", before)
                .param("size", size + 1)
                .query((row, number) -> row(row, show))
                .list();
    }

    void each(HistoryFilter filter, Consumer<HistoryRow> taker) {
        var asked = new HashMap<String, Object>();
        var condition = where(filter, asked);
        var show = shows.now();
        try (Stream<HistoryRow> rows = jdbc
                .sql(select(condition) + " order by h.history_id desc")
                .withFetchSize(1000)
                .params(asked)
                .query((row, number) -> row(row, show))
                .stream()) {
            rows.forEach(taker);
        }
    }

    List<Choice> tables() {
        return jdbc
                .sql("select c.relname::text from pg_trigger t join pg_class c on c.oid = t.tgrelid"
                        + " where t.tgname = 'history_insert' order by 1")
                .query(String.class)
                .list()
                .stream()
                .map(table -> new Choice(table, words.table(table)))
                .toList();
    }

    List<Choice> places() {
        return jdbc.sql("""
                        select code, name from division
                        where length(code) in (9, 12) and starts_with(code, :prefix) order by code""")
                .param("prefix", Viewers.required().prefix())
                .query((row, number) -> new Choice(
                        row.getString("code"),
                        row.getString("code").length() == 12 ? "　" + row.getString("name") : row.getString("name")))
                .list();
    }

    private static String select(String condition) {
        return """
                select h.history_id, h.at, h.actor, coalesce(a.name, h.actor) as name, h.role, h.event, h.table_name, h.row_id, h.fields,
                       coalesce(d.name, h.village_code) as place, h.reason, h.detail::text as detail,
                       (select v.name from division v where v.code = coalesce(h.detail #>> '{filters,village}', h.detail #>> '{filters,town}', h.detail #>> '{filters,place}')) as narrowed
                """ + FROM
                + " left join account a on a.username = h.actor left join division d on d.code = h.village_code"
                + condition;
    }

    private static String where(HistoryFilter filter, Map<String, Object> asked) {
        var conditions = new ArrayList<String>();
        if (filter.who() != null) {
            conditions.add("h.actor in (select :who union select username from account where name = :who)");
            asked.put("who", filter.who().toLowerCase(Locale.ROOT));
        }
        add(conditions, asked, "h.at >= :from", "from", start(filter.from()));
        add(
                conditions,
                asked,
                "h.at < :to",
                "to",
                start(filter.to() == null ? null : filter.to().plusDays(1)));
        add(conditions, asked, "h.event = :event", "event", filter.event());
        add(conditions, asked, "h.table_name = :table", "table", filter.table());
        add(conditions, asked, "starts_with(h.village_code, :village)", "village", filter.village());
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static void add(
            List<String> conditions, Map<String, Object> asked, String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            asked.put(name, value);
        }
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(HERE).toInstant().atOffset(ZoneOffset.UTC);
    }

    private HistoryRow row(ResultSet row, Show show) throws SQLException {
        var table = row.getString("table_name");
        var fields = row.getArray("fields");
        var number = row.getObject("row_id", Long.class);
        return new HistoryRow(
                row.getLong("history_id"),
                show.moment(Instant.from(row.getObject("at", OffsetDateTime.class))),
                words.actor(row.getString("name")),
                row.getString("actor"),
                words.role(row.getString("role")),
                words.event(row.getString("event")),
                words.table(table),
                number,
                fields == null
                        ? ""
                        : Arrays.stream((String[]) fields.getArray())
                                .map(column -> words.column(String.valueOf(table), column))
                                .collect(Collectors.joining(show.say("history.and"))),
                row.getString("place") == null ? "" : row.getString("place"),
                remark(row.getString("reason"), row.getString("detail"), row.getString("narrowed")));
    }

    private String remark(@Nullable String reason, @Nullable String detail, @Nullable String narrowed) {
        var parts = new ArrayList<String>();
        if (reason != null) {
            parts.add(reason);
        }
        if (detail != null) {
            var facts = json.readTree(detail);
            var list = facts.path("list").asString("");
            for (var fact : facts.properties()) {
                var value = said(list, narrowed, fact.getKey(), fact.getValue());
                if (!value.isEmpty()) {
                    parts.add(words.detail(fact.getKey()) + " " + value);
                }
            }
        }
        return String.join(" · ", parts);
    }

    /** @param narrowed the name of the place that a list was narrowed to */
    private String said(String list, @Nullable String narrowed, String key, JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(fact ->
                            words.detail(fact.getKey()) + " " + said(list, narrowed, fact.getKey(), fact.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value.isNull()) {
            return "";
        }
        return narrowed != null && PLACES.contains(key) ? narrowed : words.detailValue(list, key, value);
    }
}
