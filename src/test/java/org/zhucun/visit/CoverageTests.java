package org.zhucun.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.viewer.Viewers;

@WebTest
class CoverageTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 21);

    @Autowired
    Coverage coverage;

    @Autowired
    JdbcClient jdbc;

    @Test
    void periodsAreCountedFromJanuary() {
        assertThat(Coverage.start(TODAY, 1)).isEqualTo(LocalDate.of(2020, 12, 1));
        assertThat(Coverage.start(TODAY, 3)).isEqualTo(LocalDate.of(2020, 10, 1));
        assertThat(Coverage.start(LocalDate.of(2020, 3, 31), 3)).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(Coverage.start(LocalDate.of(2020, 8, 1), 6)).isEqualTo(LocalDate.of(2020, 7, 1));
        assertThat(Coverage.start(TODAY, 12)).isEqualTo(LocalDate.of(2020, 1, 1));
    }

    /** Five households: two poor, three exited; visits in and before their periods, one of them withdrawn. */
    @Test
    void countsWhoWasVisitedInTheirPeriod() {
        var villages = TwoVillages.found(jdbc);
        var homes = new long[6];
        for (var i = 1; i <= 5; i++) {
            homes[i] = villages.household(jdbc, villages.left(), i);
        }
        Viewers.as(villages.clerkOfLeft(), () -> {
            for (var i = 1; i <= 5; i++) {
                jdbc.sql("""
                                insert into household_year (village_code, household_id, year, persons, status, exit_year)
                                values (:village, :id, 2020, 1, :status, :exit)""")
                        .param("village", villages.left())
                        .param("id", homes[i])
                        .param("status", i <= 2 ? "POOR" : "EXITED")
                        .param("exit", i <= 2 ? null : 2018)
                        .update();
            }
        });
        visit(villages, homes[1], LocalDate.of(2020, 12, 1), null);
        visit(villages, homes[2], LocalDate.of(2020, 11, 30), null);
        visit(villages, homes[3], LocalDate.of(2020, 10, 1), null);
        visit(villages, homes[4], LocalDate.of(2020, 9, 30), null);
        visit(villages, homes[5], LocalDate.of(2020, 12, 20), "记错了户");
        var place = Viewers.as(villages.clerkOfLeft(), () -> coverage.places(villages.left(), TODAY))
                .get(0);
        assertThat(place.homes()).isEqualTo(5);
        assertThat(place.covered()).isEqualTo(2);
        assertThat(place.keyHomes()).isEqualTo(2);
        assertThat(place.keyCovered()).isEqualTo(1);
        assertThat(Viewers.as(villages.clerkOfLeft(), () -> coverage.due(villages.left(), TODAY, null)))
                .extracting(Coverage.Home::householdId)
                .as("the poor one first, then who was never visited, then who waited longest")
                .containsExactly(homes[2], homes[5], homes[4]);
        assertThat(Viewers.as(villages.clerkOfLeft(), () -> coverage.people(villages.left(), TODAY)))
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.month()).isEqualTo(1);
                    assertThat(person.period()).isEqualTo(3);
                });
        assertThat(Viewers.as(villages.clerkOfRight(), () -> coverage.places(villages.left(), TODAY)))
                .as("the neighbour")
                .allSatisfy(one -> assertThat(one.homes()).isZero());
        assertThat(Viewers.as(villages.townCadre(), () -> coverage.places(villages.town(), TODAY)))
                .hasSize(2);
    }

    private void visit(TwoVillages villages, long household, LocalDate day, String withdrawn) {
        Viewers.as(
                villages.clerkOfLeft(),
                () -> jdbc.sql("""
                                insert into visit (village_code, household_id, send_id, visited_on, visitor, withdrawn_because, recorded_at)
                                values (:village, :id, :send, :day, 'secretary', :withdrawn, now())""")
                        .param("village", villages.left())
                        .param("id", household)
                        .param("send", UUID.randomUUID())
                        .param("day", day)
                        .param("withdrawn", withdrawn)
                        .update());
    }
}
