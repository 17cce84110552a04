package org.zhucun.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhucun.viewer.Viewer;

/** The villages in a viewer's scope by every name and code that they have or had. */
@Repository
class VillageNames {
    private final JdbcClient jdbc;

    VillageNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KnownVillages of(Viewer viewer) {
        var places = jdbc.sql("""
                        with village as (
                            select v.code, v.name, t.name as town
                            from division v left join division t on t.code = left(v.code, 9)
                            where v.level = 'VILLAGE' and v.ended_on is null and starts_with(v.code, :prefix))
                        select code, code as written_code, name, coalesce(town, '') as town, false as absorbed from village
                        union all
                        select v.code, coalesce(a.old_code, v.code), coalesce(a.old_name, v.name), coalesce(v.town, ''),
                               a.reason = 'MERGED' and a.old_code is not null
                        from village v join division_alias a on a.code = v.code""")
                .param("prefix", viewer.prefix())
                .query(KnownVillages.Place.class)
                .list();
        return new KnownVillages(places, viewer.prefix().length() == 12);
    }
}
