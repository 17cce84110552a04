package org.zhucun.dossier;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Viewers;

/** The files that the viewer had made; nobody else's. */
@Repository
@Transactional
public class Dossiers {

    private static final String SELECT = """
            select d.dossier_id, j.job_id, d.title, d.reason, d.whole_numbers, d.households, d.made_at, d.stored_as, d.bytes, d.pages,
                   j.state, j.done
            from dossier d join job j on j.job_id = d.job_id
            where d.made_by = :actor""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Dossiers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page of them, the newest first. */
    @Transactional(readOnly = true)
    List<Dossier> mine(DossierFilter filter, int page, int size) {
        Map<String, Object> values = new HashMap<>();
        var conditions = filter.conditions(values);
        return jdbc.sql(SELECT + conditions + " order by d.dossier_id desc limit :size offset :skip")
                .params(values)
                .param("actor", Viewers.required().actor())
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Dossier.class)
                .list();
    }

    @Transactional(readOnly = true)
    long count(DossierFilter filter) {
        Map<String, Object> values = new HashMap<>();
        var conditions = filter.conditions(values);
        return jdbc.sql("select count(*) from dossier d join job j on j.job_id = d.job_id where d.made_by = :actor"
                        + conditions)
                .params(values)
                .param("actor", Viewers.required().actor())
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    Optional<Dossier> find(long id) {
        return jdbc.sql(SELECT + " and d.dossier_id = :id")
                .param("actor", Viewers.required().actor())
                .param("id", id)
                .query(Dossier.class)
                .optional();
    }

    /** Empty where this order was taken already. */
    Optional<Long> begin(UUID key, String title, String reason, boolean whole, int households) {
        var viewer = Viewers.required();
        return jdbc.sql("""
                        insert into dossier (scope_code, order_key, title, reason, whole_numbers, households, made_by, made_at)
                        values (:scope, :key, :title, :reason, :whole, :households, :actor, :now)
                        on conflict (order_key) do nothing returning dossier_id""")
                .param("key", key.toString())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("scope", viewer.prefix())
                .param("title", title)
                .param("reason", reason)
                .param("whole", whole)
                .param("households", households)
                .param("actor", viewer.actor())
                .query(Long.class)
                .optional();
    }

    void runBy(long id, long job) {
        jdbc.sql("update dossier set job_id = :job where dossier_id = :id")
                .param("job", job)
                .param("id", id)
                .update();
    }

    void finish(long id, String storedAs, long bytes, int pages) {
        jdbc.sql("update dossier set stored_as = :name, bytes = :bytes, pages = :pages where dossier_id = :id")
                .param("name", storedAs)
                .param("bytes", bytes)
                .param("pages", pages)
                .param("id", id)
                .update();
    }
}
