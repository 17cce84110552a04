package org.zhucun.village;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

/**
 * What was typed of one year. Empty is "no data". Collective income is typed in 万元.
 *
 * @param version of the profile that was opened; null for a year not reported yet
 */
record ProfileForm(
        @Nullable Integer version,

        @DecimalMin("0") @Digits(integer = 9, fraction = 2) @Nullable
        BigDecimal arableMu,

        @DecimalMin("0") @Digits(integer = 9, fraction = 2) @Nullable
        BigDecimal irrigatedMu,

        @DecimalMin("0") @Digits(integer = 9, fraction = 2) @Nullable
        BigDecimal forestMu,

        @DecimalMin("0") @Digits(integer = 9, fraction = 2) @Nullable
        BigDecimal grainToForestMu,

        @DecimalMin("0") @Digits(integer = 9, fraction = 2) @Nullable
        BigDecimal orchardMu,

        @DecimalMin("0") @Digits(integer = 9, fraction = 2) @Nullable
        BigDecimal pastureMu,

        @DecimalMin("0") @Digits(integer = 9, fraction = 2) @Nullable
        BigDecimal waterMu,

        @Min(0) @Max(9999999) @Nullable Integer households,
        @Min(0) @Max(9999999) @Nullable Integer persons,
        @Min(0) @Max(9999999) @Nullable Integer naturalVillages,
        @Min(0) @Max(9999999) @Nullable Integer residentGroups,
        @Min(0) @Max(9999999) @Nullable Integer poorHouseholds,
        @Min(0) @Max(9999999) @Nullable Integer poorPersons,
        @Min(0) @Max(9999999) @Nullable Integer dibaoHouseholds,
        @Min(0) @Max(9999999) @Nullable Integer dibaoPersons,
        @Min(0) @Max(9999999) @Nullable Integer destituteHouseholds,
        @Min(0) @Max(9999999) @Nullable Integer destitutePersons,
        @Min(0) @Max(9999999) @Nullable Integer minorityPersons,
        @Min(0) @Max(9999999) @Nullable Integer women,
        @Min(0) @Max(9999999) @Nullable Integer disabledPersons,
        @Min(0) @Max(9999999) @Nullable Integer labourPersons,
        @Min(0) @Max(9999999) @Nullable Integer migrantWorkers,
        @Min(0) @Max(9999999) @Nullable Integer partyMembers,
        @Min(0) @Max(9999999) @Nullable Integer graduateOfficials,
        @Digits(integer = 12, fraction = 2) @Nullable BigDecimal netIncomePerHead,
        @Digits(integer = 8, fraction = 6) @Nullable BigDecimal collectiveIncome,
        @Nullable Boolean pavedRoad,
        @Nullable Boolean bus,

        @DecimalMin("0") @Digits(integer = 6, fraction = 2) @Nullable
        BigDecimal unpavedKmToTown,

        @Min(0) @Max(9999999) @Nullable Integer unpavedNaturalVillages,

        @DecimalMin("0") @Digits(integer = 6, fraction = 2) @Nullable
        BigDecimal unpavedNaturalVillagesKm,

        @Min(0) @Max(9999999) @Nullable Integer unsafeWaterHouseholds,
        @Min(0) @Max(9999999) @Nullable Integer difficultWaterHouseholds,
        @Min(0) @Max(9999999) @Nullable Integer noDomesticPowerNaturalVillages,
        @Min(0) @Max(9999999) @Nullable Integer noProductionPowerNaturalVillages,
        @Min(0) @Max(9999999) @Nullable Integer productionPowerNaturalVillages,
        @Min(0) @Max(9999999) @Nullable Integer dangerousHouseHouseholds,
        @Size(max = 60) @Nullable String leadingIndustry,

        @DecimalMin("0") @Digits(integer = 9, fraction = 2) @Nullable
        BigDecimal leadingIndustryMu,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal leadingIndustryOutput,

        @Min(0) @Max(9999999) @Nullable Integer leadingIndustryHouseholds,
        @Min(0) @Max(9999999) @Nullable Integer cooperatives,
        @Min(0) @Max(9999999) @Nullable Integer cooperativePoorMembers,
        @Min(0) @Max(9999999) @Nullable Integer tourismHouseholds,
        @Min(0) @Max(9999999) @Nullable Integer tourismWorkers,
        @Min(0) @Max(9999999) @Nullable Integer farmStayHouseholds,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal farmStayIncome,

        @Min(0) @Max(9999999) @Nullable Integer clinics,
        @Min(0) @Max(9999999) @Nullable Integer publicToilets,
        @Min(0) @Max(9999999) @Nullable Integer doctors,
        @Min(0) @Max(9999999) @Nullable Integer rubbishPoints,
        @Nullable Boolean qualifiedDoctor,
        @Min(0) @Max(9999999) @Nullable Integer cultureRooms,
        @Min(0) @Max(9999999) @Nullable Integer broadbandHouseholds,
        @Nullable Boolean schoolBroadband,
        @Min(0) @Max(9999999) @Nullable Integer mobileInternetHouseholds,
        @Min(0) @Max(9999999) @Nullable Integer informationOfficers,
        @Min(0) @Max(9999999) @Nullable Integer medicalInsured,
        @Min(0) @Max(9999999) @Nullable Integer residentPensionInsured,
        @Min(0) @Max(9999999) @Nullable Integer employeePensionInsured) {

    /** A year of which nothing is known yet. */
    static ProfileForm empty() {
        return (ProfileForm) BeanUtils.instantiateClass(
                ProfileForm.class.getDeclaredConstructors()[0],
                new Object[ProfileForm.class.getRecordComponents().length]);
    }

    /** The value of an item as it was typed. */
    @Nullable
    Object value(ProfileItem item) {
        for (var component : ProfileForm.class.getRecordComponents()) {
            if (component.getName().equals(item.property())) {
                ReflectionUtils.makeAccessible(component.getAccessor());
                return ReflectionUtils.invokeMethod(component.getAccessor(), this);
            }
        }
        throw new IllegalArgumentException(item.property());
    }
}
