package org.zhucun.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.cipher.Cipher;
import org.zhucun.job.Job;
import org.zhucun.job.Jobs;
import org.zhucun.viewer.Viewer;
import org.zhucun.workbook.Spool;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports, their files and the working papers of their trials. */
@Repository
class Imports {
    private static final int PIECE = 1024 * 1024;
    private static final String COLUMNS = """
            workbook_import_id, scope_code, file_name, file_bytes, sheets, of_year, state, job_id, rows_total, rows_new,
            rows_changed, rows_unchanged, rows_faulty, changes, missing, uploaded_by, uploaded_at, applied_at, expired_at""";

    /** An import in a list. */
    record ImportRow(
            long id,
            String fileName,
            String stage,
            String uploadedBy,
            java.time.Instant uploadedAt,
            long rowsTotal,
            long rowsNew,
            long rowsChanged,
            long rowsFaulty) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Cipher cipher;
    private final Jobs jobs;
    private final JsonMapper json;

    Imports(JdbcClient jdbc, JdbcTemplate template, Cipher cipher, Jobs jobs, JsonMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.cipher = cipher;
        this.jobs = jobs;
        this.json = json;
    }

    @Transactional
    long add(
            Viewer viewer,
            String fileName,
            Path file,
            List<WorkbookImport.RecognisedSheet> sheets,
            @Nullable Integer ofYear) {
        try {
            var id = jdbc.sql("""
                            insert into workbook_import (scope_code, file_name, file_bytes, sheets, of_year, state, uploaded_by, uploaded_at)
                            values (:scope, :name, :bytes, cast(:sheets as jsonb), :year, 'MAPPING', :by, now())
                            returning workbook_import_id""")
                    .param("scope", viewer.prefix())
                    .param("name", fileName)
                    .param("bytes", Files.size(file))
                    .param("sheets", json.writeValueAsString(sheets))
                    .param("year", ofYear)
                    .param("by", viewer.actor())
                    .query(Long.class)
                    .single();
            keep(id, viewer.prefix(), file);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook that was written at once; its file is not kept. */
    void loaded(
            Viewer viewer, String fileName, Path file, List<WorkbookImport.RecognisedSheet> sheets, Outcome outcome) {
        try {
            jdbc.sql("""
                            insert into workbook_import (scope_code, file_name, file_bytes, sheets, state, rows_total, rows_new, rows_changed,
                                   rows_unchanged, rows_faulty, changes, uploaded_by, uploaded_at, applied_at, expired_at)
                            values (:scope, :name, :bytes, cast(:sheets as jsonb), 'APPLIED', :total, :new, :changed,
                                   :unchanged, :faulty, :changes, :by, now(), now(), now())""")
                    .param("scope", viewer.prefix())
                    .param("name", fileName)
                    .param("bytes", Files.size(file))
                    .param("sheets", json.writeValueAsString(sheets))
                    .param("total", outcome.total)
                    .param("new", outcome.added)
                    .param("changed", outcome.changed)
                    .param("unchanged", outcome.unchanged())
                    .param("faulty", outcome.faulty)
                    .param("changes", outcome.differences)
                    .param("by", viewer.actor())
                    .update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(long id, String scope, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var seq = 0;
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                template.update(
                        "insert into workbook_piece (workbook_import_id, scope_code, seq, sealed) values (?, ?, ?, ?)",
                        id,
                        scope,
                        seq++,
                        cipher.sealBytes(piece));
            }
        }
    }

    /** Lays the file out again for a while; the caller deletes it. */
    Path fetch(long id) {
        try {
            var file = Spool.file();
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                for (var seq = 0; ; seq++) {
                    var piece = jdbc.sql("""
                                    select sealed from workbook_piece where workbook_import_id = :id and seq = :seq""")
                            .param("id", id)
                            .param("seq", seq)
                            .query(byte[].class)
                            .optional();
                    if (piece.isEmpty()) {
                        return file;
                    }
                    out.write(cipher.openBytes(piece.get()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The job is read first: when it has ended, what it left in the import is there to be read. */
    Optional<WorkbookImport> find(long id) {
        var job = jdbc.sql("select job_id from workbook_import where workbook_import_id = :id and job_id is not null")
                .param("id", id)
                .query(Long.class)
                .optional()
                .flatMap(jobs::find)
                .orElse(null);
        return jdbc.sql("select " + COLUMNS + " from workbook_import where workbook_import_id = :id")
                .param("id", id)
                .query((row, index) -> read(row, job))
                .optional();
    }

    long count(ImportFilter filter) {
        return jdbc.sql("select count(*) from workbook_import where cast(:state as text) is null or state = :state")
                .param("state", filter.state())
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    List<ImportRow> page(ImportFilter filter, int page, int size) {
        return jdbc.sql("""
                        select workbook_import_id as id, file_name, state as stage, uploaded_by, uploaded_at, rows_total, rows_new,
                               rows_changed, rows_faulty
                        from workbook_import where cast(:state as text) is null or state = :state
                        order by workbook_import_id desc limit :size offset :skip""")
                .param("state", filter.state())
                .param("size", size)
                .param("skip", (long) (page - 1) * size)
                .query(ImportRow.class)
                .list();
    }

    void recognised(long id, List<WorkbookImport.RecognisedSheet> sheets) {
        jdbc.sql("update workbook_import set sheets = cast(:sheets as jsonb) where workbook_import_id = :id")
                .param("sheets", json.writeValueAsString(sheets))
                .param("id", id)
                .update();
    }

    void ofYear(long id, int year) {
        jdbc.sql("update workbook_import set of_year = :year where workbook_import_id = :id and state <> 'APPLIED'")
                .param("year", year)
                .param("id", id)
                .update();
    }

    /** Moves an import on, if it still stands where the caller thinks; two people cannot both write it. */
    boolean move(long id, String from, String to) {
        return jdbc.sql("""
                                update workbook_import set state = :to, version = version + 1
                                where workbook_import_id = :id and state = any (string_to_array(:from, ','))""").param("to", to).param("id", id).param("from", from).update() > 0;
    }

    void runs(long id, long jobId) {
        jdbc.sql("update workbook_import set job_id = :job where workbook_import_id = :id")
                .param("job", jobId)
                .param("id", id)
                .update();
    }

    @Transactional
    void cancel(long id) {
        forgetPapers(id);
        template.update("delete from workbook_piece where workbook_import_id = ?", id);
        jdbc.sql("update workbook_import set state = 'CANCELLED', version = version + 1 where workbook_import_id = :id")
                .param("id", id)
                .update();
    }

    /** The widest prefixes that there are: nobody, not even the system, looks at everything at once. */
    List<String> provinces() {
        return jdbc.sql("select distinct left(code, 2) from division order by 1")
                .query(String.class)
                .list();
    }

    /** The imports whose file is still there though nobody has touched them for so many days. */
    List<Long> kept(int days) {
        return jdbc.sql("""
                        select workbook_import_id from workbook_import i
                        where expired_at is null and uploaded_at < now() - make_interval(days => :days)
                          and greatest(uploaded_at, tried_at, applied_at) < now() - make_interval(days => :days)
                          and not exists (select from job j where j.job_id = i.job_id and j.state in ('WAITING', 'RUNNING'))
                        order by workbook_import_id""").param("days", days).query(Long.class).list();
    }

    /** The file and its papers go; who brought what, and what it did, stays. What was never written cannot be any more. */
    @Transactional
    void expire(long id) {
        var taken = jdbc.sql("""
                        update workbook_import set expired_at = now(), version = version + 1,
                               state = case state when 'APPLIED' then state else 'CANCELLED' end
                        where workbook_import_id = :id and expired_at is null""").param("id", id).update();
        if (taken > 0) {
            forgetPapers(id);
            template.update("delete from workbook_piece where workbook_import_id = ?", id);
        }
    }

    @Transactional
    void tried(long id, String scope, Outcome outcome) {
        forgetPapers(id);
        keepFaults(id, scope, outcome);
        // A household that only the trial made is gone with the trial: its rows link to nothing.
        template.batchUpdate("""
                insert into workbook_change (workbook_import_id, scope_code, kind, sheet, row_number, village_code, household_id,
                                             number, name, field, before, after)
                values (?, ?, ?, ?, ?, ?, (select household_id from household where household_id = ?), ?, ?, ?, ?, ?)""", outcome.changes(), 500, (statement, change) -> {
            statement.setLong(1, id);
            statement.setString(2, scope);
            statement.setString(3, change.kind());
            statement.setInt(4, change.sheet());
            statement.setInt(5, change.row());
            statement.setString(6, change.villageCode());
            statement.setObject(7, change.householdId(), java.sql.Types.BIGINT);
            statement.setString(8, change.number());
            statement.setString(9, change.name());
            statement.setString(10, change.field());
            statement.setString(11, change.before());
            statement.setString(12, change.after());
        });
        jdbc.sql("""
                        update workbook_import set state = 'TRIED', tried_at = now(), rows_total = :total, rows_new = :new,
                               rows_changed = :changed, rows_unchanged = :unchanged, rows_faulty = :faulty, changes = :changes,
                               missing = :missing, version = version + 1
                        where workbook_import_id = :id""")
                .param("total", outcome.total)
                .param("new", outcome.added)
                .param("changed", outcome.changed)
                .param("unchanged", outcome.unchanged())
                .param("faulty", outcome.faulty)
                .param("changes", outcome.differences)
                .param("missing", outcome.missing)
                .param("id", id)
                .update();
    }

    /** The faults that writing found take the place of the trial's. */
    @Transactional
    void faulty(long id, String scope, Outcome outcome) {
        template.update("delete from workbook_fault where workbook_import_id = ?", id);
        keepFaults(id, scope, outcome);
    }

    private void keepFaults(long id, String scope, Outcome outcome) {
        template.batchUpdate("""
                insert into workbook_fault (workbook_import_id, scope_code, sheet, row_number, header, written, trouble, arguments)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", outcome.faults(), 500, (statement, found) -> {
            var fault = found.fault();
            statement.setLong(1, id);
            statement.setString(2, scope);
            statement.setInt(3, found.sheet());
            statement.setInt(4, fault.row());
            statement.setString(5, fault.column());
            statement.setString(6, fault.written());
            statement.setString(7, fault.trouble().name());
            statement.setArray(
                    8,
                    statement
                            .getConnection()
                            .createArrayOf("text", fault.arguments().toArray()));
        });
    }

    private void forgetPapers(long id) {
        template.update("delete from workbook_fault where workbook_import_id = ?", id);
        template.update("delete from workbook_change where workbook_import_id = ?", id);
    }

    private WorkbookImport read(ResultSet row, @Nullable Job job) throws SQLException {
        var known = job == null ? null : job.jobId();
        var year = row.getInt("of_year");
        var ofYear = row.wasNull() ? null : year;
        var applied = row.getTimestamp("applied_at");
        var expired = row.getTimestamp("expired_at");
        return new WorkbookImport(
                row.getLong("workbook_import_id"),
                row.getString("scope_code"),
                row.getString("file_name"),
                row.getLong("file_bytes"),
                json.readValue(row.getString("sheets"), new TypeReference<List<WorkbookImport.RecognisedSheet>>() {}),
                ofYear,
                stage(row.getString("state"), job),
                known,
                row.getLong("rows_total"),
                row.getLong("rows_new"),
                row.getLong("rows_changed"),
                row.getLong("rows_unchanged"),
                row.getLong("rows_faulty"),
                row.getLong("changes"),
                row.getLong("missing"),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant(),
                applied == null ? null : applied.toInstant(),
                expired == null ? null : expired.toInstant(),
                job);
    }

    /** A job that ended without its work (cancelled, failed, cut off by a restart) leaves the import where it was. */
    private static WorkbookImport.Stage stage(String state, @Nullable Job job) {
        var stage = WorkbookImport.Stage.valueOf(state);
        if (job == null || job.isOpen()) {
            return stage;
        }
        return switch (stage) {
            case TRYING -> WorkbookImport.Stage.STOPPED;
            case APPLYING -> WorkbookImport.Stage.TRIED;
            default -> stage;
        };
    }
}
