package org.zhucun.spotcheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a draw found, counted in persons (中办国办 2016; several second-hand texts agree).
 *
 * @param checkedExited persons of the checked households that had exited when they were drawn; the others were in poverty
 * @param unregistered rural persons of the checked villages who are in no register: the villages' population less those
 *     registered; null where a village reported no population
 */
record Rates(
        int drawn,
        int checked,
        long checkedPersons,
        long checkedExited,
        long wronglyExited,
        long wronglyRegistered,
        long omitted,
        @Nullable Long unregistered) {

    /** 错退率, percent: persons wrongly exited ÷ sampled persons who exited × 100. */
    @Nullable
    BigDecimal wrongExit() {
        return percent(wronglyExited, checkedExited);
    }

    /** 漏评率, percent: persons verified as omitted ÷ unregistered rural persons of the checked villages × 100. */
    @Nullable
    BigDecimal omission() {
        return unregistered == null ? null : percent(omitted, unregistered);
    }

    /** 错评率, percent: persons wrongly registered ÷ sampled persons registered and not exited × 100; a local figure. */
    @Nullable
    BigDecimal wrongRegistration() {
        return percent(wronglyRegistered, checkedPoor());
    }

    long checkedPoor() {
        return checkedPersons - checkedExited;
    }

    private static @Nullable BigDecimal percent(long part, long whole) {
        return whole <= 0
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
