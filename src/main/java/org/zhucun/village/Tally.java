package org.zhucun.village;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Households and persons of one kind, linked to their rows. */
record Tally(String word, String href, long households, long persons, long of) {

    /** Percent of the whole, one decimal. */
    public String share() {
        return of == 0
                ? ""
                : BigDecimal.valueOf(households * 100).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP) + "%";
    }

    public long width() {
        return of == 0 ? 0 : households * 100 / of;
    }
}
