package org.zhucun.team;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.zhucun.web.Show;

/** A village's team as the list shows it. */
record TeamRow(
        String code,
        String village,
        List<String> priorities,
        String first,
        int size,
        boolean small,
        String ends,
        int coming,
        List<String> alarms) {

    static TeamRow of(TeamBoard.Team team, TeamWords words, Show show) {
        return new TeamRow(
                team.villageCode(),
                team.village(),
                team.priorities().stream()
                        .map(one -> show.word("team.priority", one))
                        .toList(),
                team.team().stream()
                        .filter(TeamMember::first)
                        .map(one -> show.name(one.name()))
                        .findFirst()
                        .orElse(Show.NONE),
                team.team().size(),
                !team.check().met(TeamCheck.Rule.SIZE),
                Show.date(team.team().stream()
                        .map(TeamMember::plannedUntil)
                        .min(Comparator.<LocalDate>naturalOrder())
                        .orElse(null)),
                team.coming().size(),
                words.alarms(team.check()));
    }

    List<String> cells(Show show) {
        return List.of(
                village,
                String.join(show.say("team.comma"), priorities),
                first,
                String.valueOf(size),
                ends,
                String.valueOf(coming),
                String.join(show.say("team.comma"), alarms));
    }
}
