package org.zhucun.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhucun.web.Choice;
import org.zhucun.workbook.Field;
import org.zhucun.workbook.Layout;
import org.zhucun.workbook.Table;

/** What an unknown column can be mapped to. */
record MappingTarget(WorkbookImport.UnknownColumn column, List<Choice> options) {
    private static final String PREFIX = "column.";

    static List<MappingTarget> of(WorkbookImport found) {
        var targets = new LinkedHashMap<String, MappingTarget>();
        for (var sheet : found.sheets()) {
            var options = Layout.valueOf(sheet.layout()).fields().stream()
                    .filter(field -> field.table() != Table.NONE)
                    .map(field -> new Choice(field.name(), field.header()))
                    .toList();
            for (var column :
                    sheet.unknown().stream().filter(found.unknown()::contains).toList()) {
                targets.putIfAbsent(column.remembered(), new MappingTarget(column, options));
            }
        }
        return List.copyOf(targets.values());
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

    private static boolean isField(String name) {
        for (var field : Field.values()) {
            if (field.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
