package org.zhucun.helper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** One helper, two villages: each sees its own household, the load is that of both. */
@WebTest
class HelperStoryTests {

    private static final LocalDate DAY = LocalDate.of(2019, 5, 1);

    @Autowired
    HelperRegister register;

    @Autowired
    HelperList list;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eachVillageSeesItsOwnHouseholdsAndTheWholeLoad() {
        var place = TwoVillages.found(jdbc);
        var left = place.household(jdbc, place.left(), 1);
        var right = place.household(jdbc, place.right(), 1);
        var helper = Viewers.as(place.townCadre(), () -> register.register(form("周立平")));
        Viewers.as(place.townCadre(), () -> register.assign(helper, List.of(left, right), DAY));
        for (var side : List.of(place.clerkOfLeft(), place.clerkOfRight())) {
            Viewers.as(side, () -> {
                assertThat(list.homes(helper))
                        .extracting(HelperList.Home::village)
                        .containsOnly("区划" + side.prefix());
                assertThat(list.find(helper, DAY))
                        .extracting(HelperList.Row::load)
                        .isEqualTo(2L);
                assertThat(list.find(helper, DAY))
                        .extracting(HelperList.Row::here)
                        .isEqualTo(1L);
            });
        }
        var elsewhere = TwoVillages.found(jdbc);
        var third = elsewhere.household(jdbc, elsewhere.left(), 1);
        Viewers.as(elsewhere.townCadre(), () -> {
            assertThat(list.homes(helper)).isEmpty();
            assertThatThrownBy(() -> register.assign(helper, List.of(third), DAY))
                    .as("the limit counts what another town cannot see")
                    .hasMessage("helper.overloaded");
            assertThatThrownBy(() -> register.assign(helper, List.of(left), DAY))
                    .hasMessage("assignment.household");
            assertThat(jdbc.sql("update helper set unit = 'x' where helper_id = :id")
                            .param("id", helper)
                            .update())
                    .as("a town changes its own helpers only")
                    .isZero();
        });
        Viewers.as(
                new Viewer("elsewhere", null, "140897101"),
                () -> assertThat(list.find(helper, DAY)).as("another county").isNull());
        Viewers.as(
                Viewer.system("public-window", ""),
                () -> assertThat(list.find(helper, DAY)).as("nobody").isNull());
    }

    private static HelperForm form(String name) {
        return new HelperForm(name, "县农业局", Affiliation.COUNTY, Level.STAFF, null, null, null, null, DAY);
    }
}
