package org.zhucun.measure;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.household.Cause;

/**
 * A measure as it is planned.
 *
 * @param amount what the household is to get, in yuan
 * @param plannedOn when it is to be done
 * @param facts what was typed for the fields of the kind
 */
record MeasureForm(
        @NotNull MeasureKind kind,
        @Nullable Cause cause,
        @Nullable Long person,
        @NotBlank @Size(max = 200) String what,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal amount,

        @Nullable MoneySource moneySource,
        @NotNull LocalDate plannedOn,
        Map<String, String> facts) {

    /** A form that asks for a fact finds a map, be it empty. */
    @SuppressWarnings("ConstantValue") // what was not sent is null
    MeasureForm {
        facts = facts == null ? new HashMap<>() : facts;
    }
}
