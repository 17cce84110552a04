package org.zhucun.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real PostgreSQL 18 below the data folder, for whoever has no server of their own yet. */
final class EmbeddedServer implements AutoCloseable {

    static final String OWNER = "zhucun_owner";
    static final String RUNTIME = "zhucun_app";
    private static final String DATABASE = "zhucun";
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    /** Held for the life of the JVM: a collected lock would let a second instance stop the first one's server. */
    private static final Map<Path, FileLock> LOCKS = new ConcurrentHashMap<>();

    private final EmbeddedPostgres server;
    private final Properties passwords;

    private EmbeddedServer(EmbeddedPostgres server, Properties passwords) {
        this.server = server;
        this.passwords = passwords;
    }

    static EmbeddedServer start(Path data) {
        try {
            Files.createDirectories(data);
            lock(data);
            var cluster = data.resolve("postgres");
            stopOrphan(cluster);
            var passwords = passwords(data);
            var server = launch(cluster, passwords, data);
            prepare(server, passwords);
            log.info(
                    "Embedded PostgreSQL runs on port {} with its data in {}",
                    server.getPort(),
                    cluster.toAbsolutePath());
            return new EmbeddedServer(server, passwords);
        } catch (IOException e) {
            throw new DatabaseRefused(
                    "The embedded PostgreSQL cannot start in " + data.toAbsolutePath() + ": " + e.getMessage(),
                    "Check that this user (" + System.getProperty("user.name")
                            + ") owns the folder and may write to it "
                            + "(a folder made by root cannot be used by another user), that the disk has room, "
                            + "or name another folder in ZHUCUN_DATA.",
                    e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
    }

    String password(String login) {
        return passwords.getProperty(login);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lock(Path data) throws IOException {
        var file = data.resolve("lock").toAbsolutePath().normalize();
        if (LOCKS.containsKey(file)) {
            return;
        }
        var lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .tryLock();
        if (lock == null) {
            throw new DatabaseRefused(
                    "Another instance of Zhucun already uses " + data.toAbsolutePath() + ".",
                    "Stop the other instance, or give this one its own folder in ZHUCUN_DATA.");
        }
        LOCKS.put(file, lock);
    }

    /** After a kill -9 of the JVM its server lives on; we hold the lock, so nobody else is using it. */
    private static void stopOrphan(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        var pid = lines.isEmpty() ? "" : lines.get(0).strip();
        if (!pid.matches("\\d+")) {
            return;
        }
        var orphan = ProcessHandle.of(Long.parseLong(pid))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (orphan.isEmpty()) {
            return;
        }
        if (lines.size() < 2
                || !cluster.toRealPath()
                        .equals(Path.of(lines.get(1)).toAbsolutePath().normalize())) {
            throw new DatabaseRefused(
                    "The folder " + cluster.toAbsolutePath() + " is a copy of one whose database is running (process "
                            + pid + ").",
                    "A copy made while the database runs is not a backup: stop the other instance, copy its folder again, "
                            + "then start this one.");
        }
        log.warn("Stopping the PostgreSQL (process {}) that an earlier instance left behind", pid);
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an earlier PostgreSQL was stopping", e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IOException("an earlier PostgreSQL (process " + pid + ") does not stop", e);
        }
    }

    private static Properties passwords(Path data) throws IOException {
        var file = data.resolve("postgres.secret");
        var passwords = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                passwords.load(in);
            }
            return passwords;
        }
        var random = new SecureRandom();
        for (var login : new String[] {"postgres", OWNER, RUNTIME}) {
            var bytes = new byte[24];
            random.nextBytes(bytes);
            passwords.setProperty(login, HexFormat.of().formatHex(bytes));
        }
        Files.createFile(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        try (var out = Files.newOutputStream(file)) {
            passwords.store(out, "Logins of the embedded PostgreSQL. Part of every backup.");
        }
        return passwords;
    }

    private static EmbeddedPostgres launch(Path cluster, Properties passwords, Path data) throws IOException {
        var superuser = Files.createTempFile(data, "initdb", ".pw");
        try {
            Files.writeString(superuser, passwords.getProperty("postgres"));
            return EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOverrideWorkingDirectory(data.resolve("binaries").toFile())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "zh-Hans-CN")
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", superuser.toAbsolutePath().toString())
                    .setConnectConfig("password", passwords.getProperty("postgres"))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("jit", "off")
                    .start();
        } finally {
            Files.deleteIfExists(superuser);
        }
    }

    private static void prepare(EmbeddedPostgres server, Properties passwords) {
        var admin = server.getPostgresDatabase(Map.of("password", passwords.getProperty("postgres")));
        try (var connection = admin.getConnection();
                var statement = connection.createStatement()) {
            for (var login : new String[] {OWNER, RUNTIME}) {
                try (var known = statement.executeQuery("select 1 from pg_roles where rolname = '" + login + "'")) {
                    if (known.next()) {
                        continue;
                    }
                }
                statement.execute("create role " + login + " login password '" + passwords.getProperty(login) + "'");
            }
            try (var known = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (!known.next()) {
                    statement.execute("create database " + DATABASE + " owner " + OWNER);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseRefused(
                    "The embedded PostgreSQL does not accept its own passwords: " + e.getMessage(),
                    "Restore postgres.secret of the data folder from the backup it belongs to.",
                    e);
        }
    }
}
