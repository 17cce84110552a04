package org.zhucun.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sheet whose header row was found, and what each of its columns is.
 *
 * @param sheet the sheet's place among the visible ones
 * @param name the sheet's name
 * @param headerRow the row of the headers, from 1
 */
public record SheetLayout(int sheet, String name, Layout layout, int headerRow, List<Column> columns) {
    private static final int LOOKED_AT = 10;
    private static final int ENOUGH = 3;
    /** Columns of its own by which a kind of sheet is known beyond doubt. */
    private static final int SURE = 8;

    /** A header that was mapped by hand: to a field, or to nothing. */
    public interface Mapping {
        /** The field a header was mapped to before; null where it never was. */
        @Nullable
        Choice choiceFor(Layout layout, String header);
    }

    /** What somebody chose for a header; no field means that the column is left out. */
    public record Choice(@Nullable Field field) {}

    /** Recognises a sheet by its headers, within its first rows; a sheet can hold two kinds of rows in one. */
    public static List<SheetLayout> recognise(Workbook workbook, int sheet, Mapping mapping) {
        var first = new ArrayList<Row>();
        workbook.read(sheet, row -> {
            first.add(row);
            return row.number() < LOOKED_AT && first.size() < LOOKED_AT;
        });
        @Nullable Row headers = null;
        var most = ENOUGH - 1;
        for (var row : first) {
            for (var layout : Layout.values()) {
                var matches = matches(row, layout, mapping);
                if (matches > most) {
                    most = matches;
                    headers = row;
                }
            }
        }
        if (headers == null) {
            return List.of();
        }
        var found = new ArrayList<SheetLayout>();
        for (var layout : layouts(headers, mapping)) {
            found.add(new SheetLayout(
                    sheet, workbook.sheets().get(sheet), layout, headers.number(), columns(headers, layout, mapping)));
        }
        return found;
    }

    private static int matches(Row row, Layout layout, Mapping mapping) {
        var count = 0;
        for (var cell : row.cells()) {
            count += cell != null && field(Header.of(cell), layout, mapping) != null ? 1 : 0;
        }
        return count;
    }

    /** What a header is: known by itself, or chosen by hand before. */
    private static @Nullable Field field(Header header, Layout layout, Mapping mapping) {
        var field = layout.field(header);
        if (field != null) {
            return field;
        }
        var choice = mapping.choiceFor(layout, header.plain());
        var chosen = choice == null ? null : choice.field();
        return chosen != null && layout.knows(chosen) ? chosen : null;
    }

    private static List<Layout> layouts(Row headers, Mapping mapping) {
        var own = new EnumMap<Layout, Integer>(Layout.class);
        var has = new HashMap<Field, Boolean>();
        for (var layout : Layout.values()) {
            var count = 0;
            for (var cell : headers.cells()) {
                var field = cell == null ? null : field(Header.of(cell), layout, mapping);
                if (field != null) {
                    has.put(field, true);
                    count += layout.owns(field) ? 1 : 0;
                }
            }
            own.put(layout, count);
        }
        var households = own.getOrDefault(Layout.HOUSEHOLD, 0);
        var members = own.getOrDefault(Layout.MEMBER, 0);
        if (!has.containsKey(Field.HOUSEHOLD_NUMBER)) {
            var villages = own.getOrDefault(Layout.VILLAGE, 0);
            if (has.containsKey(Field.VILLAGE_CODE) || villages >= 5 && villages > Math.max(households, members)) {
                return List.of(Layout.VILLAGE);
            }
            // The column of the numbers may have a name of its own: then it waits to be pointed out.
            return Math.max(households, members) < SURE
                    ? List.of()
                    : List.of(members > households ? Layout.MEMBER : Layout.HOUSEHOLD);
        }
        var byPerson = has.containsKey(Field.RELATION)
                && (has.containsKey(Field.PERSON_NAME) || has.containsKey(Field.IDENTITY_NUMBER));
        if (byPerson && households >= SURE && members >= SURE) {
            return List.of(Layout.HOUSEHOLD, Layout.MEMBER);
        }
        return List.of(byPerson && members > households ? Layout.MEMBER : Layout.HOUSEHOLD);
    }

    private static List<Column> columns(Row headers, Layout layout, Mapping mapping) {
        var columns = new ArrayList<Column>();
        var taken = new EnumMap<Field, Boolean>(Field.class);
        for (var i = 0; i < headers.cells().length; i++) {
            var written = Cells.words(headers.cell(i));
            if (written == null) {
                continue;
            }
            var header = Header.of(written);
            var field = field(header, layout, mapping);
            if (field != null && taken.put(field, true) != null) {
                field = null;
            }
            columns.add(new Column(i, written, field, scale(field, header)));
        }
        return columns;
    }

    private static int scale(@Nullable Field field, Header header) {
        if (field == null) {
            return 0;
        }
        // The forms print the collective's income in 10,000 yuan.
        if (field == Field.V_COLLECTIVE) {
            return header.unit().equals("元") ? 0 : 4;
        }
        if (field == Field.ROAD_DISTANCE || field == Field.TOWN_DISTANCE) {
            return header.unit().equals("米") ? -3 : 0;
        }
        return header.unit().equals("万元") ? 4 : 0;
    }

    public Optional<Column> column(Field field) {
        return columns.stream().filter(column -> column.field() == field).findFirst();
    }

    public boolean has(Field field) {
        return column(field).isPresent();
    }

    /** Whether it has the column by which its rows are told apart. */
    public boolean isWhole() {
        return layout == Layout.VILLAGE || has(Field.HOUSEHOLD_NUMBER);
    }

    /** Whether a column's header says by itself what it is; else it is unknown, or was chosen by hand. */
    public boolean isKnown(Column column) {
        return layout.field(Header.of(column.header())) != null;
    }

    /** The columns that nothing is known of. */
    public List<Column> unknown() {
        return columns.stream().filter(column -> column.field() == null).toList();
    }

    public int known() {
        return columns.size() - unknown().size();
    }

    /** The form in which a header is remembered. */
    public static String remembered(String header) {
        return Header.plain(header);
    }

    /** The place of every known field, for reading rows. */
    public Map<Field, Column> places() {
        var places = new EnumMap<Field, Column>(Field.class);
        for (var column : columns) {
            if (column.field() != null) {
                places.put(column.field(), column);
            }
        }
        return places;
    }
}
