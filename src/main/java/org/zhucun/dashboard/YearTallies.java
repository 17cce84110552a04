package org.zhucun.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sums that the database keeps of a place, and how fresh its rows are: one statement each, no household is read. */
@Component
@Transactional(readOnly = true)
class YearTallies {

    private final JdbcClient jdbc;

    YearTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Tallies of(String place) {
        return new Tallies(
                jdbc.sql("""
                        select year, kind, key, sum(households)::bigint as households, sum(persons)::bigint as persons, sum(amount) as amount
                        from tally where place = :place group by year, kind, key
                        having sum(households) <> 0 or sum(persons) <> 0 or sum(amount) <> 0
                        order by year, kind, sum(households) desc, key""").param("place", place).query(Tallies.Sum.class).list());
    }

    /** When a workbook was last written in the place; null when none ever was. */
    @Nullable
    Instant lastImport(String place) {
        return jdbc.sql("""
                        select applied_at from workbook_import
                        where state = 'APPLIED' and scope_code >= :place and scope_code < :place || ':'
                        order by workbook_import_id desc limit 1""")
                .param("place", place)
                .query(Instant.class)
                .optional()
                .orElse(null);
    }

    /** When anything of a village was last changed. */
    @Nullable
    Instant lastChange(String village) {
        return jdbc.sql("select last_change(code) from division where code = :village")
                .param("village", village)
                .query(Instant.class)
                .optional()
                .orElse(null);
    }

    /** The name of a division in whose range the viewer looks; empty where there is none. */
    Optional<String> name(String code) {
        return jdbc.sql("select name from division where code = :code and ended_on is null")
                .param("code", code)
                .query(String.class)
                .optional();
    }

    List<Town> towns(String prefix) {
        return jdbc.sql(
                        "select code, name from division where starts_with(code, :prefix) and level = 'TOWN' and ended_on is null order by code")
                .param("prefix", prefix)
                .query(Town.class)
                .list();
    }

    record Town(String code, String name) {}
}
