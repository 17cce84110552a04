package org.zhucun.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.zhucun.web.Refusal;

class DoubtTests {

    private static final Instant NOW = Instant.parse("2020-12-21T01:00:00Z");

    private final Doubt doubt = new Doubt();

    @Test
    void isConfirmedByASecondPersonOnly() {
        doubt.explain("老人跟女儿住", "clerk201", NOW);
        assertThatThrownBy(() -> doubt.confirm("clerk201", NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("doubt.ownExplanation"));
        doubt.confirm("town", NOW);
        assertThat(doubt.state()).isEqualTo(Doubt.State.CONFIRMED);
    }

    @Test
    void isOpenAgainWhenTheSecondPersonIsNotConvinced() {
        doubt.explain("老人跟女儿住", "clerk201", NOW);
        assertThatThrownBy(() -> doubt.object("clerk201", "不对")).isInstanceOf(Refusal.class);
        doubt.object("town", "女儿不在这个户");
        assertThat(doubt.state()).isEqualTo(Doubt.State.OPEN);
        doubt.explain("已补证明", "clerk201", NOW);
    }

    @Test
    void refusesAStepOutOfTurn() {
        assertThatThrownBy(() -> doubt.confirm("town", NOW)).isInstanceOf(Refusal.class);
        doubt.explain("老人跟女儿住", "clerk201", NOW);
        assertThatThrownBy(() -> doubt.explain("再说一遍", "clerk201", NOW)).isInstanceOf(Refusal.class);
    }
}
