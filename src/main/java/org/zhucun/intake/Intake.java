package org.zhucun.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhucun.cipher.Cipher;
import org.zhucun.history.HistoryEvents;
import org.zhucun.job.JobRefused;
import org.zhucun.job.Jobs;
import org.zhucun.job.Progress;
import org.zhucun.viewer.Viewers;
import org.zhucun.workbook.Cells;
import org.zhucun.workbook.Column;
import org.zhucun.workbook.Field;
import org.zhucun.workbook.Layout;
import org.zhucun.workbook.SheetLayout;
import org.zhucun.workbook.Workbook;
import org.zhucun.workbook.WorkbookLimits;
import org.zhucun.workbook.WorkbookRefused;

/** Takes workbooks in: tries them and writes them, as the viewer who brought them. */
@Service
public class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final Set<String> WORTH_TRYING_AGAIN = Set.of("40P01", "40001");
    private static final int ATTEMPTS = 3;
    private static final int EXAMPLES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Imports imports;
    private final HeaderChoices choices;
    private final VillageNames villages;
    private final Jobs jobs;
    private final HistoryEvents history;
    private final Cipher cipher;
    private final DataSource database;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int firstYear;

    Intake(
            Imports imports,
            HeaderChoices choices,
            VillageNames villages,
            Jobs jobs,
            HistoryEvents history,
            Cipher cipher,
            DataSource database,
            JdbcClient jdbc,
            Clock clock,
            @Value("${zhucun.intake.first-year:2014}") int firstYear) {
        this.imports = imports;
        this.choices = choices;
        this.villages = villages;
        this.jobs = jobs;
        this.history = history;
        this.cipher = cipher;
        this.database = database;
        this.jdbc = jdbc;
        this.clock = clock;
        this.firstYear = firstYear;
    }

    /**
     * Looks at a file and keeps it, to be tried.
     *
     * @throws WorkbookRefused if it is not read
     */
    long accept(Path file, String fileName, @Nullable Integer ofYear) {
        var viewer = Viewers.required();
        var id = imports.add(viewer, fileName, file, recognised(file), ofYear);
        if (isReadyToTry(file, ofYear)) {
            attempt(id);
        }
        return id;
    }

    /** Remembers what was chosen for the headers that say nothing by themselves, and tries the workbook. */
    void choose(long id, Map<String, String> chosen) {
        var viewer = Viewers.required();
        var found = imports.find(id).orElseThrow();
        for (var sheet : found.sheets()) {
            for (var column : sheet.mapped()) {
                var field = chosen.get(column.remembered());
                if (field != null && !field.equals(column.chosen())) {
                    choices.remember(
                            viewer,
                            Layout.valueOf(sheet.layout()),
                            column.remembered(),
                            field.isEmpty() ? null : Field.valueOf(field));
                }
            }
        }
        attempt(id);
    }

    /** Starts the trial in the background. */
    void attempt(long id) {
        var found = imports.find(id).orElseThrow();
        if (!found.isRunning() && imports.move(id, "MAPPING,TRYING,TRIED", "TRYING")) {
            imports.runs(id, jobs.start("import.trial", found.fileName(), progress -> attempt(found, progress)));
        }
    }

    /** Starts writing in the background. */
    void apply(long id) {
        var found = imports.find(id).orElseThrow();
        if (!found.isRunning() && imports.move(id, "TRIED,APPLYING", "APPLYING")) {
            imports.runs(id, jobs.start("import.write", found.fileName(), progress -> write(found, progress)));
        }
    }

    /** Gives a small workbook the moment that it needs, so that its page comes with the result. */
    void await(long id) {
        imports.find(id).map(WorkbookImport::jobId).ifPresent(job -> jobs.await(job, PATIENCE));
    }

    void cancel(long id) {
        var found = imports.find(id).orElseThrow();
        if (found.isRunning() && found.jobId() != null) {
            jobs.cancel(found.jobId());
        } else if (found.stage() != WorkbookImport.Stage.APPLIED) {
            imports.cancel(id);
        }
    }

    /** Writes a workbook at once, without a trial. Its faults are counted and left out. */
    public long load(Path file, Progress progress, long expectedRows) {
        return loaded(file, progress, expectedRows).good();
    }

    /** The same, and it stands among the imports as one whose file is no longer kept: how the sample comes in. */
    public long load(Path file, String fileName, Progress progress, long expectedRows) {
        var outcome = loaded(file, progress, expectedRows);
        imports.loaded(Viewers.required(), fileName, file, recognised(file), outcome);
        return outcome.good();
    }

    private Outcome loaded(Path file, Progress progress, long expectedRows) {
        var outcome = inTransaction(connection -> {
            var run = run(connection, null, progress, expectedRows);
            return run.write(file, layouts(file));
        });
        analyze(outcome.good());
        return outcome;
    }

    private void attempt(WorkbookImport found, Progress progress) {
        withFile(found, file -> {
            var outcome = inTransaction(connection -> {
                var tried = run(connection, found.ofYear(), progress, Math.max(found.rowsTotal(), 1))
                        .attempt(file, layouts(file));
                connection.rollback();
                return tried;
            });
            imports.recognised(found.id(), recognised(file));
            imports.tried(found.id(), found.scopeCode(), outcome);
        });
    }

    private void write(WorkbookImport found, Progress progress) {
        withFile(found, file -> {
            var written = inTransaction(connection -> {
                oneAtATime(connection, found.scopeCode());
                var outcome = run(connection, found.ofYear(), progress, found.rowsTotal())
                        .write(file, layouts(file));
                close(connection, found.id(), outcome);
                history.recordWithin(
                        connection,
                        "IMPORT",
                        found.scopeCode(),
                        "workbook_import",
                        found.id(),
                        Map.of(
                                "file", found.fileName(),
                                "new", outcome.added,
                                "changed", outcome.changed,
                                "faulty", outcome.faulty));
                return outcome;
            });
            // the register may have changed since the trial: another import brought the same person
            imports.faulty(found.id(), found.scopeCode(), written);
            analyze(written.good());
        });
    }

    /** The lists of a register that has just grown are planned for what is in it now. */
    private void analyze(long rows) {
        jdbc.sql("select analyze_register(:rows)")
                .param("rows", rows)
                .query((row, number) -> rows)
                .single();
    }

    private static void oneAtATime(Connection connection, String scope) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_advisory_xact_lock(hashtext('import'), ?)")) {
            statement.setInt(1, Integer.parseInt(scope.substring(0, Math.min(9, scope.length()))));
            statement.execute();
        }
    }

    /** Marks the import as written in the same transaction as its rows. */
    private static void close(Connection connection, long id, Outcome outcome) throws SQLException {
        try (var statement = connection.prepareStatement("""
                update workbook_import set state = 'APPLIED', applied_at = now(), rows_new = ?, rows_changed = ?,
                       rows_unchanged = ?, rows_faulty = ?, version = version + 1
                where workbook_import_id = ?""")) {
            statement.setLong(1, outcome.added);
            statement.setLong(2, outcome.changed);
            statement.setLong(3, outcome.unchanged());
            statement.setLong(4, outcome.faulty);
            statement.setLong(5, id);
            statement.execute();
        }
    }

    private WorkbookRun run(Connection connection, @Nullable Integer ofYear, Progress progress, long expectedRows) {
        var viewer = Viewers.required();
        return new WorkbookRun(
                connection,
                cipher,
                villages.of(viewer),
                firstYear,
                LocalDate.now(clock),
                ofYear,
                progress,
                expectedRows);
    }

    private interface FileWork {
        void use(Path file);
    }

    private void withFile(WorkbookImport found, FileWork work) {
        var file = imports.fetch(found.id());
        try {
            work.use(file);
        } catch (WorkbookRefused e) {
            throw new JobRefused(e.key(), e.arguments());
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("a temporary file stays: {}", file);
        }
    }

    private interface Work {
        Outcome on(Connection connection) throws SQLException;
    }

    /** On a connection of its own, so that progress told meanwhile is seen at once; a lost race starts over. */
    private Outcome inTransaction(Work work) {
        for (var attempt = 1; ; attempt++) {
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    var outcome = work.on(connection);
                    connection.commit();
                    return outcome;
                } catch (SQLException | RuntimeException e) {
                    connection.rollback();
                    throw e;
                } finally {
                    connection.setAutoCommit(true);
                }
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !WORTH_TRYING_AGAIN.contains(e.getSQLState())) {
                    throw new IllegalStateException(e);
                }
                LOG.info("import starts over: {}", e.getSQLState());
            }
        }
    }

    private List<SheetLayout> layouts(Path file) {
        try (var workbook = Workbook.open(file, WorkbookLimits.STANDARD)) {
            return layouts(workbook);
        }
    }

    private List<SheetLayout> layouts(Workbook workbook) {
        var mapping = choices.of(Viewers.required());
        return IntStream.range(0, workbook.sheets().size())
                .boxed()
                .flatMap(sheet -> SheetLayout.recognise(workbook, sheet, mapping).stream())
                .sorted(java.util.Comparator.comparing(part -> switch (part.layout()) {
                    case VILLAGE -> 0;
                    case HOUSEHOLD -> 1;
                    case MEMBER -> 2;
                }))
                .toList();
    }

    private boolean isReadyToTry(Path file, @Nullable Integer ofYear) {
        return layouts(file).stream().allMatch(part -> part.isWhole() && (ofYear != null || part.has(Field.YEAR_OF)));
    }

    private List<WorkbookImport.RecognisedSheet> recognised(Path file) {
        try (var workbook = Workbook.open(file, WorkbookLimits.STANDARD)) {
            var parts = layouts(workbook);
            if (parts.isEmpty()) {
                throw WorkbookRefused.unrecognised();
            }
            if (parts.stream().noneMatch(part -> hasRows(workbook, part))) {
                throw WorkbookRefused.withoutRows();
            }
            var mapping = choices.of(Viewers.required());
            var sheets = new ArrayList<WorkbookImport.RecognisedSheet>();
            for (var part : parts) {
                var unknown = new ArrayList<WorkbookImport.UnknownColumn>();
                var remembered = new ArrayList<WorkbookImport.UnknownColumn>();
                for (var column : part.columns()) {
                    var choice = part.isKnown(column)
                            ? null
                            : mapping.choiceFor(part.layout(), SheetLayout.remembered(column.header()));
                    if (choice != null) {
                        var field = choice.field();
                        remembered.add(mapped(workbook, part, column, field == null ? "" : field.name()));
                    } else if (column.field() == null) {
                        unknown.add(mapped(workbook, part, column, null));
                    }
                }
                sheets.add(new WorkbookImport.RecognisedSheet(
                        part.sheet(),
                        part.name(),
                        part.layout().name(),
                        part.headerRow(),
                        part.columns().size(),
                        part.known(),
                        unknown,
                        remembered,
                        part.columns().stream()
                                .filter(part::isKnown)
                                .map(Column::field)
                                .filter(Objects::nonNull)
                                .map(Field::name)
                                .toList(),
                        !part.isWhole()));
            }
            return sheets;
        }
    }

    private static boolean hasRows(Workbook workbook, SheetLayout part) {
        var filled = new AtomicBoolean();
        workbook.read(part.sheet(), row -> {
            filled.set(row.number() > part.headerRow()
                    && Arrays.stream(row.cells()).anyMatch(cell -> Cells.text(cell) != null));
            return !filled.get();
        });
        return filled.get();
    }

    private static WorkbookImport.UnknownColumn mapped(
            Workbook workbook, SheetLayout part, Column column, @Nullable String chosen) {
        return new WorkbookImport.UnknownColumn(
                column.header(),
                SheetLayout.remembered(column.header()),
                examples(workbook, part, column.index()),
                chosen);
    }

    private static List<String> examples(Workbook workbook, SheetLayout part, int column) {
        var examples = new ArrayList<String>();
        workbook.read(part.sheet(), row -> {
            var text = row.number() > part.headerRow() ? row.cell(column) : null;
            if (text != null && !text.isBlank() && !examples.contains(text)) {
                // Whatever a column of somebody's own may hold, a personal number is not shown.
                examples.add(text.matches("[0-9Xx ]{11,}") ? Cipher.maskIdentity(text) : text);
            }
            return examples.size() < EXAMPLES && row.number() < part.headerRow() + 200;
        });
        return examples;
    }
}
