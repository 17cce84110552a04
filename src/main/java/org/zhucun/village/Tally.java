package org.zhucun.village;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Households and persons of one kind, linked to their rows.
 *
 * @param href null for a reader who may not open them
 */
record Tally(String word, @Nullable String href, long households, long persons, long of) {

    Tally unlinked() {
        return new Tally(word, null, households, persons, of);
    }

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
