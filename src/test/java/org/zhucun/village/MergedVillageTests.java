package org.zhucun.village;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

@WebTest
class MergedVillageTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    VillageHeads heads;

    @Autowired
    VillageHub hub;

    @Test
    void isComparedWithTheProfilesOfBothVillages() {
        var world = TwoVillages.found(jdbc);
        profile(world.left(), 2020, 700, 2);
        profile(world.right(), 2020, 900, 3);
        merge(world);

        var page = page(world);

        assertThat(poorHouseholds(page).profile()).isEqualTo(5);
        assertThat(page.merged()).contains("区划" + world.left());
        assertThat(page.incidence()).contains("÷ 1,600 persons of the village and those merged into it");
    }

    @Test
    void isNotComparedWhereTheOtherVillageReportedNothing() {
        var world = TwoVillages.found(jdbc);
        profile(world.right(), 2019, 900, 3);
        merge(world);

        var page = page(world);

        assertThat(page.comparisons()).isNotEmpty().noneMatch(Comparison::differs);
        assertThat(page.merged()).contains("区划" + world.left() + " reported no profile of 2019");
    }

    @Test
    void aProfileReportedAfterTheMergerIsThatOfBoth() {
        var world = TwoVillages.found(jdbc);
        profile(world.left(), 2018, 700, 2);
        merge(world);
        profile(world.right(), 2021, 1600, 5);

        var page = page(world);

        assertThat(poorHouseholds(page).profile()).isEqualTo(5);
        assertThat(page.merged()).isNull();
    }

    private VillagePage page(TwoVillages world) {
        return Viewers.as(world.clerkOfRight(), () -> hub.of(heads.of(world.right())));
    }

    private static Comparison poorHouseholds(VillagePage page) {
        return page.comparisons().stream()
                .filter(one -> one.label().equals(ProfileItem.POOR_HOUSEHOLDS.label()))
                .findFirst()
                .orElseThrow();
    }

    private void profile(String village, int year, int persons, int poor) {
        Viewers.as(
                new Viewer("clerk-" + village, Role.VILLAGE_CLERK, village),
                () -> jdbc.sql("""
                                insert into village_year (village_code, year, persons, poor_households)
                                values (:village, :year, :persons, :poor)""")
                        .params(Map.of("village", village, "year", year, "persons", persons, "poor", poor))
                        .update());
    }

    private void merge(TwoVillages world) {
        Viewers.as(
                new Viewer("admin", Role.ADMINISTRATOR, "140898"),
                () -> jdbc.sql("select merge_division(:left, :right, date '2020-12-21', 'test')")
                        .param("left", world.left())
                        .param("right", world.right())
                        .query((row, number) -> number)
                        .list());
    }
}
