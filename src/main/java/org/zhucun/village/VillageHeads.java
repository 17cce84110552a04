package org.zhucun.village;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;

/** Finds a village within the viewer's range, also one that ended. */
@Component
@Transactional(readOnly = true)
class VillageHeads {

    private final JdbcClient jdbc;

    VillageHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    VillageHead of(String code) {
        return find(code).orElseThrow(NotFound::new);
    }

    /** A village whose register the reader may change today; an ended one is as if it were not there. */
    VillageHead toEdit(String code) {
        return find(code).filter(VillageHead::mayEdit).orElseThrow(NotFound::new);
    }

    Optional<VillageHead> find(String code) {
        var viewer = Viewers.required();
        return jdbc.sql("""
                        select d.code, d.name, coalesce(t.name, '') as town, d.settlement_class, d.ended_on, d.merged_into, s.name as successor,
                               v.poor, v.exit_year, v.leader, v.leader_post, v.office_phone, v.terrain, v.longitude, v.latitude,
                               v.town_distance_km, v.development_direction, :keeper and d.ended_on is null as may_edit
                        from division d
                        left join division t on t.code = left(d.code, 9)
                        left join division s on s.code = d.merged_into
                        left join village v on v.village_code = d.code
                        where d.code = :code and length(d.code) = 12 and d.code >= :low and d.code < :high""")
                .param("code", code)
                .param("low", viewer.low())
                .param("high", viewer.high())
                .param("keeper", keeps(viewer))
                .query(VillageHead.class)
                .optional();
    }

    private static boolean keeps(Viewer viewer) {
        return viewer.is(Role.TOWN_CADRE) || viewer.is(Role.VILLAGE_CLERK) || viewer.is(Role.FIRST_SECRETARY);
    }
}
