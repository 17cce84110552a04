package org.zhucun.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list is sorted by; ties go by village and id, in the same direction, so that one index serves both ways. */
record Sort(Column column, boolean descending) {

    /** A column that may be sorted by. */
    record Column(String name, String sql, Holds holds) {}

    enum Holds {
        TEXT,
        NUMBER,
        DAY
    }

    static Sort of(List<Column> columns, @Nullable String asked) {
        var descending = asked != null && asked.startsWith("-");
        var name = asked == null ? "" : descending ? asked.substring(1) : asked;
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(column -> new Sort(column, descending))
                .orElseGet(() -> new Sort(columns.get(0), false));
    }

    /** The address's word for this column, turned round when it is sorted by already. */
    String turned(String name) {
        return column.name().equals(name) && !descending ? "-" + name : name;
    }

    @Nullable
    String aria(String name) {
        return !column.name().equals(name) ? null : descending ? "descending" : "ascending";
    }

    /** Towards the end of the list, or back towards its beginning. */
    String order(String id, boolean onwards) {
        var direction = descending == onwards ? " desc" : "";
        return column.sql() + direction + ", p.village_code" + direction + ", " + id + direction;
    }

    String beyond(String id, boolean onwards) {
        return " and (" + column.sql() + ", p.village_code, " + id + ") " + (descending == onwards ? "<" : ">")
                + " (:key, :keyVillage, :keyId)";
    }

    /** The key of a place as the column holds it; null when somebody changed the address. */
    @Nullable
    Object key(String text) {
        return switch (column.holds()) {
            case TEXT -> text;
            case NUMBER -> text.matches("-?[0-9]{1,18}") ? Long.valueOf(text) : null;
            case DAY -> day(text);
        };
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
