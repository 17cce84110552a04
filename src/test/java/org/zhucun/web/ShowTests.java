package org.zhucun.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShowTests {

    @Test
    void aLittleOfAWholeIsNotNothing() {
        assertThat(Show.percent(7, 2214)).isEqualTo("<1%");
        assertThat(Show.percent(0, 2214)).isEqualTo("0%");
        assertThat(Show.percent(1107, 2214)).isEqualTo("50%");
        assertThat(Show.percent(0, 0)).isEqualTo(Show.NONE);
    }
}
