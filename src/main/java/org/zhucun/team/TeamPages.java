package org.zhucun.team;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import java.time.Period;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Puts a team into the reader's words. */
@Component
class TeamPages {

    private final TeamBoard board;
    private final TeamWords words;
    private final Shows shows;

    TeamPages(TeamBoard board, TeamWords words, Shows shows) {
        this.board = board;
        this.words = words;
        this.shows = shows;
    }

    TeamPage of(String villageCode) {
        var show = shows.now();
        var team = board.team(villageCode);
        var viewer = Viewers.required();
        return new TeamPage(
                villageCode,
                team.village(),
                team.check().full(),
                show.say(
                        team.check().full() ? "team.full" : "team.incomplete",
                        team.team().size()),
                team.team().stream().map(one -> line(one, show)).toList(),
                team.coming().stream().map(one -> line(one, show)).toList(),
                team.former().stream().map(one -> line(one, show)).toList(),
                words.conditions(team.check(), team.rules()),
                team.priorities().stream()
                        .map(one -> new Choice(one.name(), show.word("team.priority", one)))
                        .toList(),
                Arrays.stream(Priority.values())
                        .filter(one -> !team.priorities().contains(one))
                        .map(one -> new Choice(one.name(), show.word("team.priority", one)))
                        .toList(),
                viewer.is(COUNTY_REVIEWER),
                !viewer.is(VILLAGE_CLERK));
    }

    static TeamPage.Line line(TeamMember one, Show show) {
        return new TeamPage.Line(
                "/postings/" + one.villagePostingId(),
                show.name(one.name()),
                show.word("villagePosting.role", one.role()),
                one.unit(),
                Show.count(Period.between(one.bornOn(), show.today()).getYears()),
                show.word("cadre.education", one.education()),
                show.word("cadre.grade", one.grade()),
                Show.date(one.arrivedOn() == null ? one.plannedFrom() : one.arrivedOn()),
                Show.date(one.endedOn() == null ? one.plannedUntil() : one.endedOn()),
                show.word("villagePosting.state", one.state()),
                switch (one.state()) {
                    case IN_POST -> "";
                    case RECALLING, RECALLED -> "z-tag late";
                    case REPLACED, RELEASED -> "soft";
                    default -> "z-tag soon";
                },
                one.holds() ? one.phone() : "");
    }
}
