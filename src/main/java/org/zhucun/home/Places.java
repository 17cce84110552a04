package org.zhucun.home;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Viewers;

/** Where things stand, village by village or town by town: one statement over the roll-up, no household is read. */
@Component
@Transactional(readOnly = true)
class Places {

    /**
     * A village or a town.
     *
     * @param reported villages of it whose profile of this year is there
     * @param updatedAt the last change of a village's rows; null for a town
     */
    record Place(
            String code,
            String name,
            long villages,
            long poorVillages,
            long households,
            long persons,
            long poor,
            long poorPersons,
            long leaving,
            long relapsed,
            long relapsedPersons,
            long reported,
            @Nullable Instant updatedAt) {

        public boolean allReported() {
            return reported == villages;
        }

        public long unreported() {
            return villages - reported;
        }
    }

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param length 12 for villages, 9 for towns */
    List<Place> standing(int length, int year) {
        var viewer = Viewers.required();
        return jdbc.sql("""
                        with village_now as (
                            select left(d.code, :length) as code, (select v.poor from village v where v.village_code = d.code) as poor,
                                   exists (select from village_year r where r.village_code = d.code and r.year = :year) as reported
                            from division d
                            where d.code >= :low and d.code < :high and length(d.code) = 12 and d.ended_on is null),
                        places as (
                            select code, count(*) as villages, count(*) filter (where poor) as poor_villages, count(*) filter (where reported) as reported
                            from village_now group by code),
                        standing as (
                            select p.code, split_part(t.key, ':', 1) as status, t.households, t.persons
                            from places p join tally t on t.place = p.code and t.year = 0 and t.kind = 'STANDING'),
                        counted as (
                            select code, sum(households)::bigint as households, sum(persons)::bigint as persons,
                                   coalesce(sum(households) filter (where status = 'POOR'), 0)::bigint as poor,
                                   coalesce(sum(persons) filter (where status = 'POOR'), 0)::bigint as poor_persons,
                                   coalesce(sum(households) filter (where status = 'LEAVING'), 0)::bigint as leaving,
                                   coalesce(sum(households) filter (where status = 'RELAPSED'), 0)::bigint as relapsed,
                                   coalesce(sum(persons) filter (where status = 'RELAPSED'), 0)::bigint as relapsed_persons
                            from standing where status not in ('CANCELLED', 'NEVER') group by code)
                        select p.code, coalesce(d.name, p.code) as name, p.villages, p.poor_villages, coalesce(c.households, 0) as households,
                               coalesce(c.persons, 0) as persons, coalesce(c.poor, 0) as poor, coalesce(c.poor_persons, 0) as poor_persons,
                               coalesce(c.leaving, 0) as leaving, coalesce(c.relapsed, 0) as relapsed,
                               coalesce(c.relapsed_persons, 0) as relapsed_persons, p.reported,
                               case when length(p.code) = 12 then last_change(p.code) end as updated_at
                        from places p
                        left join division d on d.code = p.code
                        left join counted c on c.code = p.code
                        order by p.code""")
                .param("length", length)
                .param("year", year)
                .param("low", viewer.low())
                .param("high", viewer.high())
                .query(Place.class)
                .list();
    }
}
