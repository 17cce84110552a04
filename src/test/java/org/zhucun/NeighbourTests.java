package org.zhucun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/**
 * Walks every casework table with two neighbouring villages, taken from the catalogue: a new table with a village_code
 * or scope_code is walked without being named here.
 */
@WebTest
class NeighbourTests {

    private static final Viewer LEFT = new Viewer("clerk201", Role.VILLAGE_CLERK, "140899101201");
    private static final Viewer RIGHT = new Viewer("clerk202", Role.VILLAGE_CLERK, "140899101202");

    /** Scope columns of a table, and what the runtime login may do with it. */
    private record Guarded(String name, String scope, boolean inserts, boolean updates, boolean deletes) {}

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theCatalogueHoldsTheCaseworkTables() {
        assertThat(guarded().stream().map(Guarded::name))
                .contains(
                        "household",
                        "person",
                        "membership",
                        "person_year",
                        "household_year",
                        "income",
                        "history",
                        "job",
                        "village",
                        "attachment");
    }

    @Test
    void everyTableWithAScopeIsUnderRowSecurity() {
        assertThat(jdbc.sql("""
                        select c.relname from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity
                          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('village_code', 'scope_code'))""").query(String.class).list()).isEmpty();
    }

    @Test
    void neitherSeesChangesNorDeletesARowOfTheOther() {
        var wrong = new SoftAssertions();
        for (var table : guarded()) {
            for (var sides : List.of(List.of(LEFT, RIGHT), List.of(RIGHT, LEFT))) {
                var one = sides.get(0);
                var other = sides.get(1);
                wrong.assertThat(Viewers.as(one, () -> rows(table, other.prefix())))
                        .as(table.name() + " of " + other.prefix() + " seen by " + one.actor())
                        .isZero();
                wrong.assertThat(Viewers.as(
                                one,
                                () -> jdbc.sql("select count(*) from " + table.name() + " where not starts_with("
                                                + table.scope() + ", :own)" + known(table))
                                        .param("own", one.prefix())
                                        .query(Long.class)
                                        .single()))
                        .as(table.name() + " beyond " + one.prefix())
                        .isZero();
                if (table.updates()) {
                    wrong.assertThat(Viewers.as(
                                    one,
                                    () -> jdbc.sql("update " + table.name() + " set " + table.scope() + " = "
                                                    + table.scope() + " where " + table.scope() + " = :other")
                                            .param("other", other.prefix())
                                            .update()))
                            .as(table.name() + " of " + other.prefix() + " changed by " + one.actor())
                            .isZero();
                }
                if (table.deletes()) {
                    wrong.assertThat(Viewers.as(
                                    one,
                                    () -> jdbc.sql("delete from " + table.name() + " where " + table.scope()
                                                    + " = :other")
                                            .param("other", other.prefix())
                                            .update()))
                            .as(table.name() + " of " + other.prefix() + " deleted by " + one.actor())
                            .isZero();
                }
            }
        }
        wrong.assertAll();
    }

    @Test
    void neitherAddsARowForTheOtherNorGivesOneAway() {
        var wrong = new SoftAssertions();
        for (var table : guarded()) {
            if (table.inserts()) {
                wrong.assertThat(refusal(LEFT, insert(table, RIGHT.prefix())))
                        .as(table.name() + " for " + RIGHT.prefix() + " added by " + LEFT.actor())
                        .contains("row-level security");
            }
            if (table.updates() && Viewers.as(LEFT, () -> rows(table, LEFT.prefix())) > 0) {
                wrong.assertThat(refusal(
                                LEFT,
                                "update " + table.name() + " set " + table.scope() + " = '" + RIGHT.prefix() + "'"))
                        .as(table.name() + " given away by " + LEFT.actor())
                        .contains("row-level security");
            }
        }
        wrong.assertAll();
    }

    @Test
    void anAdministratorAndNobodySeeNoCasework() {
        var wrong = new SoftAssertions();
        for (var table : guarded()) {
            var count = "select count(*) from " + table.name() + " where true" + known(table);
            wrong.assertThat(Viewers.as(
                            new Viewer("admin", Role.ADMINISTRATOR, "140899"),
                            () -> jdbc.sql(count).query(Long.class).single()))
                    .as(table.name() + " seen by an administrator")
                    .isZero();
            wrong.assertThat(jdbc.sql(count).query(Long.class).single())
                    .as(table.name() + " seen by nobody")
                    .isZero();
        }
        wrong.assertAll();
    }

    @Test
    void theTownSeesBothSides() {
        var town = new Viewer("town", Role.TOWN_CADRE, "140899101");
        for (var table : List.of("household", "person", "membership", "income", "household_present")) {
            for (var side : List.of(LEFT, RIGHT)) {
                assertThat(Viewers.as(
                                town,
                                () -> jdbc.sql("select count(*) from " + table + " where village_code = :side")
                                        .param("side", side.prefix())
                                        .query(Long.class)
                                        .single()))
                        .as(table + " of " + side.prefix())
                        .isPositive();
            }
        }
    }

    /** The history of parameters and divisions belongs to no village and is read by everybody. */
    private static String known(Guarded table) {
        return table.name().equals("history") ? " and scope_code is not null" : "";
    }

    private long rows(Guarded table, String scope) {
        return jdbc.sql("select count(*) from " + table.name() + " where " + table.scope() + " = :scope")
                .param("scope", scope)
                .query(Long.class)
                .single();
    }

    /** A row with the scope and something of the right type in every other column that wants something. */
    private String insert(Guarded table, String scope) {
        var columns = jdbc.sql("""
                        select a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a
                        where a.attrelid = cast(:table as regclass) and a.attnum > 0 and not a.attisdropped and a.attnotnull
                          and a.attidentity = '' and a.attgenerated = '' and not a.atthasdef and a.attname <> :scope order by a.attnum""")
                .param("table", table.name())
                .param("scope", table.scope())
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("type")))
                .list();
        var names = new StringBuilder(table.scope());
        var values = new StringBuilder("'" + scope + "'");
        for (var column : columns) {
            names.append(", ").append(column.getKey());
            values.append(", ")
                    .append(
                            column.getKey().equals("village_code")
                                            || column.getKey().equals("scope_code")
                                    ? "'" + scope + "'"
                                    : some(column.getValue()));
        }
        return "insert into " + table.name() + " (" + names + ") values (" + values + ")";
    }

    private static String some(String type) {
        return switch (type) {
            case "text", "character varying", "character" -> "'14089910120190'";
            case "date" -> "date '2020-12-21'";
            case "timestamp with time zone" -> "now()";
            case "boolean" -> "false";
            case "uuid" -> "gen_random_uuid()";
            case "bytea" -> "'\\x00'::bytea";
            case "jsonb" -> "'{}'::jsonb";
            case "text[]" -> "'{}'::text[]";
            default -> "2020";
        };
    }

    private String refusal(Viewer viewer, String statement) {
        try {
            return Viewers.as(
                    viewer,
                    () -> transaction.execute(status -> {
                        status.setRollbackOnly();
                        return "accepted: " + jdbc.sql(statement).update();
                    }));
        } catch (RuntimeException refused) {
            Throwable cause = refused;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return String.valueOf(cause.getMessage());
        }
    }

    private List<Guarded> guarded() {
        return jdbc.sql("""
                        select c.relname as name,
                               case when exists (select from pg_policy p where p.polrelid = c.oid
                                                 and pg_get_expr(p.polqual, p.polrelid) like '%scope_code%') then 'scope_code' else 'village_code' end as scope,
                               has_table_privilege(c.oid, 'insert') as inserts, has_table_privilege(c.oid, 'update') as updates,
                               has_table_privilege(c.oid, 'delete') as deletes
                        from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('village_code', 'scope_code'))
                        order by c.relname""").query(Guarded.class).list();
    }
}
