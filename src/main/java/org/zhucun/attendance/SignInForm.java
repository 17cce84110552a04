package org.zhucun.attendance;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One button; the place is added when the phone knows it and its owner allows it. */
record SignInForm(
        @NotNull UUID sendId,
        @Nullable String village,
        @NotNull LocalDate day,
        @Nullable @DecimalMin("-90") @DecimalMax("90") BigDecimal latitude,
        @Nullable @DecimalMin("-180") @DecimalMax("180") BigDecimal longitude,
        @Nullable @Min(0) Integer accuracy) {

    static SignInForm blank(String village, LocalDate today) {
        return new SignInForm(UUID.randomUUID(), village, today, null, null, null);
    }

    SignedIn signedIn(String villageCode) {
        return new SignedIn(
                sendId,
                villageCode,
                day,
                latitude == null || longitude == null ? null : new Place(latitude, longitude, accuracy));
    }
}
