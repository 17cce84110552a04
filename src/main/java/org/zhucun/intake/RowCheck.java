package org.zhucun.intake;

import static org.zhucun.intake.Trouble.*;
import static org.zhucun.workbook.Field.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhucun.cipher.Cipher;
import org.zhucun.workbook.Cells;
import org.zhucun.workbook.Column;
import org.zhucun.workbook.Field;
import org.zhucun.workbook.Layout;
import org.zhucun.workbook.Row;
import org.zhucun.workbook.SheetLayout;

/**
 * Understands the rows of one sheet and names their faults. It remembers the numbers it has seen, since of a repeated
 * number the first row is accepted; so it is used for one reading, by one thread.
 */
final class RowCheck {
    private static final Pattern VILLAGE_DIGITS = Pattern.compile("\\d{12}");
    private static final Pattern HOUSEHOLD_DIGITS = Pattern.compile("\\d{14,20}");
    private static final Pattern PERSON_DIGITS = Pattern.compile("\\d{14,22}");
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final List<Field> PARTS_OF_TOTAL = List.of(WAGE, BUSINESS, PROPERTY, TRANSFER);
    private static final List<Field> PARTS_OF_PROPERTY = List.of(DIVIDEND, OTHER_PROPERTY);
    private static final List<Field> PARTS_OF_TRANSFER =
            List.of(FAMILY_PLANNING, DIBAO, DESTITUTE, PENSION, ECOLOGY, OTHER_TRANSFER);
    private static final List<Field> ITEMS = List.of(
            WAGE,
            BUSINESS,
            DIVIDEND,
            OTHER_PROPERTY,
            FAMILY_PLANNING,
            DIBAO,
            DESTITUTE,
            PENSION,
            ECOLOGY,
            OTHER_TRANSFER,
            EXPENSE,
            PROPERTY,
            TRANSFER);

    private final SheetLayout sheet;
    private final Map<Field, Column> places;
    private final KnownVillages villages;
    private final CellCheck cells;
    private final LocalDate today;
    private final @Nullable Integer yearOfFile;
    private final Map<String, Integer> numbersSeen = new HashMap<>();
    private final Map<String, Integer> personsSeen = new HashMap<>();
    private final Map<String, Integer> identitiesSeen = new HashMap<>();
    private final Map<String, String> heads = new HashMap<>();

    /**
     * @param firstYear the first year that the register knows
     * @param yearOfFile the year of rows that name none; null where the rows name it
     */
    RowCheck(SheetLayout sheet, KnownVillages villages, int firstYear, LocalDate today, @Nullable Integer yearOfFile) {
        this.sheet = sheet;
        this.places = sheet.places();
        this.villages = villages;
        this.cells = new CellCheck(firstYear, today);
        this.today = today;
        this.yearOfFile = yearOfFile;
    }

    /** Whether a row is one of the sheet's data: below the headers and, where persons are listed, about the household. */
    boolean isData(Row row) {
        if (row.number() <= sheet.headerRow()) {
            return false;
        }
        for (var column : places.values()) {
            if (Cells.text(row.cell(column.index())) != null) {
                return sheet.layout() != Layout.HOUSEHOLD || isAboutTheHead(row);
            }
        }
        return false;
    }

    private boolean isAboutTheHead(Row row) {
        var relation = places.get(RELATION);
        var text = relation == null ? null : Cells.text(row.cell(relation.index()));
        return text == null
                || org.zhucun.workbook.Words.of(RELATION)
                        .constant(text)
                        .map("HEAD"::equals)
                        .orElse(true);
    }

    Incoming check(Row row) {
        var checking = new Checking(row);
        checking.readCells();
        var village = switch (sheet.layout()) {
            case HOUSEHOLD -> checking.household();
            case MEMBER -> checking.member();
            case VILLAGE -> checking.village();
        };
        return new Incoming(row.number(), village, checking.values, checking.faults);
    }

    private final class Checking {
        private final Row row;
        private final @Nullable Object[] values = new Object[Field.values().length];
        private final List<Fault> faults = new ArrayList<>(0);

        Checking(Row row) {
            this.row = row;
        }

        void readCells() {
            for (var place : places.entrySet()) {
                var column = place.getValue();
                var field = place.getKey();
                try {
                    values[field.ordinal()] = cells.value(column, field, row.cell(column.index()));
                } catch (CellCheck.Wrong wrong) {
                    if (field.table() != org.zhucun.workbook.Table.NONE) {
                        faults.add(new Fault(
                                row.number(), column.header(), written(field), wrong.trouble, wrong.arguments));
                    }
                }
            }
        }

        @Nullable
        String household() {
            if (value(HEAD_NUMBER) == null) {
                set(HEAD_NUMBER, value(PERSON_NUMBER));
            }
            if (value(HEAD_NAME) == null) {
                set(HEAD_NAME, value(PERSON_NAME));
            }
            if (value(HEAD_IDENTITY) == null) {
                set(HEAD_IDENTITY, value(IDENTITY_NUMBER));
            }
            var number = householdNumber();
            var village = villageOf(number);
            year();
            var head = text(HEAD_NAME);
            if (head == null && !isFaulty(HEAD_NAME)) {
                fault(HEAD_NAME, HEAD_MISSING);
            }
            personNumber(HEAD_NUMBER);
            identity(HEAD_IDENTITY);
            repeated(HOUSEHOLD_NUMBER, number, numbersSeen, NUMBER_REPEATED);
            if (faults.stream().noneMatch(fault -> fault.trouble() == NUMBER_REPEATED)) {
                repeated(HEAD_IDENTITY, text(HEAD_IDENTITY), identitiesSeen, IDENTITY_REPEATED);
                repeated(HEAD_NUMBER, text(HEAD_NUMBER), personsSeen, PERSON_NUMBER_REPEATED);
            }
            persons();
            income();
            return village;
        }

        @Nullable
        String member() {
            var number = householdNumber();
            var village = villageOf(number);
            year();
            nameOfMember(number);
            if (value(RELATION) == null && !isFaulty(RELATION)) {
                fault(RELATION, RELATION_MISSING);
            }
            personNumber(PERSON_NUMBER);
            var kind = text(IDENTITY_KIND);
            if (kind == null || kind.equals("IDENTITY_CARD") || kind.equals("DISABILITY_CARD")) {
                identity(IDENTITY_NUMBER);
            }
            birth();
            repeated(PERSON_NUMBER, text(PERSON_NUMBER), numbersSeen, PERSON_NUMBER_REPEATED);
            repeated(IDENTITY_NUMBER, text(IDENTITY_NUMBER), identitiesSeen, IDENTITY_REPEATED);
            return village;
        }

        @Nullable
        String village() {
            year();
            var code = text(VILLAGE_CODE);
            if (code != null && !VILLAGE_DIGITS.matcher(code).matches()) {
                fault(VILLAGE_CODE, VILLAGE_NUMBER_UNKNOWN);
                return null;
            }
            if (code != null && villages.isAbsorbed(code)) {
                fault(VILLAGE_CODE, VILLAGE_ABSORBED);
                return null;
            }
            var village = villageOf(code);
            repeated(VILLAGE_CODE, village, numbersSeen, NUMBER_REPEATED);
            return village;
        }

        private @Nullable String householdNumber() {
            var number = text(HOUSEHOLD_NUMBER);
            if (number == null) {
                if (!isFaulty(HOUSEHOLD_NUMBER)) {
                    fault(HOUSEHOLD_NUMBER, NUMBER_MISSING);
                }
                return null;
            }
            if (!HOUSEHOLD_DIGITS.matcher(number).matches()) {
                fault(HOUSEHOLD_NUMBER, NUMBER_MALFORMED);
                return null;
            }
            return number;
        }

        private void personNumber(Field field) {
            var number = text(field);
            if (number != null && !PERSON_DIGITS.matcher(number).matches()) {
                fault(field, NUMBER_MALFORMED);
            }
        }

        /** The name and the first 12 digits of the number must not speak of two different villages. */
        private @Nullable String villageOf(@Nullable String number) {
            var town = text(TOWN);
            var name = text(VILLAGE_NAME);
            var named = name == null ? null : villages.byName(town == null ? "" : town, name);
            var numbered = number == null || number.length() < 12 ? null : villages.byCode(number.substring(0, 12));
            if (named != null && named.isEmpty()) {
                fault(VILLAGE_NAME, villages.trouble(VILLAGE_UNKNOWN), town == null ? "" : town);
                return null;
            }
            if (numbered != null && numbered.isEmpty()) {
                fault(
                        sheet.layout() == Layout.VILLAGE ? VILLAGE_CODE : HOUSEHOLD_NUMBER,
                        villages.trouble(VILLAGE_NUMBER_UNKNOWN));
                return null;
            }
            if (named == null) {
                if (numbered == null && number == null && sheet.layout() == Layout.VILLAGE) {
                    fault(VILLAGE_NAME, VILLAGE_MISSING);
                }
                return numbered == null ? null : numbered.get();
            }
            if (numbered == null) {
                if (named.size() > 1) {
                    fault(VILLAGE_NAME, VILLAGE_UNKNOWN, town == null ? "" : town);
                    return null;
                }
                return named.iterator().next();
            }
            if (!named.contains(numbered.get())) {
                fault(VILLAGE_NAME, VILLAGE_DISAGREES, number == null ? "" : number.substring(0, 12));
                return null;
            }
            return numbered.get();
        }

        private void year() {
            if (value(YEAR_OF) != null || isFaulty(YEAR_OF)) {
                return;
            }
            if (yearOfFile == null) {
                fault(YEAR_OF, YEAR_MISSING);
            } else {
                set(YEAR_OF, yearOfFile);
            }
        }

        /** Sheet F has no column of names but the one of the head, in which every person stands under their own name. */
        private void nameOfMember(@Nullable String number) {
            if (!places.containsKey(PERSON_NAME) && number != null) {
                var written = text(HEAD_NAME);
                if ("HEAD".equals(value(RELATION)) && written != null) {
                    heads.put(number, written);
                    set(PERSON_NAME, written);
                } else if (written != null && !written.equals(heads.get(number))) {
                    set(PERSON_NAME, written);
                }
            }
            if (value(PERSON_NAME) == null && !isFaulty(PERSON_NAME)) {
                fault(PERSON_NAME, NAME_MISSING);
            }
        }

        private void identity(Field field) {
            var text = text(field);
            if (text == null) {
                return;
            }
            var identity = new IdentityNumber(text);
            if (!identity.hasPlausibleLength()) {
                fault(field, IDENTITY_LENGTH, text.length());
                return;
            }
            var birth = identity.birth();
            if (birth.isEmpty() || birth.get().isAfter(today) || birth.get().isBefore(today.minusYears(130))) {
                fault(field, IDENTITY_BIRTH, Cipher.maskIdentity(text));
            } else if (!identity.hasCheckDigit()) {
                fault(field, IDENTITY_CHECK_DIGIT, identity.expected());
            }
        }

        private void birth() {
            var text = text(IDENTITY_NUMBER);
            var kind = text(IDENTITY_KIND);
            if (text == null
                    || isFaulty(IDENTITY_NUMBER)
                    || kind != null && !kind.equals("IDENTITY_CARD") && !kind.equals("DISABILITY_CARD")) {
                return;
            }
            var birth = new IdentityNumber(text).birth().orElseThrow();
            if (value(BORN_ON) == null && !isFaulty(BORN_ON)) {
                set(BORN_ON, birth);
            } else if (value(BORN_ON) instanceof LocalDate written && !written.equals(birth)) {
                fault(BORN_ON, BIRTH_DISAGREES, birth);
            }
            if (value(SEX) == null && !isFaulty(SEX)) {
                var sequence = text.charAt(text.length() == 15 ? 14 : 16);
                set(SEX, (sequence - '0') % 2 == 1 ? "MALE" : "FEMALE");
            }
        }

        private void repeated(Field field, @Nullable String key, Map<String, Integer> seen, Trouble trouble) {
            if (key == null) {
                return;
            }
            var first = seen.putIfAbsent(key + "/" + value(YEAR_OF), row.number());
            if (first != null) {
                fault(field, trouble, first);
            }
        }

        private void persons() {
            var persons = value(PERSONS);
            if (persons instanceof Integer count && (count < 1 || count > 99)) {
                fault(PERSONS, PERSONS_RANGE);
            } else if (persons == null && !isFaulty(PERSONS) && ITEMS.stream().anyMatch(item -> value(item) != null)) {
                fault(PERSONS, PERSONS_MISSING);
            }
        }

        /** The sums of domain 2, where all their parts are written; one fault is enough for one mistake. */
        private void income() {
            if (!adds(PROPERTY, PARTS_OF_PROPERTY)
                    || !adds(TRANSFER, PARTS_OF_TRANSFER)
                    || !adds(TOTAL, PARTS_OF_TOTAL)) {
                return;
            }
            var total = money(TOTAL);
            var expense = money(EXPENSE);
            var net = money(NET);
            if (total != null && expense != null && net != null) {
                var expected = total.subtract(expense);
                if (differs(expected, net, 2)) {
                    fault(NET, NET_DISAGREES, shown(total), shown(expense), shown(expected));
                    return;
                }
            }
            var perHead = money(PER_HEAD);
            if (net != null && perHead != null && value(PERSONS) instanceof Integer count && count > 0) {
                var expected = net.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
                if (differs(expected, perHead, 1)) {
                    fault(PER_HEAD, PER_HEAD_DISAGREES, shown(net), count, shown(expected));
                    return;
                }
            }
            deriveItems();
        }

        private boolean adds(Field sum, List<Field> parts) {
            var written = money(sum);
            var expected = BigDecimal.ZERO;
            for (var part : parts) {
                var money = money(part);
                if (money == null || isFaulty(part)) {
                    return true;
                }
                expected = expected.add(money);
            }
            if (written != null && differs(expected, written, parts.size())) {
                fault(
                        sum,
                        SUM_DISAGREES,
                        String.join(" + ", parts.stream().map(Field::header).toList()),
                        shown(expected));
                return false;
            }
            return true;
        }

        /** A sum whose parts are not written is kept in its "other" part, so that nothing of it is lost. */
        private void deriveItems() {
            rest(PROPERTY, PARTS_OF_PROPERTY, OTHER_PROPERTY);
            rest(TRANSFER, PARTS_OF_TRANSFER, OTHER_TRANSFER);
        }

        private void rest(Field sum, List<Field> parts, Field other) {
            var rest = money(sum);
            if (rest == null || value(other) != null) {
                return;
            }
            for (var part : parts) {
                var money = money(part);
                rest = money == null ? rest : rest.subtract(money);
            }
            if (rest.signum() >= 0) {
                set(other, rest);
            }
        }

        private boolean differs(BigDecimal expected, BigDecimal written, int roundings) {
            return expected.subtract(written).abs().compareTo(CENT.multiply(BigDecimal.valueOf(roundings))) > 0;
        }

        private @Nullable BigDecimal money(Field field) {
            return (BigDecimal) value(field);
        }

        private String shown(BigDecimal money) {
            return "%,.2f".formatted(money);
        }

        private @Nullable Object value(Field field) {
            return values[field.ordinal()];
        }

        private @Nullable String text(Field field) {
            return (String) values[field.ordinal()];
        }

        private void set(Field field, @Nullable Object value) {
            values[field.ordinal()] = value;
        }

        private boolean isFaulty(Field field) {
            if (faults.isEmpty()) {
                return false;
            }
            var header = header(field);
            return faults.stream().anyMatch(fault -> fault.column().equals(header));
        }

        private void fault(Field field, Trouble trouble, Object... arguments) {
            var texts = new ArrayList<String>();
            for (var argument : arguments) {
                texts.add(String.valueOf(argument));
            }
            faults.add(new Fault(row.number(), header(field), written(field), trouble, texts));
        }

        private String header(Field field) {
            var column = places.get(field);
            return column == null ? field.header() : column.header();
        }

        private String written(Field field) {
            var column = places.get(field);
            var text = column == null ? null : Cells.words(row.cell(column.index()));
            if (text == null) {
                return "";
            }
            if (field.isMasked()) {
                return switch (field.kind()) {
                    case PHONE -> Cipher.maskPhone(text);
                    case BANK -> Cipher.maskBankAccount(text);
                    default -> Cipher.maskIdentity(text);
                };
            }
            return text.length() <= 60 ? text : text.substring(0, 60) + "…";
        }
    }
}
