package org.zhucun.intake;

import static java.util.stream.Collectors.joining;
import static org.zhucun.workbook.Table.*;

import java.util.List;
import org.zhucun.workbook.Field;

/** Village rows: the village and its year. */
final class VillageSql implements RegisterSql {
    private static final String MATCH = """
            create temporary table matched on commit drop as
            select s.*, null::bigint as household_id, v.village_id is null as is_new,
                   coalesce((select max(y.year) <= s.year from village_year y where y.village_code = s.village_code), true) as is_present,
                   null::text as trouble, d.name as village_name
            from staged s
            join division d on d.code = s.village_code
            left join village v on v.village_code = s.village_code""";

    private final List<Staged> columns;

    VillageSql(List<Staged> columns) {
        this.columns = columns;
    }

    @Override
    public List<String> match() {
        return List.of(MATCH);
    }

    @Override
    public List<Comparison> comparisons() {
        return List.of(
                new Comparison(
                        "join village t on t.village_code = m.village_code and m.is_present",
                        Comparison.terms(columns, VILLAGE)),
                new Comparison(
                        "left join village_year t on t.village_code = m.village_code and t.year = m.year",
                        List.of(new Comparison.Term(Field.YEAR_OF, "null", "m.year::text", "t.year is null"))),
                new Comparison(
                        "join village_year t on t.village_code = m.village_code and t.year = m.year",
                        Comparison.terms(columns, VILLAGE_YEAR)));
    }

    @Override
    public List<String> write() {
        var own = columns.stream()
                .filter(column -> column.table() == VILLAGE && column.target() != null)
                .toList();
        var years = columns.stream()
                .filter(column -> column.table() == VILLAGE_YEAR && column.target() != null)
                .toList();
        return List.of(
                upsert(
                        "village",
                        "village_code",
                        own,
                        "distinct on (m.village_code) ",
                        "m.is_present",
                        "m.village_code, m.year desc",
                        ""),
                upsert(
                        "village_year",
                        "village_code, year",
                        years,
                        "",
                        "true",
                        "m.village_code, m.year",
                        ", source = 'IMPORT', recorded_at = now()"));
    }

    private static String upsert(
            String table, String key, List<Staged> facts, String distinct, String where, String order, String also) {
        return """
                insert into %1$s as t (%2$s%3$s)
                select %4$s%5$s%6$s from matched m where m.trouble is null and %7$s order by %8$s
                on conflict (%2$s) do update set %9$s%10$s, version = t.version + 1
                where (%11$s) is distinct from (%12$s)""".formatted(
                        table,
                        key,
                        facts.stream().map(column -> ", " + column.target()).collect(joining()),
                        distinct,
                        key.replaceAll("(\\w+)", "m.$1"),
                        facts.stream().map(column -> ", m." + column.name()).collect(joining()),
                        where,
                        order,
                        facts.stream()
                                .map(column -> "%1$s = coalesce(excluded.%1$s, t.%1$s)".formatted(column.target()))
                                .collect(joining(", ")),
                        also,
                        facts.stream()
                                .map(column -> "coalesce(excluded.%1$s, t.%1$s)".formatted(column.target()))
                                .collect(joining(", ")),
                        facts.stream().map(column -> "t." + column.target()).collect(joining(", ")));
    }

    @Override
    public String nameColumn() {
        return "m.village_name";
    }

    @Override
    public String numberColumn() {
        return "m.village_code";
    }

    @Override
    public Field fieldOf(Trouble trouble) {
        return Field.VILLAGE_NAME;
    }
}
