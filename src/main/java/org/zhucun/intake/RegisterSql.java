package org.zhucun.intake;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.zhucun.workbook.Field;
import org.zhucun.workbook.Table;

/**
 * The statements that compare a temporary table of workbook rows with the register and write them to it, all rows at
 * once. A cell in which nothing is written never erases what the register knows, and a year before the latest one
 * changes nothing but itself.
 */
interface RegisterSql {
    /** Finds the register's rows of every staged row, and what speaks against it there. */
    List<String> match();

    /** What is compared, table by table. */
    List<Comparison> comparisons();

    /** Writes the rows that nothing speaks against; after it the present is computed once for all. */
    List<String> write();

    /** The name by which people know a row of {@code matched m}, and its number. */
    String nameColumn();

    String numberColumn();

    /** The workbook's column that a trouble found in the register is about. */
    Field fieldOf(Trouble trouble);

    /** Where matched rows keep what the workbook says of a field, personal numbers masked. */
    static String writtenIn(Field field) {
        return switch (field) {
            case HOUSEHOLD_NUMBER -> "number";
            case HEAD_NUMBER -> "head_number";
            case HEAD_NAME -> "head_name";
            case HEAD_IDENTITY -> "head_identity_masked";
            case PERSON_NUMBER -> "person_number";
            case PERSON_NAME -> "p_name";
            case IDENTITY_NUMBER -> "p_identity_masked";
            default -> "village_name_written";
        };
    }

    /** A year's facts: new ones are added, known ones changed where the workbook says something else. */
    static String upsertYear(
            String table, String owner, List<Staged> columns, Table kind, List<String> extra, String where) {
        var facts = columns.stream()
                .filter(column -> column.table() == kind && column.target() != null)
                .filter(column -> !extra.contains(column.target()))
                .toList();
        var targets = facts.stream().map(column -> ", " + column.target()).collect(joining());
        var values = facts.stream().map(column -> ", m." + column.name()).collect(joining());
        var all = facts.stream().map(Staged::target).toList();
        var merged = new java.util.ArrayList<>(all);
        merged.addAll(extra);
        return """
                insert into %1$s as t (village_code, %2$s, year%3$s%4$s, source)
                select m.village_code, m.%2$s, m.year%5$s%6$s, 'IMPORT'
                from matched m where m.trouble is null and %7$s
                order by m.village_code, m.%2$s, m.year
                on conflict (%2$s, year) do update set %8$s, source = 'IMPORT', recorded_at = now(), version = t.version + 1
                where (%9$s) is distinct from (%10$s)""".formatted(
                        table,
                        owner,
                        targets,
                        extra.stream().map(name -> ", " + name).collect(joining()),
                        values,
                        extra.stream().map(name -> ", m.resolved_" + name).collect(joining()),
                        where,
                        merged.stream()
                                .map(name -> "%1$s = coalesce(excluded.%1$s, t.%1$s)".formatted(name))
                                .collect(joining(", ")),
                        merged.stream()
                                .map(name -> "coalesce(excluded.%1$s, t.%1$s)".formatted(name))
                                .collect(joining(", ")),
                        merged.stream().map(name -> "t." + name).collect(joining(", ")));
    }

    static RegisterSql of(org.zhucun.workbook.Layout layout, List<Staged> columns) {
        return switch (layout) {
            case HOUSEHOLD -> new HouseholdSql(columns);
            case MEMBER -> new MemberSql(columns);
            case VILLAGE -> new VillageSql(columns);
        };
    }
}
