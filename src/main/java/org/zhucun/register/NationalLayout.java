package org.zhucun.register;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.cipher.Cipher;
import org.zhucun.workbook.Field;
import org.zhucun.workbook.Kind;
import org.zhucun.workbook.Layout;
import org.zhucun.workbook.Words;

/**
 * Layouts A and B of the national system (register-formats.md), as it reads them: identity and bank numbers in full,
 * values as its own words, a fact of the household's or person's latest year. What the register does not know stays empty.
 */
@Component
class NationalLayout {

    private static final DateTimeFormatter BORN = DateTimeFormatter.BASIC_ISO_DATE;

    private final Cipher cipher;

    NationalLayout(Cipher cipher) {
        this.cipher = cipher;
    }

    static List<String> heads(Layout layout) {
        return layout.exported().stream().map(Field::header).toList();
    }

    /** Layout A of the households whose ids the question gives. */
    static String households(String ids) {
        return "select " + columns(Layout.HOUSEHOLD, HOUSEHOLD) + """
                 from household h
                join household_present n on n.household_id = h.household_id
                join household_year y on y.household_id = h.household_id and y.year = n.facts_year
                left join income i on i.household_id = h.household_id and i.year = y.year
                left join person hp on hp.person_id = h.head_person_id
                left join village v on v.village_code = h.village_code
                """ + DIVISIONS.formatted("h")
                + " where h.household_id in (" + ids + ") order by h.village_code, h.number";
    }

    /** Layout B of the persons whose ids the question gives. */
    static String persons(String ids) {
        return "select " + columns(Layout.MEMBER, PERSON) + """
                 from person p
                join membership m on m.person_id = p.person_id and m.left_on is null
                join household h on h.household_id = m.household_id
                join household_present n on n.household_id = h.household_id
                left join person_year f on f.person_id = p.person_id and f.year = p.facts_year
                left join person hp on hp.person_id = h.head_person_id
                """ + DIVISIONS.formatted("p")
                + " where p.person_id in (" + ids
                + ") order by h.village_code, h.number, p.number nulls last, p.person_id";
    }

    List<@Nullable Object> cells(Layout layout, ResultSet row) throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>();
        var fields = layout.exported();
        for (var column = 0; column < fields.size(); column++) {
            cells.add(cell(fields.get(column), row, column + 1));
        }
        return cells;
    }

    private @Nullable Object cell(Field field, ResultSet row, int column) throws SQLException {
        if (field.kind() == Kind.IDENTITY || field.kind() == Kind.BANK) {
            var sealed = row.getBytes(column);
            return sealed == null ? null : cipher.open(sealed);
        }
        var value = row.getObject(column);
        if (value == null) {
            return null;
        }
        return switch (field.kind()) {
            case YES_NO -> Boolean.TRUE.equals(value) ? "是" : "否";
            case CHOICE -> Words.of(field).word(value.toString());
            case CHOICES ->
                Stream.of(value.toString().split(","))
                        .map(Words.of(field)::word)
                        .collect(Collectors.joining(","));
            case DATE ->
                field == Field.BORN_ON ? BORN.format(row.getObject(column, LocalDate.class)) : value.toString();
            case MONEY, BALANCE, MEASURE, COUNT, MONTHS, YEAR -> value instanceof BigDecimal amount ? amount : value;
            default -> value.toString();
        };
    }

    private static String columns(Layout layout, Map<Field, String> known) {
        return layout.exported().stream()
                .map(field -> known.getOrDefault(field, "null::text"))
                .collect(Collectors.joining(", "));
    }

    private static final String DIVISIONS = """
            left join division d2 on d2.code = left(%1$s.village_code, 2)
            left join division d4 on d4.code = left(%1$s.village_code, 4)
            left join division d6 on d6.code = left(%1$s.village_code, 6)
            left join division d9 on d9.code = left(%1$s.village_code, 9)
            join division d12 on d12.code = %1$s.village_code""";

    private static final Map<Field, String> HOUSEHOLD = new EnumMap<>(Map.ofEntries(
            Map.entry(Field.PROVINCE, "d2.name"),
            Map.entry(Field.CITY, "d4.name"),
            Map.entry(Field.COUNTY, "d6.name"),
            Map.entry(Field.TOWN, "d9.name"),
            Map.entry(Field.VILLAGE_NAME, "d12.name"),
            Map.entry(Field.HOUSEHOLD_NUMBER, "h.number"),
            Map.entry(Field.HEAD_NUMBER, "hp.number"),
            Map.entry(Field.HEAD_NAME, "hp.name"),
            Map.entry(Field.HEAD_IDENTITY, "hp.identity_cipher"),
            Map.entry(Field.PERSONS, "coalesce(i.persons, y.persons, nullif(n.persons, 0))"),
            Map.entry(Field.DANGEROUS_HOUSE, "y.dangerous_house"),
            Map.entry(Field.PER_HEAD, "i.per_head"),
            Map.entry(Field.TOTAL, "i.total"),
            Map.entry(Field.SAFE_WATER, "y.safe_water"),
            Map.entry(Field.YEAR_OF, "y.year"),
            Map.entry(Field.VILLAGE_PHONE, "v.office_phone"),
            Map.entry(Field.BANK_NAME, "h.bank_name"),
            Map.entry(Field.BANK_ACCOUNT, "h.bank_account_cipher"),
            Map.entry(Field.STANDARD, "h.standard"),
            Map.entry(Field.MAIN_CAUSE, "y.main_cause"),
            Map.entry(Field.OTHER_CAUSES, "nullif(concat_ws(',', y.other_cause_1, y.other_cause_2), '')"),
            Map.entry(Field.WAGE, "i.wage"),
            Map.entry(Field.BUSINESS, "i.business"),
            Map.entry(Field.PROPERTY, "i.property"),
            Map.entry(Field.TRANSFER, "i.transfer"),
            Map.entry(Field.FAMILY_PLANNING, "i.family_planning"),
            Map.entry(Field.DIBAO, "i.dibao"),
            Map.entry(Field.DESTITUTE, "i.destitute"),
            Map.entry(Field.PENSION, "i.pension"),
            Map.entry(Field.ECOLOGY, "i.ecology"),
            Map.entry(Field.OTHER_TRANSFER, "i.other_transfer"),
            Map.entry(Field.EXPENSE, "i.expense"),
            Map.entry(Field.NET, "i.net"),
            Map.entry(Field.DIVIDEND, "i.dividend"),
            Map.entry(Field.OTHER_PROPERTY, "i.other_property"),
            Map.entry(Field.ARABLE, "y.arable_mu"),
            Map.entry(Field.WATER_AREA, "y.water_mu"),
            Map.entry(Field.COOPERATIVE, "y.cooperative_member"),
            Map.entry(Field.GRAIN_TO_FOREST, "y.grain_to_forest_mu"),
            Map.entry(Field.ORCHARD, "y.orchard_mu"),
            Map.entry(Field.PASTURE, "y.pasture_mu"),
            Map.entry(Field.FOREST, "y.forest_mu"),
            Map.entry(Field.PRODUCTION_POWER, "y.production_power"),
            Map.entry(Field.DOMESTIC_POWER, "y.domestic_power"),
            Map.entry(Field.BROADCASTING, "y.broadcasting"),
            Map.entry(Field.ROAD_DISTANCE, "y.road_distance_km"),
            Map.entry(Field.ROAD_TYPE, "y.road_type"),
            Map.entry(Field.HOUSE_AREA, "y.house_m2"),
            Map.entry(Field.SANITARY_TOILET, "y.sanitary_toilet"),
            Map.entry(Field.FUEL, "y.fuel"),
            Map.entry(Field.DANGER_GRADE, "y.danger_grade"),
            Map.entry(Field.LEADING_ENTERPRISE, "y.leading_enterprise"),
            Map.entry(Field.LEADING_PERSON, "y.leading_person"),
            Map.entry(Field.HOUSEHOLD_PHONE, "h.phone"),
            Map.entry(Field.ATTRIBUTE, "y.attribute"),
            Map.entry(Field.STATUS, "y.status"),
            Map.entry(Field.EXIT_YEAR, "y.exit_year"),
            Map.entry(Field.IDENTIFIED_ON, "h.identified_on")));

    private static final Map<Field, String> PERSON = new EnumMap<>(Map.ofEntries(
            Map.entry(Field.PROVINCE, "d2.name"),
            Map.entry(Field.CITY, "d4.name"),
            Map.entry(Field.COUNTY, "d6.name"),
            Map.entry(Field.TOWN, "d9.name"),
            Map.entry(Field.VILLAGE_NAME, "d12.name"),
            Map.entry(Field.HOUSEHOLD_NUMBER, "h.number"),
            Map.entry(Field.PERSON_NUMBER, "p.number"),
            Map.entry(Field.PERSON_NAME, "p.name"),
            Map.entry(Field.SEX, "p.sex"),
            Map.entry(Field.BORN_ON, "p.born_on"),
            Map.entry(Field.IDENTITY_KIND, "p.identity_kind"),
            Map.entry(Field.IDENTITY_NUMBER, "p.identity_cipher"),
            Map.entry(Field.ETHNIC_GROUP, "p.ethnic_group"),
            Map.entry(Field.HOUSEHOLD_PHONE, "h.phone"),
            Map.entry(Field.PERSON_PHONE, "p.phone"),
            Map.entry(Field.YEAR_OF, "coalesce(f.year, n.facts_year)"),
            Map.entry(Field.RELATION, "m.relation"),
            Map.entry(Field.EDUCATION, "f.education"),
            Map.entry(Field.SCHOOL, "f.school"),
            Map.entry(Field.LABOUR, "f.labour"),
            Map.entry(Field.WORK_MONTHS, "f.work_months"),
            Map.entry(
                    Field.HEALTH,
                    "nullif(concat_ws(',', case when f.healthy then 'HEALTHY' end, case when f.chronic then 'CHRONIC' end,"
                            + " case when f.serious then 'SERIOUS' end, case when f.disabled then 'DISABLED' end), '')"),
            Map.entry(Field.POLITICS, "f.politics"),
            Map.entry(Field.EMPLOYER, "f.employer"),
            Map.entry(Field.ON_DIBAO, "f.dibao"),
            Map.entry(Field.EMPLOYEE_PENSION, "f.employee_pension"),
            Map.entry(Field.SERIOUS_INSURANCE, "f.serious_insurance"),
            Map.entry(Field.RESIDENT_MEDICAL, "f.resident_medical"),
            Map.entry(Field.RESIDENT_PENSION, "f.resident_pension"),
            Map.entry(Field.DROPOUT_REASON, "f.dropout_reason"),
            Map.entry(Field.MANDARIN, "f.mandarin"),
            Map.entry(Field.COMMERCIAL_MEDICAL, "f.commercial_medical"),
            Map.entry(Field.WORK_ABROAD, "f.work_abroad"),
            Map.entry(Field.INDUSTRY, "f.industry"),
            Map.entry(Field.MEDICAL_AID, "f.medical_aid"),
            Map.entry(Field.OTHER_HEALTH_AID, "f.other_health_aid"),
            Map.entry(Field.PUBLIC_POST, "f.public_post"),
            Map.entry(Field.PUBLIC_POST_MONTHS, "f.public_post_months"),
            Map.entry(Field.WORK_CHANNEL, "f.work_channel"),
            Map.entry(Field.DISABILITY_KIND, "f.disability_kind"),
            Map.entry(Field.WORK_PLACE, "f.work_place"),
            Map.entry(Field.HEAD_NAME, "hp.name"),
            Map.entry(Field.HEAD_IDENTITY, "hp.identity_cipher"),
            Map.entry(Field.EMPLOYEE_MEDICAL, "f.employee_medical"),
            Map.entry(Field.ON_DESTITUTE, "f.destitute"),
            Map.entry(Field.DISABILITY_CARD_YEAR, "f.disability_card_year"),
            Map.entry(Field.STANDARD, "h.standard")));
}
