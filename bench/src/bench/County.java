package bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A county of any size: rows made by the database itself with triggers off, then its present and its counts. */
final class County {

    static final String PREFIX = "140899";
    static final String TOWN = "140899101";
    static final String VILLAGE = TOWN + "203";
    static final String IDENTITY = "140899196612030010";
    static final String KEY = "00".repeat(32);
    private static final int REFRESHED_AT_ONCE = 20_000;
    private static final String TABLES =
            "'household', 'person', 'membership', 'person_year', 'household_year', 'income', 'guarantee_check', 'history'";

    private County() {}

    static void build(Server server, long households) throws Exception {
        try (var connection = server.superuser()) {
            set(connection);
            var size = households < 20_000 ? Math.max(1, (households + 17) / 18) : 250;
            var rows = takeIndexes(connection, TABLES);
            var present = takeIndexes(connection, "'household_present'");
            try (var in = County.class.getResourceAsStream("/county.sql")) {
                for (var sql : new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";\n")) {
                    execute(connection, sql.replace(":households", households + "").replace(":size", size + ""));
                }
            }
            for (var index : rows) {
                execute(connection, index);
            }
            execute(connection, "analyze");
            refresh(server, households);
            for (var index : present) {
                execute(connection, index);
            }
            execute(connection, "insert into household_count select village_code, status, coalesce(attribute, ''), coalesce(main_cause, ''), coalesce(exit_year, 0), count(*), sum(persons) from household_present where not ended group by 1, 2, 3, 4, 5");
            execute(connection, "insert into household_status_count select village_code, status, sum(households), sum(persons) from household_count group by 1, 2");
            tally(connection);
            execute(connection, "update person set identity_hash = '\\x" + hash() + "' where person_id = (select head_person_id from household where village_code = '" + VILLAGE + "' order by household_id limit 1)");
            execute(connection, "drop table bench_household, bench_surname, bench_given");
            account(connection, "bench.county", "COUNTY_REVIEWER", PREFIX);
            account(connection, "bench.province", "COUNTY_REVIEWER", "14");
            account(connection, "bench.town", "TOWN_CADRE", TOWN);
            for (var table : List.of("household", "person")) {
                execute(connection, "select setval(pg_get_serial_sequence('%1$s', '%1$s_id'), (select max(%1$s_id) from %1$s))".formatted(table));
            }
            execute(connection, "vacuum analyze");
            execute(connection, "checkpoint");
        }
    }

    /** What the triggers of the years would have kept, from the same cells. */
    private static void tally(Connection connection) throws SQLException {
        execute(connection, """
                create temporary table cell as
                select h.village_code, h.year, c.kind, c.key, sum(c.households) as households, sum(c.persons) as persons, sum(c.amount) as amount
                from household_in_year h cross join lateral household_cells(h) c group by 1, 2, 3, 4
                union all
                select p.village_code, p.year, c.kind, c.key, 0, count(*), 0
                from person_in_year p cross join lateral person_cells(p) c group by 1, 2, 3, 4
                union all
                select h.village_code, 0, 'PRESENT', c.key, count(*), sum(c.persons), 0
                from household_present h cross join lateral present_cells(h) c group by 1, 4""");
        execute(connection, """
                insert into tally select left(village_code, digits), year, kind, key, sum(households), sum(persons), sum(amount), false
                from cell cross join (values (2), (4), (6), (9), (12)) l (digits) group by 1, 2, 3, 4""");
        execute(connection, """
                select add_to_standing(array_agg(row(village_code, year, kind, key, households, persons, amount)::tally_cell))
                from cell where kind <> 'PRESENT' group by village_code""");
        execute(connection, "select recount_villages(array(select code from division where length(code) = 12))");
    }

    private static void set(Connection connection) throws SQLException {
        execute(connection, "set session_replication_role = replica");
        execute(connection, "set synchronous_commit = off");
        execute(connection, "set maintenance_work_mem = '512MB'");
        execute(connection, "set work_mem = '128MB'");
    }

    /** Drops the indexes that are no constraint and answers how to make them again. */
    private static List<String> takeIndexes(Connection connection, String tables) throws SQLException {
        var made = new ArrayList<String>();
        var drops = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index i join pg_class c on c.oid = indrelid
                        where c.relname in (%s) and not exists (select from pg_constraint k where k.conindid = indexrelid)""".formatted(tables))) {
            while (rows.next()) {
                drops.add("drop index " + rows.getString(1));
                made.add(rows.getString(2));
            }
        }
        for (var drop : drops) {
            execute(connection, drop);
        }
        return made;
    }

    /** By the product's own function, on two connections. */
    private static void refresh(Server server, long households) throws Exception {
        var halves = new ArrayList<Thread>();
        var failures = new ArrayList<Exception>();
        for (var half = 0; half < 2; half++) {
            var first = half;
            var thread = new Thread(() -> {
                try (var connection = server.superuser()) {
                    set(connection);
                    for (var from = (long) first * REFRESHED_AT_ONCE; from < households; from += 2L * REFRESHED_AT_ONCE) {
                        execute(connection, "select refresh_household_present(array(select household_id from household where household_id > " + from + " and household_id <= " + (from + REFRESHED_AT_ONCE) + "))");
                    }
                } catch (SQLException e) {
                    failures.add(e);
                }
            });
            thread.start();
            halves.add(thread);
        }
        for (var thread : halves) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    static void account(Connection connection, String name, String role, String prefix) throws SQLException {
        execute(connection, """
                insert into account (username, name, password_hash, must_change_password, area, created_at, created_by)
                values ('%s', '测试', '{bcrypt}' || crypt('%s', gen_salt('bf', 10)), false, '%s', now(), 'bench') on conflict do nothing""".formatted(name, Product.PASSWORD, PREFIX));
        execute(connection, "insert into posting (account_id, role, prefix, starts_on) select account_id, '%s', '%s', date '2020-01-01' from account a where username = '%s' and not exists (select from posting p where p.account_id = a.account_id)".formatted(role, prefix, name));
    }

    /** The keyed hash of {@link #IDENTITY}, as org.zhucun.cipher makes it. */
    private static String hash() throws Exception {
        var derived = mac(HexFormat.of().parseHex(KEY), "zhucun hash");
        return HexFormat.of().formatHex(mac(derived, IDENTITY));
    }

    private static byte[] mac(byte[] key, String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
