package org.zhucun.post;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.zhucun.measure.MoneySource;

/**
 * A post of a village.
 *
 * @param monthlyPay yuan for a month in which no day is missed
 */
public record PostForm(
        @NotBlank String village,
        @NotNull PostKind kind,
        @NotBlank @Size(max = 60) String title,

        @NotNull @Positive @Digits(integer = 8, fraction = 2)
        BigDecimal monthlyPay,

        @NotNull MoneySource moneySource,
        @NotNull LocalDate fromOn) {}
