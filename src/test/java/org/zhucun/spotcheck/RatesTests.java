package org.zhucun.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RatesTests {

    @Test
    void countsInPersonsAndSharesEachByItsOwnWhole() {
        var rates = new Rates(40, 38, 120, 90, 2, 3, 4, 1600L);
        assertThat(rates.wrongExit()).isEqualByComparingTo("2.22");
        assertThat(rates.omission()).isEqualByComparingTo("0.25");
        assertThat(rates.wrongRegistration()).isEqualByComparingTo("10.00");
    }

    @Test
    void saysNothingWhereNothingWasCheckedOrReported() {
        var rates = new Rates(40, 0, 0, 0, 0, 0, 0, null);
        assertThat(rates.wrongExit()).isNull();
        assertThat(rates.omission()).isNull();
        assertThat(rates.wrongRegistration()).isNull();
    }
}
