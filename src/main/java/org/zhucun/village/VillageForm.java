package org.zhucun.village;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What was typed of a village's identity. */
record VillageForm(
        @Nullable Integer version,
        @Nullable Boolean poor,
        @Min(2010) @Max(2100) @Nullable Integer exitYear,
        @Size(max = 40) @Nullable String leader,
        @Size(max = 40) @Nullable String leaderPost,
        @Pattern(regexp = "[0-9 +-]{5,20}") @Nullable String officePhone,
        @Nullable Terrain terrain,

        @DecimalMin("73") @DecimalMax("136") @Digits(integer = 3, fraction = 6) @Nullable
        BigDecimal longitude,

        @DecimalMin("3") @DecimalMax("54") @Digits(integer = 2, fraction = 6) @Nullable
        BigDecimal latitude,

        @DecimalMin("0") @Digits(integer = 4, fraction = 2) @Nullable
        BigDecimal townDistanceKm,

        @Size(max = 200) @Nullable String developmentDirection) {

    /** The same, listed as poor and exited as another says: what the county decides is not the village's to write. */
    VillageForm standingAs(VillageForm other) {
        return new VillageForm(
                version,
                other.poor,
                other.exitYear,
                leader,
                leaderPost,
                officePhone,
                terrain,
                longitude,
                latitude,
                townDistanceKm,
                developmentDirection);
    }
}
