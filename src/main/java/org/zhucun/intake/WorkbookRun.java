package org.zhucun.intake;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhucun.cipher.Cipher;
import org.zhucun.job.Progress;
import org.zhucun.workbook.Row;
import org.zhucun.workbook.SheetLayout;
import org.zhucun.workbook.Workbook;
import org.zhucun.workbook.WorkbookLimits;

/**
 * One passage of a workbook through the register, within one transaction of the caller's: read, check and copy overlap
 * by a bounded queue, then rows are compared with the register all at once and, where wanted, written.
 */
final class WorkbookRun {
    private static final Logger LOG = LoggerFactory.getLogger(WorkbookRun.class);
    private static final int BATCH = 200;
    private static final int WAITING_BATCHES = 16;
    private static final Set<String> JOINED = Set.of(
            "village_code",
            "year",
            "number",
            "head_number",
            "head_identity_hash",
            "person_number",
            "p_identity_hash",
            "p_name");
    private static final List<Row> END = List.of();

    private final Connection connection;
    private final Cipher cipher;
    private final KnownVillages villages;
    private final int firstYear;
    private final LocalDate today;
    private final @Nullable Integer yearOfFile;
    private final Progress progress;
    private final long expectedRows;
    private final Outcome outcome = new Outcome();

    WorkbookRun(
            Connection connection,
            Cipher cipher,
            KnownVillages villages,
            int firstYear,
            LocalDate today,
            @Nullable Integer yearOfFile,
            Progress progress,
            long expectedRows) {
        this.connection = connection;
        this.cipher = cipher;
        this.villages = villages;
        this.firstYear = firstYear;
        this.today = today;
        this.yearOfFile = yearOfFile;
        this.progress = progress;
        this.expectedRows = expectedRows;
    }

    /** Tries the workbook: tells what it would do. The caller rolls back. */
    Outcome attempt(Path file, List<SheetLayout> parts) throws SQLException {
        for (var i = 0; i < parts.size(); i++) {
            // A later part can depend on rows that an earlier one adds.
            pass(file, parts.get(i), true, i < parts.size() - 1);
        }
        return outcome;
    }

    /** Writes the workbook's good rows. The caller commits. */
    Outcome write(Path file, List<SheetLayout> parts) throws SQLException {
        execute("select set_config('app.bulk', 'on', true)");
        for (var part : parts) {
            pass(file, part, false, true);
        }
        return outcome;
    }

    private void pass(Path file, SheetLayout part, boolean compares, boolean writes) throws SQLException {
        execute("drop table if exists staged, hidden, matched, difference, added");
        var columns = Staged.of(part.layout(), cipher, writes);
        stage(file, part, columns);
        execute("analyze staged ("
                + columns.stream().map(Staged::name).filter(JOINED::contains).collect(joining(", ")) + ")");
        var sql = RegisterSql.of(part.layout(), columns);
        run(sql.match());
        takeTroubles(part, sql);
        count(part, sql, compares);
        if (writes) {
            execute("select set_config('app.bulk', 'on', true)");
            var statements = sql.write();
            for (var i = 0; i < statements.size(); i++) {
                progress.at(expectedRows + expectedRows * i / statements.size(), expectedRows * 2);
                execute(statements.get(i));
            }
            execute("""
                    select refresh_household_present(coalesce(array_agg(distinct household_id), '{}'))
                    from matched where trouble is null and household_id is not null""");
        }
    }

    /** Reads in a thread of its own; checks and copies in this one. */
    private void stage(Path file, SheetLayout part, List<Staged> columns) throws SQLException {
        var batches = new ArrayBlockingQueue<List<Row>>(WAITING_BATCHES);
        var failure = new CompletableFuture<RuntimeException>();
        var reader = new Thread(() -> read(file, part, batches, failure), "workbook");
        reader.setDaemon(true);
        reader.start();
        var copy = new CopyRows(connection, "staged", columns);
        var check = new RowCheck(part, villages, firstYear, today, yearOfFile);
        try {
            for (var batch = batches.take(); batch != END; batch = batches.take()) {
                for (var row : batch) {
                    take(part, check, row, copy);
                }
                progress.at(Math.min(outcome.total, expectedRows), expectedRows * 2);
            }
            if (failure.isDone()) {
                throw failure.join();
            }
            copy.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            reader.interrupt();
            copy.cancel();
        }
    }

    private void take(SheetLayout part, RowCheck check, Row row, CopyRows copy) throws SQLException {
        if (!check.isData(row)) {
            return;
        }
        outcome.total++;
        var incoming = check.check(row);
        if (incoming.isGood()) {
            copy.write(incoming);
        } else {
            outcome.faulty(part.sheet(), incoming.faults());
        }
    }

    private static void read(
            Path file,
            SheetLayout part,
            ArrayBlockingQueue<List<Row>> batches,
            CompletableFuture<RuntimeException> failure) {
        try (var workbook = Workbook.open(file, WorkbookLimits.STANDARD)) {
            var batch = new ArrayList<List<Row>>();
            batch.add(new ArrayList<>(BATCH));
            workbook.read(part.sheet(), row -> {
                batch.get(0).add(row);
                return batch.get(0).size() < BATCH || offer(batches, batch.set(0, new ArrayList<>(BATCH)));
            });
            offer(batches, batch.get(0));
        } catch (RuntimeException e) {
            failure.complete(e);
        }
        offer(batches, END);
    }

    private static boolean offer(ArrayBlockingQueue<List<Row>> batches, List<Row> batch) {
        if (batch.isEmpty() && batch != END) {
            return true;
        }
        try {
            return batches.offer(batch, 10, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What speaks against a row in the register itself. */
    private void takeTroubles(SheetLayout part, RegisterSql sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select m.*, d.name as village_name_written from matched m left join division d on d.code = m.village_code
                        where m.trouble is not null order by m.row_number""")) {
            while (rows.next()) {
                var trouble = Trouble.valueOf(rows.getString("trouble"));
                var field = sql.fieldOf(trouble);
                var header = part.column(field).map(column -> column.header()).orElse(field.header());
                var written = rows.getString(RegisterSql.writtenIn(field));
                outcome.faulty(
                        part.sheet(),
                        List.of(new Fault(
                                rows.getInt("row_number"),
                                header,
                                written == null ? "" : written,
                                trouble,
                                List.of())));
            }
        }
    }

    private void count(SheetLayout part, RegisterSql sql, boolean lists) throws SQLException {
        execute(
                "create temporary table difference (row_number integer, field text, before text, after text) on commit drop");
        for (var comparison : sql.comparisons()) {
            if (!comparison.terms().isEmpty()) {
                execute(comparison.sql());
            }
        }
        outcome.added += number("select count(*) from matched where trouble is null and is_new");
        outcome.changed += number("select count(distinct row_number) from difference");
        outcome.differences += number("select count(*) from difference");
        if (!lists) {
            return;
        }
        list(part, """
                select 'NEW', m.row_number, m.village_code, null::bigint, %s, %s, null, null, null
                from matched m where m.trouble is null and m.is_new order by m.row_number limit %d""".formatted(sql.numberColumn(), sql.nameColumn(), Outcome.LISTED / 4));
        list(part, """
                select 'CHANGED', m.row_number, m.village_code, m.household_id, %s, %s, d.field, d.before, d.after
                from difference d join matched m on m.row_number = d.row_number order by m.row_number limit %d""".formatted(sql.numberColumn(), sql.nameColumn(), Outcome.LISTED / 2));
        if (sql instanceof MemberSql) {
            var absent = """
                    from membership o
                    join person p on p.person_id = o.person_id
                    join household h on h.household_id = o.household_id
                    where o.left_on is null
                      and o.household_id in (select household_id from matched where trouble is null and is_present)
                      and o.person_id not in (select person_id from matched where person_id is not null)""";
            outcome.missing += number("select count(*) " + absent);
            list(part, """
                    select 'MISSING', 0, o.village_code, o.household_id, h.number, p.name, null, null, null %s
                    order by o.household_id limit %d""".formatted(absent, Outcome.LISTED / 4));
        }
    }

    private void list(SheetLayout part, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                outcome.list(change(part, rows));
            }
        }
    }

    private static Outcome.Change change(SheetLayout part, ResultSet row) throws SQLException {
        var household = row.getLong(4);
        return new Outcome.Change(
                row.getString(1),
                part.sheet(),
                row.getInt(2),
                row.getString(3),
                row.wasNull() || household == 0 ? null : household,
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    private void run(List<String> statements) throws SQLException {
        for (var sql : statements) {
            execute(sql);
        }
    }

    private void execute(String sql) throws SQLException {
        var start = System.nanoTime();
        try (var statement = connection.prepareStatement(sql.replace(":today", "?"))) {
            if (sql.contains(":today")) {
                statement.setDate(1, Date.valueOf(today));
            }
            statement.execute();
        }
        LOG.debug(
                "{} ms: {}",
                (System.nanoTime() - start) / 1_000_000,
                sql.lines().findFirst().orElse(""));
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
