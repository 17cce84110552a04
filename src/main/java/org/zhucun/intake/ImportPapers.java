package org.zhucun.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhucun.cipher.Cipher;
import org.zhucun.web.Show;
import org.zhucun.workbook.Field;
import org.zhucun.workbook.Kind;
import org.zhucun.workbook.Words;

/** What a trial found, for its pages and for the workbook that goes back. */
@Repository
class ImportPapers {
    /** A fault as the page tells it: what is wrong and how to mend it are messages of the trouble. */
    record FaultRow(int sheet, int rowNumber, String header, String written, String trouble, String[] arguments) {
        public String wrong() {
            return "intake.fault." + trouble;
        }

        public String mend() {
            return "intake.mend." + trouble;
        }
    }

    /** One difference, in the words of the workbook. */
    record ChangeRow(
            int rowNumber,
            String village,
            @Nullable Long householdId,
            @Nullable String number,
            @Nullable String name,
            @Nullable String field,
            @Nullable String before,
            @Nullable String after) {
        public String label() {
            return field == null ? "" : Field.valueOf(field).header();
        }

        public @Nullable String shownBefore() {
            return shown(before);
        }

        public @Nullable String shownAfter() {
            return shown(after);
        }

        public @Nullable String tail() {
            return number == null || number.length() < 4 ? number : number.substring(number.length() - 4);
        }

        /** How much a figure grows; null where it is none. */
        public @Nullable String growth() {
            if (field == null
                    || before == null
                    || after == null
                    || !Field.valueOf(field).kind().isNumber()) {
                return null;
            }
            if (Field.valueOf(field).kind() == Kind.YEAR) {
                return null;
            }
            var growth = new BigDecimal(after).subtract(new BigDecimal(before)).stripTrailingZeros();
            return (growth.signum() > 0 ? "+" : "") + Show.count(growth);
        }

        private @Nullable String shown(@Nullable String value) {
            if (value == null || field == null) {
                return null;
            }
            var known = Field.valueOf(field);
            return switch (known.kind()) {
                case MONEY, BALANCE -> Show.money(new BigDecimal(value));
                case MEASURE, DEGREES, COUNT, MONTHS -> Show.count(new BigDecimal(value));
                case PHONE -> Cipher.maskPhone(value);
                case YES_NO -> value.equals("true") ? "是" : "否";
                case CHOICE, CHOICES ->
                    value.equals("true")
                            ? "是"
                            : value.equals("false") ? "否" : Words.of(known).word(value);
                default -> value;
            };
        }
    }

    private final JdbcClient jdbc;

    ImportPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FaultRow> faults(long id, int page, int size) {
        return jdbc.sql("""
                        select sheet, row_number, header, written, trouble, arguments from workbook_fault
                        where workbook_import_id = :id order by sheet, row_number, workbook_fault_id
                        limit :size offset :skip""")
                .param("id", id)
                .param("size", size)
                .param("skip", (page - 1) * size)
                .query((row, index) -> new FaultRow(
                        row.getInt("sheet"),
                        row.getInt("row_number"),
                        row.getString("header"),
                        row.getString("written"),
                        row.getString("trouble"),
                        (String[]) row.getArray("arguments").getArray()))
                .list();
    }

    long countFaults(long id) {
        return jdbc.sql("select count(*) from workbook_fault where workbook_import_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** All faults by sheet and row. */
    Map<Integer, Map<Integer, List<FaultRow>>> bySheet(long id) {
        var sheets = new TreeMap<Integer, Map<Integer, List<FaultRow>>>();
        for (var fault : faults(id, 1, Outcome.LISTED)) {
            sheets.computeIfAbsent(fault.sheet(), sheet -> new TreeMap<>())
                    .computeIfAbsent(fault.rowNumber(), row -> new java.util.ArrayList<>())
                    .add(fault);
        }
        return sheets;
    }

    List<ChangeRow> changes(long id, String kind, int page, int size) {
        return jdbc.sql("""
                        select c.row_number, d.name as village, c.household_id, c.number, c.name, c.field, c.before, c.after
                        from workbook_change c join division d on d.code = c.village_code
                        where c.workbook_import_id = :id and c.kind = :kind
                        order by c.workbook_change_id limit :size offset :skip""")
                .param("id", id)
                .param("kind", kind)
                .param("size", size)
                .param("skip", (page - 1) * size)
                .query(ChangeRow.class)
                .list();
    }

    long countChanges(long id, String kind) {
        return jdbc.sql("select count(*) from workbook_change where workbook_import_id = :id and kind = :kind")
                .param("id", id)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }
}
