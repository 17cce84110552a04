package org.zhucun.household;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.web.Choice;

/** Villages and resident groups in the viewer's scope, as choices of a form. */
@Component
class HousePlaces {

    private final JdbcClient jdbc;

    HousePlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Choice> villages() {
        return jdbc.sql("""
                        select code as value, name as label from division
                        where level = 'VILLAGE' and ended_on is null
                          and code >= current_setting('app.low', true) and code < current_setting('app.high', true)
                        order by code""").query(Choice.class).list();
    }

    /** Groups of one village, or of all in scope with the village's name before them. */
    List<Choice> groups(@Nullable String village) {
        return jdbc.sql("""
                        select g.resident_group_id::text as value,
                               case when cast(:village as text) is null then v.name || ' ' else '' end || g.name as label
                        from resident_group g join division v on v.code = g.village_code
                        where g.ended_on is null and (cast(:village as text) is null or g.village_code = :village)
                        order by g.village_code, g.seq""").param("village", village).query(Choice.class).list();
    }

    boolean belongs(long group, String village) {
        return jdbc.sql(
                                "select count(*) from resident_group where resident_group_id = :group and village_code = :village")
                        .param("group", group)
                        .param("village", village)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
