package org.zhucun.workbook;

import static org.zhucun.workbook.Field.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The three kinds of sheet that the register understands, and the header rows that it exports. */
public enum Layout {
    /** Layout A with the five columns of later exports, the household part of C, the codes of E. */
    HOUSEHOLD(
            List.of(
                    PROVINCE,
                    CITY,
                    COUNTY,
                    TOWN,
                    VILLAGE_NAME,
                    HOUSEHOLD_NUMBER,
                    HEAD_NUMBER,
                    HEAD_NAME,
                    HEAD_IDENTITY,
                    PERSONS,
                    DANGEROUS_HOUSE,
                    PER_HEAD,
                    TOTAL,
                    SAFE_WATER,
                    YEAR_OF,
                    VILLAGE_PHONE,
                    BANK_NAME,
                    BANK_ACCOUNT,
                    STANDARD,
                    MAIN_CAUSE,
                    OTHER_CAUSES,
                    WAGE,
                    BUSINESS,
                    PROPERTY,
                    TRANSFER,
                    FAMILY_PLANNING,
                    DIBAO,
                    DESTITUTE,
                    PENSION,
                    ECOLOGY,
                    OTHER_TRANSFER,
                    EXPENSE,
                    NET,
                    DIVIDEND,
                    OTHER_PROPERTY,
                    ARABLE,
                    WATER_AREA,
                    COOPERATIVE,
                    GRAIN_TO_FOREST,
                    ORCHARD,
                    PASTURE,
                    FOREST,
                    PRODUCTION_POWER,
                    DOMESTIC_POWER,
                    BROADCASTING,
                    ROAD_DISTANCE,
                    ROAD_TYPE,
                    HOUSE_AREA,
                    SANITARY_TOILET,
                    FUEL,
                    DANGER_GRADE,
                    LEADING_ENTERPRISE,
                    LEADING_PERSON,
                    HOUSEHOLD_PHONE,
                    ATTRIBUTE,
                    STATUS,
                    EXIT_YEAR,
                    IDENTIFIED_ON),
            HEAD_NUMBER,
            INDUSTRY_HELP,
            Set.of(
                    PERSONS_NOW,
                    WATER_DIFFICULT,
                    MARTYR_FAMILY,
                    ONE_CHILD,
                    TWO_DAUGHTERS,
                    HOUSEHOLD_TYPE,
                    MONITORED_KIND,
                    INDUSTRY_HELP,
                    POST_WAGE,
                    OTHER_WAGE,
                    INDUSTRY_REWARD,
                    WORK_REWARD,
                    EXPENSE_SUBSIDY,
                    PERSON_NUMBER,
                    PERSON_NAME,
                    IDENTITY_NUMBER,
                    RELATION)),
    /** Layout B, the member part of C, the sheet of Inner Mongolia (F). */
    MEMBER(
            List.of(
                    PROVINCE,
                    CITY,
                    COUNTY,
                    TOWN,
                    VILLAGE_NAME,
                    HOUSEHOLD_NUMBER,
                    PERSON_NUMBER,
                    PERSON_NAME,
                    SEX,
                    BORN_ON,
                    IDENTITY_KIND,
                    IDENTITY_NUMBER,
                    ETHNIC_GROUP,
                    HOUSEHOLD_PHONE,
                    PERSON_PHONE,
                    YEAR_OF,
                    RELATION,
                    EDUCATION,
                    SCHOOL,
                    LABOUR,
                    WORK_MONTHS,
                    HEALTH,
                    POLITICS,
                    EMPLOYER,
                    ON_DIBAO,
                    EMPLOYEE_PENSION,
                    SERIOUS_INSURANCE,
                    RESIDENT_MEDICAL,
                    RESIDENT_PENSION,
                    DROPOUT_REASON,
                    MANDARIN,
                    COMMERCIAL_MEDICAL,
                    WORK_ABROAD,
                    INDUSTRY,
                    MEDICAL_AID,
                    OTHER_HEALTH_AID,
                    PUBLIC_POST,
                    PUBLIC_POST_MONTHS,
                    WORK_CHANNEL,
                    DISABILITY_KIND,
                    WORK_PLACE,
                    HEAD_NAME,
                    HEAD_IDENTITY,
                    EMPLOYEE_MEDICAL,
                    ON_DESTITUTE,
                    DISABILITY_CARD_YEAR,
                    STANDARD),
            PERSON_NAME,
            SOLDIER,
            Set.of(SEQUENCE, WORK_REGION, ACCIDENT_INSURANCE, GRADUATE_IDLE, ORPHAN, SOLDIER)),
    /** The yearly village sheet. */
    VILLAGE(
            List.of(
                    PROVINCE,
                    CITY,
                    COUNTY,
                    TOWN,
                    VILLAGE_NAME,
                    VILLAGE_CODE,
                    POOR_VILLAGE,
                    V_HOUSEHOLDS,
                    V_PERSONS,
                    V_NATURAL,
                    V_GROUPS,
                    V_ARABLE,
                    V_IRRIGATED,
                    V_ORCHARD,
                    V_POOR_HOUSEHOLDS,
                    V_POOR_PERSONS,
                    V_DIBAO_HOUSEHOLDS,
                    V_DESTITUTE_HOUSEHOLDS,
                    V_LABOUR,
                    V_MIGRANTS,
                    V_PARTY,
                    TERRAIN,
                    LONGITUDE,
                    LATITUDE,
                    V_PAVED,
                    V_BUS,
                    V_DIFFICULT_WATER,
                    V_NO_DOMESTIC_POWER,
                    V_CLINICS,
                    V_DOCTORS,
                    V_CULTURE,
                    V_BROADBAND,
                    V_COOPERATIVES,
                    V_INDUSTRY,
                    V_COLLECTIVE,
                    V_INCOME,
                    VILLAGE_EXIT_YEAR,
                    YEAR_OF),
            VILLAGE_CODE,
            V_EMPLOYEE_PENSION,
            EnumSet.range(VILLAGE_CODE, V_EMPLOYEE_PENSION));

    private final List<Field> exported;
    private final EnumSet<Field> fields;
    private final EnumSet<Field> own = EnumSet.noneOf(Field.class);
    private final Map<String, Field> byHeader = new HashMap<>();
    private final Map<Field, Boolean> known = new EnumMap<>(Field.class);

    Layout(List<Field> exported, Field first, Field last, Set<Field> also) {
        this.exported = exported;
        this.fields = EnumSet.copyOf(exported);
        this.fields.addAll(also);
        for (var field : fields) {
            known.put(field, true);
            for (var header : field.headers()) {
                byHeader.put(Header.plain(header), field);
                byHeader.putIfAbsent(Header.of(header).withoutUnit(), field);
            }
            if (field.table() != Table.KEY && field.compareTo(first) >= 0 && field.compareTo(last) <= 0) {
                own.add(field);
            }
        }
        own.add(first);
    }

    /** The columns of the header row that the register exports, in their order. */
    public List<Field> exported() {
        return exported;
    }

    /** Every field that a column of such a sheet can be mapped to, in the order of the forms. */
    public List<Field> fields() {
        return new ArrayList<>(fields);
    }

    public boolean knows(Field field) {
        return known.containsKey(field);
    }

    /** Whether a column is one that no other kind of sheet has. */
    boolean owns(Field field) {
        return own.contains(field);
    }

    @Nullable
    Field field(Header header) {
        var exact = byHeader.get(header.plain());
        return exact != null ? exact : byHeader.get(header.withoutUnit());
    }
}
