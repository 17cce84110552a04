package org.zhucun.village;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One figure of a village's yearly profile (村表, domain 1): a column of village_year, a component of {@link ProfileForm}
 * and a message {@code profile.<property>}.
 */
enum ProfileItem {
    ARABLE_MU(Block.LAND, Kind.MU),
    IRRIGATED_MU(Block.LAND, Kind.MU),
    FOREST_MU(Block.LAND, Kind.MU),
    GRAIN_TO_FOREST_MU(Block.LAND, Kind.MU),
    ORCHARD_MU(Block.LAND, Kind.MU),
    PASTURE_MU(Block.LAND, Kind.MU),
    WATER_MU(Block.LAND, Kind.MU),

    HOUSEHOLDS(Block.POPULATION, Kind.HOUSEHOLDS),
    PERSONS(Block.POPULATION, Kind.PERSONS),
    NATURAL_VILLAGES(Block.POPULATION, Kind.COUNT),
    RESIDENT_GROUPS(Block.POPULATION, Kind.COUNT),
    POOR_HOUSEHOLDS(Block.POPULATION, Kind.HOUSEHOLDS),
    POOR_PERSONS(Block.POPULATION, Kind.PERSONS),
    DIBAO_HOUSEHOLDS(Block.POPULATION, Kind.HOUSEHOLDS),
    DIBAO_PERSONS(Block.POPULATION, Kind.PERSONS),
    DESTITUTE_HOUSEHOLDS(Block.POPULATION, Kind.HOUSEHOLDS),
    DESTITUTE_PERSONS(Block.POPULATION, Kind.PERSONS),
    MINORITY_PERSONS(Block.POPULATION, Kind.PERSONS),
    WOMEN(Block.POPULATION, Kind.PERSONS),
    DISABLED_PERSONS(Block.POPULATION, Kind.PERSONS),
    LABOUR_PERSONS(Block.POPULATION, Kind.PERSONS),
    MIGRANT_WORKERS(Block.POPULATION, Kind.PERSONS),
    PARTY_MEMBERS(Block.POPULATION, Kind.PERSONS),
    GRADUATE_OFFICIALS(Block.POPULATION, Kind.PERSONS),

    NET_INCOME_PER_HEAD(Block.INCOME, Kind.YUAN),
    COLLECTIVE_INCOME(Block.INCOME, Kind.WAN_YUAN),

    PAVED_ROAD(Block.ROAD, Kind.YES_NO),
    BUS(Block.ROAD, Kind.YES_NO),
    UNPAVED_KM_TO_TOWN(Block.ROAD, Kind.KM),
    UNPAVED_NATURAL_VILLAGES(Block.ROAD, Kind.COUNT),
    UNPAVED_NATURAL_VILLAGES_KM(Block.ROAD, Kind.KM),

    UNSAFE_WATER_HOUSEHOLDS(Block.WATER_AND_POWER, Kind.HOUSEHOLDS),
    DIFFICULT_WATER_HOUSEHOLDS(Block.WATER_AND_POWER, Kind.HOUSEHOLDS),
    NO_DOMESTIC_POWER_NATURAL_VILLAGES(Block.WATER_AND_POWER, Kind.COUNT),
    NO_PRODUCTION_POWER_NATURAL_VILLAGES(Block.WATER_AND_POWER, Kind.COUNT),
    PRODUCTION_POWER_NATURAL_VILLAGES(Block.WATER_AND_POWER, Kind.COUNT),

    DANGEROUS_HOUSE_HOUSEHOLDS(Block.HOUSING, Kind.HOUSEHOLDS),

    LEADING_INDUSTRY(Block.INDUSTRY, Kind.TEXT),
    LEADING_INDUSTRY_MU(Block.INDUSTRY, Kind.MU),
    LEADING_INDUSTRY_OUTPUT(Block.INDUSTRY, Kind.YUAN),
    LEADING_INDUSTRY_HOUSEHOLDS(Block.INDUSTRY, Kind.HOUSEHOLDS),
    COOPERATIVES(Block.INDUSTRY, Kind.COUNT),
    COOPERATIVE_POOR_MEMBERS(Block.INDUSTRY, Kind.HOUSEHOLDS),
    TOURISM_HOUSEHOLDS(Block.INDUSTRY, Kind.HOUSEHOLDS),
    TOURISM_WORKERS(Block.INDUSTRY, Kind.PERSONS),
    FARM_STAY_HOUSEHOLDS(Block.INDUSTRY, Kind.HOUSEHOLDS),
    FARM_STAY_INCOME(Block.INDUSTRY, Kind.YUAN),

    CLINICS(Block.HEALTH, Kind.COUNT),
    PUBLIC_TOILETS(Block.HEALTH, Kind.COUNT),
    DOCTORS(Block.HEALTH, Kind.PERSONS),
    RUBBISH_POINTS(Block.HEALTH, Kind.COUNT),
    QUALIFIED_DOCTOR(Block.HEALTH, Kind.YES_NO),

    CULTURE_ROOMS(Block.CULTURE, Kind.COUNT),
    BROADBAND_HOUSEHOLDS(Block.CULTURE, Kind.HOUSEHOLDS),
    SCHOOL_BROADBAND(Block.CULTURE, Kind.YES_NO),
    MOBILE_INTERNET_HOUSEHOLDS(Block.CULTURE, Kind.HOUSEHOLDS),
    INFORMATION_OFFICERS(Block.CULTURE, Kind.PERSONS),

    MEDICAL_INSURED(Block.INSURANCE, Kind.PERSONS),
    RESIDENT_PENSION_INSURED(Block.INSURANCE, Kind.PERSONS),
    EMPLOYEE_PENSION_INSURED(Block.INSURANCE, Kind.PERSONS);

    /** The blocks of the village form. */
    enum Block {
        LAND,
        POPULATION,
        INCOME,
        ROAD,
        WATER_AND_POWER,
        HOUSING,
        INDUSTRY,
        HEALTH,
        CULTURE,
        INSURANCE;

        public List<ProfileItem> items() {
            return Arrays.stream(ProfileItem.values())
                    .filter(item -> item.block == this)
                    .toList();
        }
    }

    /** What is typed, and in which unit. */
    enum Kind {
        MU,
        HOUSEHOLDS,
        PERSONS,
        COUNT,
        YUAN,
        WAN_YUAN,
        KM,
        YES_NO,
        TEXT
    }

    private final Block block;
    private final Kind kind;

    ProfileItem(Block block, Kind kind) {
        this.block = block;
        this.kind = kind;
    }

    public Block block() {
        return block;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether people choose yes or no. */
    public boolean yesNo() {
        return kind == Kind.YES_NO;
    }

    public boolean text() {
        return kind == Kind.TEXT;
    }

    /** The key of the unit's word. */
    public String unit() {
        return "village.unit." + kind;
    }

    /** The key of the label. */
    public String label() {
        return "profile." + property();
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String property() {
        var words = column().split("_");
        var property = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            property.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return property.toString();
    }
}
