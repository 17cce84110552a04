package org.zhucun.dossier;

import java.util.List;
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

    Dossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last ones, the newest first. */
    @Transactional(readOnly = true)
    List<Dossier> mine(int most) {
        return jdbc.sql(SELECT + " order by d.dossier_id desc limit :most")
                .param("actor", Viewers.required().actor())
                .param("most", most)
                .query(Dossier.class)
                .list();
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
                        insert into dossier (scope_code, order_key, title, reason, whole_numbers, households, made_by)
                        values (:scope, :key, :title, :reason, :whole, :households, :actor)
                        on conflict (order_key) do nothing returning dossier_id""")
                .param("key", key.toString())
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
