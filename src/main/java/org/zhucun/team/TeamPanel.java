package org.zhucun.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.village.VillagePanel;
import org.zhucun.web.Shows;

/** Who is in the village now, on the page of the village: one statement. */
@Component
class TeamPanel implements VillagePanel {

    /** The panel's rows and where the team's own page is. */
    record Board(String href, List<TeamPage.Line> team) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    TeamPanel(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Content of(String villageCode) {
        var show = shows.now();
        var team = jdbc.sql("""
                        select * from team_member where village_code = :village and state in ('IN_POST', 'ON_LEAVE', 'WARNED', 'RECALLING')
                        order by array_position(array['FIRST_SECRETARY', 'TEAM_HEAD', 'TEAM_MEMBER'], role), arrived_on, village_posting_id""")
                .param("village", villageCode)
                .query(TeamMember.class)
                .list();
        return team.isEmpty()
                ? null
                : new Content(
                        "team/_panel",
                        new Board(
                                "/secretaries/teams/" + villageCode,
                                team.stream()
                                        .map(one -> TeamPages.line(one, show))
                                        .toList()));
    }
}
