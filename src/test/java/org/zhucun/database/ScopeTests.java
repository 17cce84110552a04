package org.zhucun.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** What the database itself refuses, whatever the application forgets. */
@WebTest
class ScopeTests {

    @Autowired
    JdbcClient jdbc;

    TwoVillages villages;

    @BeforeEach
    void twoNeighbours() {
        villages = TwoVillages.found(jdbc);
    }

    @Test
    void everyCaseworkTableHidesTheNeighboursRows() {
        villages.household(jdbc, villages.left(), 1);
        var tables = jdbc.sql("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'village_code'
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname""").query(String.class).list();
        assertThat(tables)
                .contains("household", "person", "membership", "household_present", "household_count", "history");
        for (var table : tables) {
            assertThat(countSeenBy(villages.clerkOfRight(), table))
                    .as(table + " seen by the neighbour")
                    .isZero();
            assertThat(countSeenBy(new Viewer("admin", Role.ADMINISTRATOR, "140898"), table))
                    .as(table + " seen by an administrator")
                    .isZero();
            assertThat(jdbc.sql("select count(*) from " + table + " where village_code = :left")
                            .param("left", villages.left())
                            .query(Long.class)
                            .single())
                    .as(table + " seen by nobody")
                    .isZero();
        }
        assertThat(countSeenBy(villages.clerkOfLeft(), "household")).isOne();
        assertThat(countSeenBy(villages.townCadre(), "household_present")).isOne();
    }

    @Test
    void refusesToWriteAcrossTheBorder() {
        var household = villages.household(jdbc, villages.left(), 1);
        var touched = Viewers.as(
                villages.clerkOfRight(),
                () -> jdbc.sql("update household set phone = '14000000000' where household_id = :id")
                        .param("id", household)
                        .update());
        assertThat(touched).isZero();
        assertThatThrownBy(() -> Viewers.as(
                        villages.clerkOfRight(),
                        () -> jdbc.sql(
                                        "insert into household (village_code, number, registered_on) values (:left, '14089800000000000001', date '2020-12-21')")
                                .param("left", villages.left())
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void nobodyDeletesAndNobodyTouchesHistory() {
        villages.household(jdbc, villages.left(), 1);
        for (var statement : new String[] {
            "delete from household",
            "delete from history",
            "update history set actor = 'somebody'",
            "insert into history (actor, event) values ('x', 'UPDATE')",
            "truncate history",
            "select record_event('UPDATE', null, null, null, null, null)",
            "alter table household disable row level security"
        }) {
            assertThatThrownBy(() -> Viewers.as(villages.townCadre(), () -> {
                        jdbc.sql(statement).query().listOfRows();
                    }))
                    .as(statement)
                    .hasStackTraceContaining(
                            statement.startsWith("alter")
                                    ? "must be owner"
                                    : statement.contains("record_event") ? "triggers only" : "permission denied");
        }
    }

    @Test
    void recordsWhoChangedWhichField() {
        var household = villages.household(jdbc, villages.left(), 1);
        Viewers.as(
                villages.townCadre(),
                () -> jdbc.sql("update household set phone = '14000000009' where household_id = :id")
                        .param("id", household)
                        .update());
        var change = Viewers.as(
                villages.clerkOfLeft(),
                () -> jdbc.sql(
                                "select actor || ' ' || changes::text from history where subject_table = 'household' and subject_id = :id and jsonb_exists(changes, 'phone')")
                        .param("id", household)
                        .query(String.class)
                        .single());
        assertThat(change).isEqualTo("town-" + villages.town() + " {\"phone\": [null, \"14000000009\"]}");
    }

    @Test
    void anAdministratorReadsFieldsButNeverValues() {
        var household = villages.household(jdbc, villages.left(), 1);
        Viewers.as(
                villages.townCadre(),
                () -> jdbc.sql("update household set phone = '14000000009' where household_id = :id")
                        .param("id", household)
                        .update());
        var row = Viewers.as(
                new Viewer("admin", Role.ADMINISTRATOR, "140898"),
                () -> jdbc.sql(
                                "select to_jsonb(h)::text from history_overview h where table_name = 'household' and row_id = :id and event = 'UPDATE' and 'phone' = any (fields)")
                        .param("id", household)
                        .query(String.class)
                        .single());
        assertThat(row).contains("phone").doesNotContain("14000000009");
        assertThat(Viewers.as(
                        villages.townCadre(),
                        () -> jdbc.sql("select count(*) from history_overview")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void keepsThePresentAndTheCountsFromTheLatestYear() {
        var household = villages.household(jdbc, villages.left(), 1);
        Viewers.as(villages.clerkOfLeft(), () -> {
            year(household, 2020, "EXITED", 2018);
            year(household, 2014, "POOR", null);
            income(household, 2020, "9000.00", 4);
            income(household, 2014, "1000.01", 3);
        });
        var present = Viewers.as(
                villages.clerkOfLeft(),
                () -> jdbc.sql(
                                "select status || ' ' || facts_year || ' ' || income_year || ' ' || per_head || ' ' || below_line || ' ' || persons from household_present where household_id = :id")
                        .param("id", household)
                        .query(String.class)
                        .single());
        assertThat(present).isEqualTo("EXITED 2020 2020 2250.00 true 1");
        assertThat(Viewers.as(
                        villages.clerkOfLeft(),
                        () -> jdbc.sql("select per_head from income where household_id = :id and year = 2014")
                                .param("id", household)
                                .query(BigDecimal.class)
                                .single()))
                .isEqualByComparingTo("333.34");
        assertThat(Viewers.as(
                        villages.townCadre(),
                        () -> jdbc.sql(
                                        "select string_agg(status || ':' || households || ':' || persons, ' ') from household_count where village_code = :left and households <> 0")
                                .param("left", villages.left())
                                .query(String.class)
                                .single()))
                .isEqualTo("EXITED:1:1");
    }

    @Test
    void tellsThatAPersonIsRegisteredElsewhereWithoutShowingWhere() {
        var household = villages.household(jdbc, villages.left(), 1);
        var hash = new byte[] {1, 2, 3, (byte) villages.town().hashCode()};
        Viewers.as(
                villages.clerkOfLeft(),
                () -> jdbc.sql("""
                        update person set identity_cipher = '\\x00', identity_masked = '1408', identity_hash = :hash
                        where person_id = (select head_person_id from household where household_id = :id)""").param("hash", hash).param("id", household).update());
        assertThat(standing(villages.clerkOfLeft(), hash)).isEqualTo("HERE");
        assertThat(standing(villages.clerkOfRight(), hash)).isEqualTo("ELSEWHERE");
        assertThat(standing(villages.clerkOfRight(), new byte[] {9, 9})).isEqualTo("FREE");

        var other = villages.household(jdbc, villages.right(), 1);
        assertThat(claim(other, hash)).isNull();
        Viewers.as(
                villages.clerkOfLeft(),
                () -> jdbc.sql(
                                "update membership set left_on = date '2020-12-22', leave_reason = 'MARRIED_OUT' where household_id = :id")
                        .param("id", household)
                        .update());
        assertThat(standing(villages.clerkOfRight(), hash)).isEqualTo("LEFT");
        assertThat(claim(other, hash)).isNotNull();
        assertThat(standing(villages.clerkOfRight(), hash)).isEqualTo("HERE");
    }

    private Long claim(long household, byte[] hash) {
        return Viewers.as(
                villages.clerkOfRight(),
                () -> jdbc.sql("select claim_person(:hash, :id, 'DAUGHTER_IN_LAW', date '2020-12-23', 'MARRIED_IN')")
                        .param("hash", hash)
                        .param("id", household)
                        .query(Long.class)
                        .optional()
                        .orElse(null));
    }

    private String standing(Viewer viewer, byte[] hash) {
        return Viewers.as(
                viewer,
                () -> jdbc.sql("select identity_standing(:hash)")
                        .param("hash", hash)
                        .query(String.class)
                        .single());
    }

    private void year(long household, int year, String status, Integer exit) {
        jdbc.sql(
                        "insert into household_year (village_code, household_id, year, status, exit_year) values (:v, :h, :y, :s, :e)")
                .param("v", villages.left())
                .param("h", household)
                .param("y", year)
                .param("s", status)
                .param("e", exit)
                .update();
    }

    private void income(long household, int year, String wage, int persons) {
        jdbc.sql("insert into income (village_code, household_id, year, persons, wage) values (:v, :h, :y, :p, :w)")
                .param("v", villages.left())
                .param("h", household)
                .param("y", year)
                .param("p", persons)
                .param("w", new BigDecimal(wage))
                .update();
    }

    private long countSeenBy(Viewer viewer, String table) {
        return Viewers.as(
                viewer,
                () -> jdbc.sql("select count(*) from " + table + " where village_code = :left")
                        .param("left", villages.left())
                        .query(Long.class)
                        .single());
    }
}
