package org.zhucun.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.secretary.PostingRole;
import org.zhucun.secretary.Postings;
import org.zhucun.secretary.SecretaryTown;
import org.zhucun.viewer.Viewers;

@WebTest
class CoverageTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 21);

    @Autowired
    Coverage coverage;

    @Autowired
    Postings postings;

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
        assertThat(Viewers.as(villages.clerkOfLeft(), () -> coverage.people(villages.left(), TODAY, 1, 50)))
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.month()).isEqualTo(1);
                    assertThat(person.period()).isEqualTo(3);
                    assertThat(person.helped()).isZero();
                });
        assertThat(Viewers.as(villages.clerkOfRight(), () -> coverage.places(villages.left(), TODAY)))
                .as("the neighbour")
                .allSatisfy(one -> assertThat(one.homes()).isZero());
        assertThat(Viewers.as(villages.townCadre(), () -> coverage.places(villages.town(), TODAY)))
                .hasSize(2);
    }

    /** A member of the team who went nowhere, and a helper with two households of which one was visited. */
    @Test
    void whoVisitedNobodyIsCountedToo() {
        var town = SecretaryTown.found(jdbc, "140899306", 201);
        SecretaryTown.inPost(
                postings,
                town,
                "没走过",
                town.left(),
                PostingRole.FIRST_SECRETARY,
                LocalDate.of(2020, 6, 1),
                LocalDate.of(2022, 12, 31),
                town.account(jdbc, town.secretaryOf(town.left())));
        var villages = new TwoVillages(town.code(), town.left(), town.right());
        var first = villages.household(jdbc, town.left(), 1);
        var second = villages.household(jdbc, town.left(), 2);
        var helper = town.clerkOf(town.left());
        Viewers.as(town.town(), () -> {
            var id = jdbc.sql("""
                            insert into helper (area, name, unit, affiliation, level, username, started_on)
                            values (:area, '帮扶人', '镇政府', 'TOWN', 'STAFF', :username, date '2020-01-01') returning helper_id""")
                    .param("area", town.code())
                    .param("username", helper)
                    .query(Long.class)
                    .single();
            for (var household : new long[] {first, second}) {
                jdbc.sql("""
                                insert into helper_assignment (village_code, household_id, helper_id, from_on)
                                values (:village, :household, :helper, date '2020-12-21')""")
                        .param("village", town.left())
                        .param("household", household)
                        .param("helper", id)
                        .update();
            }
            jdbc.sql("""
                            insert into visit (village_code, household_id, send_id, visited_on, visitor, recorded_at)
                            values (:village, :household, gen_random_uuid(), date '2020-12-20', :who, now())""")
                    .param("village", town.left())
                    .param("household", first)
                    .param("who", helper)
                    .update();
        });
        var people = Viewers.as(town.town(), () -> coverage.people(town.code(), TODAY, 1, 50));
        assertThat(people)
                .extracting(Coverage.Person::name)
                .as("who visited nobody stands first")
                .containsExactly(town.secretaryOf(town.left()), helper);
        assertThat(people.get(0).period()).isZero();
        assertThat(people.get(1).helped()).isEqualTo(2);
        assertThat(people.get(1).missed()).isEqualTo(1);
        assertThat(Viewers.as(town.town(), () -> coverage.peopleCount(town.code(), TODAY)))
                .isEqualTo(2);
        assertThat(Viewers.as(town.town(), () -> coverage.people(town.code(), TODAY, 2, 1)))
                .extracting(Coverage.Person::name)
                .containsExactly(helper);
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
