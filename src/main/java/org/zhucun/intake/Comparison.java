package org.zhucun.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.zhucun.workbook.Field;
import org.zhucun.workbook.Table;

/**
 * What a workbook says of one table, beside what the register says.
 *
 * @param from the joins that find the register's row as {@code t} for the matched row {@code m}
 * @param terms what is compared
 */
record Comparison(String from, List<Term> terms) {
    /** One field: the register's text, the workbook's text, and when they differ. */
    record Term(Field field, String before, String after, String differs) {}

    static List<Term> terms(List<Staged> columns, Table table) {
        return columns.stream()
                .filter(column -> column.table() == table && column.target() != null && isWritten(column))
                .map(column -> term(column.field(), "t." + column.target(), "m." + column.name()))
                .toList();
    }

    /** How a name is spelled follows from the name. */
    private static boolean isWritten(Staged column) {
        return !column.name().endsWith("_pinyin") && !column.name().endsWith("_initials");
    }

    static Term term(Field field, String before, String after) {
        return new Term(field, before + "::text", after + "::text", "%s is distinct from %s".formatted(before, after));
    }

    static Term secret(Field field, String before, String after) {
        return new Term(
                field,
                before + "_masked",
                after + "_masked",
                "%s_hash is distinct from %s_hash".formatted(before, after));
    }

    String sql() {
        return """
                insert into difference (row_number, field, before, after)
                select m.row_number, d.field, d.before, d.after
                from matched m %s
                cross join lateral (values %s) d (field, before, after, differs)
                where m.trouble is null and not m.is_new and (%s) and d.after is not null and d.differs""".formatted(
                        from,
                        terms.stream()
                                .map(term -> "('%s', %s, %s, %s)"
                                        .formatted(term.field().name(), term.before(), term.after(), term.differs()))
                                .collect(Collectors.joining(",\n")),
                        terms.stream()
                                .map(term -> "(%s is not null and %s)".formatted(term.after(), term.differs()))
                                .collect(Collectors.joining(" or ")));
    }
}
