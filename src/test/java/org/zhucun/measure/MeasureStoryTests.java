package org.zhucun.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;

/** Two villages plan for their households: neither sees, carries out or plans anything of the other. */
@WebTest
class MeasureStoryTests {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

    @Autowired
    MeasureRegister register;

    @Autowired
    MeasureList list;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aVillagePlansForItsOwnHouseholdsOnly() {
        var place = TwoVillages.found(jdbc);
        var left = place.household(jdbc, place.left(), 1);
        var right = place.household(jdbc, place.right(), 1);
        var measure = Viewers.as(
                place.clerkOfLeft(),
                () -> register.plan(2020, List.of(planned(left))).get(0));
        Viewers.as(place.clerkOfRight(), () -> {
            assertThat(list.find(measure)).isEmpty();
            assertThatThrownBy(() -> register.plan(2020, List.of(planned(left))))
                    .hasMessage("measure.household");
            assertThatThrownBy(() ->
                            register.carryOut(Map.of(measure, new CarriedOut(DAY, BigDecimal.ZERO, "马浩然")), null))
                    .isInstanceOf(NotFound.class);
            register.plan(2020, List.of(planned(right)));
        });
        Viewers.as(place.townCadre(), () -> {
            var sum = list.sum(new MeasureFilter(null, place.town(), null, "2020", null, null, null), DAY);
            assertThat(sum.total()).isEqualTo(2);
            assertThat(sum.amount()).isEqualByComparingTo("0.20");
        });
    }

    private static MeasureRegister.For planned(long household) {
        return MeasureRegister.For.plan(
                household,
                new Planned(
                        MeasureKind.SOCIAL,
                        null,
                        null,
                        "捐衣被",
                        new BigDecimal("0.10"),
                        MoneySource.SOCIAL,
                        DAY,
                        Map.of("donor", "县工会", "gift", "GOODS")));
    }
}
