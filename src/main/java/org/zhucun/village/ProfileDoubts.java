package org.zhucun.village;

import static org.zhucun.village.ProfileItem.*;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures of a profile that do not go together: a part larger than its whole. They are shown, and nobody is stopped. */
final class ProfileDoubts {

    /** A part that should not be larger than its whole. */
    record Doubt(ProfileItem part, ProfileItem whole) {}

    private static final List<Doubt> PARTS = List.of(
            new Doubt(IRRIGATED_MU, ARABLE_MU),
            new Doubt(POOR_HOUSEHOLDS, HOUSEHOLDS),
            new Doubt(DIBAO_HOUSEHOLDS, HOUSEHOLDS),
            new Doubt(DESTITUTE_HOUSEHOLDS, HOUSEHOLDS),
            new Doubt(POOR_PERSONS, PERSONS),
            new Doubt(DIBAO_PERSONS, PERSONS),
            new Doubt(DESTITUTE_PERSONS, PERSONS),
            new Doubt(MINORITY_PERSONS, PERSONS),
            new Doubt(WOMEN, PERSONS),
            new Doubt(DISABLED_PERSONS, PERSONS),
            new Doubt(LABOUR_PERSONS, PERSONS),
            new Doubt(MIGRANT_WORKERS, LABOUR_PERSONS),
            new Doubt(PARTY_MEMBERS, PERSONS),
            new Doubt(HOUSEHOLDS, PERSONS),
            new Doubt(POOR_HOUSEHOLDS, POOR_PERSONS),
            new Doubt(UNPAVED_NATURAL_VILLAGES, NATURAL_VILLAGES),
            new Doubt(NO_DOMESTIC_POWER_NATURAL_VILLAGES, NATURAL_VILLAGES),
            new Doubt(NO_PRODUCTION_POWER_NATURAL_VILLAGES, NATURAL_VILLAGES),
            new Doubt(PRODUCTION_POWER_NATURAL_VILLAGES, NATURAL_VILLAGES),
            new Doubt(UNSAFE_WATER_HOUSEHOLDS, HOUSEHOLDS),
            new Doubt(DIFFICULT_WATER_HOUSEHOLDS, HOUSEHOLDS),
            new Doubt(DANGEROUS_HOUSE_HOUSEHOLDS, HOUSEHOLDS),
            new Doubt(LEADING_INDUSTRY_HOUSEHOLDS, HOUSEHOLDS),
            new Doubt(TOURISM_HOUSEHOLDS, HOUSEHOLDS),
            new Doubt(FARM_STAY_HOUSEHOLDS, HOUSEHOLDS),
            new Doubt(BROADBAND_HOUSEHOLDS, HOUSEHOLDS),
            new Doubt(MOBILE_INTERNET_HOUSEHOLDS, HOUSEHOLDS),
            new Doubt(MEDICAL_INSURED, PERSONS),
            new Doubt(RESIDENT_PENSION_INSURED, PERSONS),
            new Doubt(EMPLOYEE_PENSION_INSURED, PERSONS));

    private ProfileDoubts() {}

    /** The doubts of one year's row, by column. */
    static List<Doubt> of(Map<String, Object> row) {
        return PARTS.stream()
                .filter(doubt -> larger(
                        row.get(doubt.part().column()), row.get(doubt.whole().column())))
                .toList();
    }

    /** The columns that every profile has. */
    static String columns() {
        return String.join(
                ", ", Arrays.stream(values()).map(ProfileItem::column).toList());
    }

    private static boolean larger(@Nullable Object part, @Nullable Object whole) {
        return part instanceof Number p
                && whole instanceof Number w
                && new BigDecimal(p.toString()).compareTo(new BigDecimal(w.toString())) > 0;
    }
}
