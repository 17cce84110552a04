package org.zhucun.measure;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;
import org.zhucun.web.Drawing;

/** How a measure was carried out; the household signs on the screen, on a photographed sheet, or by name. */
record CompletionForm(
        @NotNull LocalDate day,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2)
        BigDecimal cost,

        @Nullable @Size(max = 60) String signedBy,
        @Nullable String signature,
        @Nullable MultipartFile file) {

    void check(Errors errors) {
        if (signature != null && Drawing.of(signature) == null) {
            errors.rejectValue("signature", "Unreadable");
        }
        if (signedBy == null && signature == null && !hasFile()) {
            errors.rejectValue("signedBy", "Unsigned");
        }
    }

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    CarriedOut carriedOut() {
        return new CarriedOut(day, cost, signedBy);
    }
}
