package org.zhucun.intake;

import static org.zhucun.workbook.Field.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhucun.cipher.Cipher;
import org.zhucun.cipher.Secret;
import org.zhucun.pinyin.Pinyin;
import org.zhucun.workbook.Field;
import org.zhucun.workbook.Layout;
import org.zhucun.workbook.Table;

/**
 * A column of the temporary table that the good rows of a workbook are copied to.
 *
 * @param name its name there
 * @param target the column of the register that it feeds; null where it serves to find the row
 * @param field the workbook's column, for telling differences
 */
record Staged(
        String name,
        String type,
        Table table,
        @Nullable String target,
        Field field,
        Function<Incoming, @Nullable Object> value) {
    /** Columns whose names in the register differ from their field's. */
    private static final Map<Field, String> TARGETS = Map.ofEntries(
            Map.entry(ARABLE, "arable_mu"),
            Map.entry(WATER_AREA, "water_mu"),
            Map.entry(COOPERATIVE, "cooperative_member"),
            Map.entry(GRAIN_TO_FOREST, "grain_to_forest_mu"),
            Map.entry(ORCHARD, "orchard_mu"),
            Map.entry(PASTURE, "pasture_mu"),
            Map.entry(FOREST, "forest_mu"),
            Map.entry(ROAD_DISTANCE, "road_distance_km"),
            Map.entry(HOUSE_AREA, "house_m2"),
            Map.entry(HOUSEHOLD_PHONE, "phone"),
            Map.entry(PERSON_NAME, "name"),
            Map.entry(PERSON_PHONE, "phone"),
            Map.entry(ON_DIBAO, "dibao"),
            Map.entry(ON_DESTITUTE, "destitute"),
            Map.entry(POOR_VILLAGE, "poor"),
            Map.entry(VILLAGE_EXIT_YEAR, "exit_year"),
            Map.entry(TOWN_DISTANCE, "town_distance_km"),
            Map.entry(DIRECTION, "development_direction"),
            Map.entry(V_HOUSEHOLDS, "households"),
            Map.entry(V_PERSONS, "persons"),
            Map.entry(V_NATURAL, "natural_villages"),
            Map.entry(V_GROUPS, "resident_groups"),
            Map.entry(V_ARABLE, "arable_mu"),
            Map.entry(V_IRRIGATED, "irrigated_mu"),
            Map.entry(V_FOREST, "forest_mu"),
            Map.entry(V_GRAIN_TO_FOREST, "grain_to_forest_mu"),
            Map.entry(V_ORCHARD, "orchard_mu"),
            Map.entry(V_PASTURE, "pasture_mu"),
            Map.entry(V_WATER, "water_mu"),
            Map.entry(V_POOR_HOUSEHOLDS, "poor_households"),
            Map.entry(V_POOR_PERSONS, "poor_persons"),
            Map.entry(V_DIBAO_HOUSEHOLDS, "dibao_households"),
            Map.entry(V_DIBAO_PERSONS, "dibao_persons"),
            Map.entry(V_DESTITUTE_HOUSEHOLDS, "destitute_households"),
            Map.entry(V_DESTITUTE_PERSONS, "destitute_persons"),
            Map.entry(V_MINORITY, "minority_persons"),
            Map.entry(V_WOMEN, "women"),
            Map.entry(V_DISABLED, "disabled_persons"),
            Map.entry(V_LABOUR, "labour_persons"),
            Map.entry(V_MIGRANTS, "migrant_workers"),
            Map.entry(V_PARTY, "party_members"),
            Map.entry(V_GRADUATES, "graduate_officials"),
            Map.entry(V_PAVED, "paved_road"),
            Map.entry(V_BUS, "bus"),
            Map.entry(V_UNPAVED_KM, "unpaved_km_to_town"),
            Map.entry(V_UNPAVED_NATURAL, "unpaved_natural_villages"),
            Map.entry(V_UNPAVED_NATURAL_KM, "unpaved_natural_villages_km"),
            Map.entry(V_UNSAFE_WATER, "unsafe_water_households"),
            Map.entry(V_DIFFICULT_WATER, "difficult_water_households"),
            Map.entry(V_NO_DOMESTIC_POWER, "no_domestic_power_natural_villages"),
            Map.entry(V_NO_PRODUCTION_POWER, "no_production_power_natural_villages"),
            Map.entry(V_PRODUCTION_POWER, "production_power_natural_villages"),
            Map.entry(V_DANGEROUS, "dangerous_house_households"),
            Map.entry(V_CLINICS, "clinics"),
            Map.entry(V_TOILETS, "public_toilets"),
            Map.entry(V_DOCTORS, "doctors"),
            Map.entry(V_RUBBISH, "rubbish_points"),
            Map.entry(V_CULTURE, "culture_rooms"),
            Map.entry(V_BROADBAND, "broadband_households"),
            Map.entry(V_SCHOOL_BROADBAND, "school_broadband"),
            Map.entry(V_MOBILE, "mobile_internet_households"),
            Map.entry(V_INFORMATION, "information_officers"),
            Map.entry(V_COOPERATIVES, "cooperatives"),
            Map.entry(V_COOPERATIVE_POOR, "cooperative_poor_members"),
            Map.entry(V_TOURISM, "tourism_households"),
            Map.entry(V_FARM_STAYS, "farm_stay_households"),
            Map.entry(V_TOURISM_WORKERS, "tourism_workers"),
            Map.entry(V_FARM_STAY_INCOME, "farm_stay_income"),
            Map.entry(V_INDUSTRY, "leading_industry"),
            Map.entry(V_COLLECTIVE, "collective_income"),
            Map.entry(V_INCOME, "net_income_per_head"),
            Map.entry(V_MEDICAL, "medical_insured"),
            Map.entry(V_RESIDENT_PENSION, "resident_pension_insured"),
            Map.entry(V_EMPLOYEE_PENSION, "employee_pension_insured"));

    /**
     * The columns of a layout.
     *
     * @param seals whether personal numbers are encrypted (for writing) or only hashed (for a trial)
     */
    static List<Staged> of(Layout layout, Cipher cipher, boolean seals) {
        var columns = new ArrayList<Staged>();
        columns.add(new Staged("row_number", "integer", Table.KEY, null, SEQUENCE, Incoming::row));
        columns.add(
                new Staged("village_code", "text collate \"C\"", Table.KEY, null, VILLAGE_NAME, Incoming::villageCode));
        columns.add(new Staged("year", "integer", Table.KEY, null, YEAR_OF, row -> row.value(YEAR_OF)));
        if (layout == Layout.HOUSEHOLD) {
            columns.add(key("number", HOUSEHOLD_NUMBER));
            columns.add(key("head_number", HEAD_NUMBER));
            columns.add(key("head_name", HEAD_NAME));
            spelling(columns, "head_", HEAD_NAME, Table.KEY);
            secret(columns, "head_identity", HEAD_IDENTITY, Table.KEY, seals, cipher::sealIdentity, cipher);
            birthAndSex(columns);
        } else if (layout == Layout.MEMBER) {
            columns.add(key("number", HOUSEHOLD_NUMBER));
            columns.add(key("person_number", PERSON_NUMBER));
            spelling(columns, "p_", PERSON_NAME, Table.PERSON);
            secret(columns, "p_identity", IDENTITY_NUMBER, Table.PERSON, seals, cipher::sealIdentity, cipher);
            columns.add(key("relation", RELATION));
        }
        for (var field : layout.fields()) {
            facts(columns, field, seals, cipher, layout);
        }
        return columns;
    }

    private static void facts(List<Staged> columns, Field field, boolean seals, Cipher cipher, Layout layout) {
        var prefix = switch (field.table()) {
            case HOUSEHOLD, VILLAGE -> "h_";
            case HOUSEHOLD_YEAR, PERSON_YEAR, VILLAGE_YEAR -> "y_";
            case INCOME -> "i_";
            case PERSON -> "p_";
            default -> null;
        };
        if (prefix == null
                || field == IDENTITY_NUMBER
                || (layout == Layout.MEMBER && field.table() == Table.HOUSEHOLD)
                || (layout == Layout.HOUSEHOLD && field.table() == Table.PERSON)) {
            return;
        }
        if (field == BANK_ACCOUNT) {
            secret(columns, "h_bank_account", field, field.table(), seals, cipher::sealBankAccount, cipher);
        } else if (field == OTHER_CAUSES) {
            columns.add(part("other_cause_1", field, 0));
            columns.add(part("other_cause_2", field, 1));
        } else if (field == HEALTH) {
            for (var state : List.of("HEALTHY", "CHRONIC", "SERIOUS", "DISABLED")) {
                var column = state.toLowerCase(java.util.Locale.ROOT);
                columns.add(new Staged("y_" + column, "boolean", field.table(), column, field, row -> {
                    var chosen = row.text(HEALTH);
                    return chosen == null ? null : List.of(chosen.split(",")).contains(state);
                }));
            }
        } else {
            var column = TARGETS.getOrDefault(field, field.name().toLowerCase(java.util.Locale.ROOT));
            columns.add(new Staged(
                    prefix + column,
                    field.kind().type(),
                    field.table(),
                    column,
                    field,
                    field == WORK_REGION ? WorkPlace::region : row -> row.value(field)));
        }
    }

    private static Staged key(String name, Field field) {
        return new Staged(name, "text collate \"C\"", Table.KEY, null, field, row -> row.value(field));
    }

    private static Staged part(String column, Field field, int index) {
        return new Staged("y_" + column, "text", field.table(), column, field, row -> {
            var chosen = row.text(field);
            var parts = chosen == null ? new String[0] : chosen.split(",");
            return index < parts.length ? parts[index] : null;
        });
    }

    private static void spelling(List<Staged> columns, String prefix, Field field, Table table) {
        columns.add(new Staged(prefix + "pinyin", "text", table, "pinyin", field, row -> {
            var name = row.text(field);
            return name == null ? null : Pinyin.full(name);
        }));
        columns.add(new Staged(prefix + "initials", "text", table, "initials", field, row -> {
            var name = row.text(field);
            return name == null ? null : Pinyin.initials(name);
        }));
    }

    /** What the head's own identity number says; the member sheet, when it comes, says it again. */
    private static void birthAndSex(List<Staged> columns) {
        columns.add(new Staged("head_born_on", "date", Table.KEY, null, HEAD_IDENTITY, row -> birth(row)));
        columns.add(new Staged("head_sex", "text", Table.KEY, null, HEAD_IDENTITY, row -> {
            var identity = row.text(HEAD_IDENTITY);
            if (identity == null || identity.length() < 17) {
                return "UNKNOWN";
            }
            return (identity.charAt(16) - '0') % 2 == 1 ? "MALE" : "FEMALE";
        }));
    }

    private static @Nullable LocalDate birth(Incoming row) {
        var identity = row.text(HEAD_IDENTITY);
        return identity == null ? null : new IdentityNumber(identity).birth().orElse(null);
    }

    private static void secret(
            List<Staged> columns,
            String name,
            Field field,
            Table table,
            boolean seals,
            Function<String, Secret> seal,
            Cipher cipher) {
        if (seals) {
            var sealed = new LastSecret(field, seal);
            columns.add(new Staged(name + "_cipher", "bytea", Table.KEY, null, field, row -> sealed.of(row, 0)));
            columns.add(new Staged(name + "_hash", "bytea", table, null, field, row -> sealed.of(row, 1)));
            columns.add(new Staged(name + "_masked", "text", Table.KEY, null, field, row -> sealed.of(row, 2)));
        } else {
            columns.add(new Staged(name + "_hash", "bytea", table, null, field, row -> {
                var number = row.text(field);
                return number == null ? null : cipher.hashOf(number);
            }));
            columns.add(new Staged(name + "_masked", "text", Table.KEY, null, field, row -> {
                var number = row.text(field);
                return number == null
                        ? null
                        : field == BANK_ACCOUNT ? Cipher.maskBankAccount(number) : Cipher.maskIdentity(number);
            }));
        }
    }

    /** Seals a number once for the three columns that keep it. */
    private static final class LastSecret {
        private final Field field;
        private final Function<String, Secret> seal;
        private @Nullable Incoming row;
        private @Nullable Object[] parts = {null, null, null};

        LastSecret(Field field, Function<String, Secret> seal) {
            this.field = field;
            this.seal = seal;
        }

        @Nullable
        Object of(Incoming wanted, int part) {
            if (row != wanted) {
                row = wanted;
                var number = wanted.text(field);
                if (number == null) {
                    Arrays.fill(parts, null);
                } else {
                    var secret = seal.apply(number);
                    parts[0] = secret.cipher();
                    parts[1] = secret.hash();
                    parts[2] = secret.masked();
                }
            }
            return parts[part];
        }
    }
}
