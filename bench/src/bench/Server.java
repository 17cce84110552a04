package bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** An embedded server of the bench's own, set as the product sets its own, that also counts and logs statements. */
final class Server implements AutoCloseable {

    static final String OWNER = "zhucun_owner";
    static final String RUNTIME = "zhucun_app";
    static final String PASSWORD = "bench";

    /** A statement as the product sent it, to be sent again; "?" for each parameter. */
    record Statement(String sql, List<String> parameters) {}

    private final EmbeddedPostgres server;
    private final Path logs;

    Server(Path folder) throws Exception {
        var cluster = folder.resolve("postgres").toAbsolutePath();
        logs = cluster.resolve("log");
        server = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(true)
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "zh-Hans-CN")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("jit", "off")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track_planning", "on")
                .setServerConfig("pg_stat_statements.track_utility", "off")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_destination", "jsonlog")
                .setServerConfig("log_directory", "log")
                .start();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            try (var known = statement.executeQuery("select 1 from pg_roles where rolname = '" + OWNER + "'")) {
                if (known.next()) {
                    return;
                }
            }
            statement.execute("create role " + OWNER + " login password '" + PASSWORD + "'");
            statement.execute("create role " + RUNTIME + " login password '" + PASSWORD + "'");
            statement.execute("create database zhucun owner " + OWNER);
        }
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute("create extension pg_stat_statements");
            statement.execute("create extension pgcrypto");
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/zhucun";
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    /** As the product's pages see the database: the runtime login, with a viewer. Types are left to the server. */
    Connection viewer(String role, String prefix) throws SQLException {
        var connection = DriverManager.getConnection(url() + "?stringtype=unspecified", RUNTIME, PASSWORD);
        try (var statement = connection.createStatement()) {
            statement.execute(("select set_config('app.actor', 'bench', false), set_config('app.role', '%s', false), set_config('app.prefix', '%s', false),"
                            + " set_config('app.low', '%s', false), set_config('app.high', '%s:', false)").formatted(role, prefix, prefix, prefix));
        }
        return connection;
    }

    void resetCounts() throws SQLException {
        query("select pg_stat_statements_reset()::text");
    }

    /** Statements of the runtime login since the reset, and their planning and execution in ms; session and viewer left out. */
    double[] counts() throws SQLException {
        var found = query("""
                select coalesce(sum(calls), 0) || ' ' || coalesce(sum(total_exec_time + total_plan_time), 0) from pg_stat_statements
                where userid = 'zhucun_app'::regrole and query not ilike '%spring_session%' and query not like '%set_config(%'""").split(" ");
        return new double[] {Double.parseDouble(found[0]), Double.parseDouble(found[1])};
    }

    /** The three statements that took most since the reset: mean ms and their beginning. */
    String dearest() throws SQLException {
        return query("""
                select coalesce(string_agg(said, chr(10)), '') from (
                    select '    ' || round((mean_exec_time + mean_plan_time)::numeric, 2) || ' ms x ' || calls || '  '
                           || left(regexp_replace(query, '\\s+', ' ', 'g'), 400) as said
                    from pg_stat_statements
                    where userid = 'zhucun_app'::regrole and query not ilike '%spring_session%' and query not like '%set_config(%'
                    order by total_exec_time + total_plan_time desc limit 3) dear""");
    }

    String query(String sql) throws SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    interface Work {
        void run() throws Exception;
    }

    /** The statements that a page sends, with their parameters, from the server's log. */
    List<Statement> statementsOf(Work page) throws Exception {
        logAll("0");
        var before = logLength();
        page.run();
        Thread.sleep(400);
        var found = new ArrayList<Statement>();
        var json = new JsonMapper();
        var lines = String.join("", log()).substring((int) before).lines().toList();
        logAll("-1");
        for (var line : lines) {
            var entry = json.readTree(line);
            var message = EXECUTED.matcher(entry.path("message").asString(""));
            if (entry.path("user").asString("").equals(RUNTIME) && message.matches()) {
                var sql = message.group(1);
                if (!sql.toLowerCase().contains("spring_session") && !sql.contains("set_config(") && !sql.matches("(?i)(begin|commit|rollback|set |show ).*")) {
                    found.add(replayable(sql, entry.path("detail").asString("")));
                }
            }
        }
        return found;
    }

    private static final Pattern EXECUTED = Pattern.compile("duration: [0-9.]+ ms  execute [^:]+: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']|'')*)')");

    private static Statement replayable(String sql, String detail) {
        var values = new ArrayList<String>();
        var given = PARAMETER.matcher(detail);
        while (given.find()) {
            values.add(given.group(3) == null ? null : given.group(3).replace("''", "'"));
        }
        var order = new ArrayList<String>();
        var text = Pattern.compile("\\$(\\d+)").matcher(sql).replaceAll(place -> {
            order.add(values.get(Integer.parseInt(place.group(1)) - 1));
            return "?";
        });
        return new Statement(text, order);
    }

    private void logAll(String milliseconds) throws Exception {
        query("select 1");
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute("alter system set log_min_duration_statement = " + milliseconds);
            statement.execute("select pg_reload_conf()");
        }
        Thread.sleep(400);
    }

    private long logLength() throws IOException {
        return String.join("", log()).length();
    }

    private List<String> log() throws IOException {
        try (var files = Files.list(logs)) {
            var texts = new ArrayList<String>();
            for (var file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
