package org.zhucun.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhucun.web.Choice;
import org.zhucun.workbook.Field;
import org.zhucun.workbook.Layout;
import org.zhucun.workbook.Table;

/** What a column can be mapped to by hand. */
record MappingTarget(WorkbookImport.UnknownColumn column, List<Choice> options) {
    private static final String PREFIX = "column.";

    /** Columns that nobody has decided on. */
    static List<MappingTarget> of(WorkbookImport found) {
        return targets(
                found,
                sheet -> sheet.unknown().stream()
                        .filter(found.unknown()::contains)
                        .toList());
    }

    /** Columns that are read as they were mapped before; whoever was wrong then may choose again. */
    static List<MappingTarget> remembered(WorkbookImport found) {
        return targets(found, sheet -> sheet.remembered() == null ? List.of() : sheet.remembered());
    }

    private static List<MappingTarget> targets(
            WorkbookImport found,
            Function<WorkbookImport.RecognisedSheet, List<WorkbookImport.UnknownColumn>> columns) {
        var targets = new LinkedHashMap<String, MappingTarget>();
        for (var sheet : found.sheets()) {
            for (var column : columns.apply(sheet)) {
                targets.merge(
                        column.remembered(), new MappingTarget(column, options(sheet)), MappingTarget::withOptionsOf);
            }
        }
        return List.copyOf(targets.values());
    }

    /** The fields of the sheet that no known header brings already. */
    private static List<Choice> options(WorkbookImport.RecognisedSheet sheet) {
        return Layout.valueOf(sheet.layout()).fields().stream()
                .filter(field -> field.table() != Table.NONE)
                .filter(field -> sheet.taken() == null || !sheet.taken().contains(field.name()))
                .map(field -> new Choice(field.name(), field.header()))
                .toList();
    }

    /** A sheet of households and members together can take either's fields. */
    private MappingTarget withOptionsOf(MappingTarget other) {
        return new MappingTarget(
                column,
                Stream.concat(options.stream(), other.options.stream())
                        .distinct()
                        .toList());
    }

    /** The form's field of a column. */
    public String name() {
        return PREFIX + column.remembered();
    }

    /** What was chosen by header; columns that were not asked about are absent. */
    static Map<String, String> chosen(Map<String, String> typed) {
        var chosen = new HashMap<String, String>();
        typed.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && (value.isEmpty() || isField(value))) {
                chosen.put(name.substring(PREFIX.length()), value);
            }
        });
        return chosen;
    }

    /** Headers of one sheet that would be read as the same field: only one of them can be meant. */
    static Set<String> twice(WorkbookImport found, Map<String, String> chosen) {
        return found.sheets().stream()
                .flatMap(sheet -> sheet.mapped().stream()
                        .map(WorkbookImport.UnknownColumn::remembered)
                        .distinct()
                        .filter(header -> !chosen.getOrDefault(header, "").isEmpty())
                        .collect(Collectors.groupingBy(chosen::get))
                        .values()
                        .stream())
                .filter(headers -> headers.size() > 1)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isField(String name) {
        for (var field : Field.values()) {
            if (field.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
