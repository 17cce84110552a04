package org.zhucun.income;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is typed of a year's income, in yuan; the sums are the database's (domain 2): total = wage + business + property
 * (dividend + other) + transfer (six items); net = total − expense; per head = net ÷ persons.
 */
@Embeddable
record IncomeItems(
        @NotNull @Min(1) @Max(99) Integer persons,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal wage,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal business,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal dividend,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal otherProperty,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal familyPlanning,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal dibao,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal destitute,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal pension,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal ecology,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal otherTransfer,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal expense) {

    /** The same with this much more wage income; nothing is saved by it. */
    IncomeItems withWage(BigDecimal more) {
        return new IncomeItems(
                persons,
                wage == null ? more : wage.add(more),
                business,
                dividend,
                otherProperty,
                familyPlanning,
                dibao,
                destitute,
                pension,
                ecology,
                otherTransfer,
                expense);
    }

    /** Business income without expense is a contradiction of the register (domain 2), but it can be true: it is only asked. */
    boolean lacksExpense() {
        return business != null && business.signum() > 0 && (expense == null || expense.signum() == 0);
    }
}
