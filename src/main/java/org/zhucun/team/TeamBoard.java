package org.zhucun.team;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.parameter.Parameters;
import org.zhucun.web.NotFound;
import org.zhucun.web.Shows;

/**
 * The villages that need a team (poor, of priority, or with somebody posted), each held against the rules. Deeply poor
 * and difficult villages stand first, then those with the most alarms.
 */
@Component
@Transactional(readOnly = true)
class TeamBoard {

    /** A village with everybody who is, was or will be in its team. */
    record Team(
            String villageCode,
            String village,
            List<Priority> priorities,
            List<TeamMember> everybody,
            TeamRules rules,
            TeamCheck check) {

        List<TeamMember> team() {
            return everybody.stream().filter(TeamMember::holds).toList();
        }

        List<TeamMember> coming() {
            return everybody.stream().filter(one -> one.state().coming()).toList();
        }

        List<TeamMember> former() {
            return everybody.stream().filter(one -> one.endedOn() != null).toList();
        }
    }

    private record Place(String code, String name) {}

    private record Marked(String villageCode, Priority kind) {}

    private static final String MEMBERS = """
            select * from team_member where village_code >= :prefix and village_code < :prefix || ':'
            order by array_position(array['FIRST_SECRETARY', 'TEAM_HEAD', 'TEAM_MEMBER'], role), arrived_on desc nulls last, village_posting_id""";

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Shows shows;

    TeamBoard(JdbcClient jdbc, Parameters parameters, Shows shows) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.shows = shows;
    }

    /** Three statements, whatever the number of villages. */
    List<Team> teams(String prefix) {
        var places = jdbc.sql("""
                        select d.code, d.name from division d
                        where starts_with(d.code, :prefix) and length(d.code) = 12 and d.ended_on is null
                          and (exists (select from village v where v.village_code = d.code and v.poor)
                               or exists (select from village_priority p where p.village_code = d.code and p.ended_on is null)
                               or exists (select from village_posting p where p.village_code = d.code))""").param("prefix", prefix).query(Place.class).list();
        return assemble(places, prefix).stream()
                .sorted(Comparator.comparingInt(TeamBoard::rank)
                        .thenComparing(team -> -team.check.alarms().size())
                        .thenComparing(Team::villageCode))
                .toList();
    }

    Team team(String villageCode) {
        var place = jdbc.sql(
                        "select code, name from division where code = :code and length(code) = 12 and code >= current_setting('app.low', true) and code < current_setting('app.high', true)")
                .param("code", villageCode)
                .query(Place.class)
                .optional()
                .orElseThrow(NotFound::new);
        return assemble(List.of(place), villageCode).get(0);
    }

    private List<Team> assemble(List<Place> places, String prefix) {
        var members = jdbc.sql(MEMBERS).param("prefix", prefix).query(TeamMember.class).list().stream()
                .collect(Collectors.groupingBy(TeamMember::villageCode));
        Map<String, List<Priority>> marks = jdbc
                .sql(
                        "select village_code, kind from village_priority where ended_on is null and village_code >= :prefix and village_code < :prefix || ':'")
                .param("prefix", prefix)
                .query(Marked.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Marked::villageCode,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                found -> found.stream()
                                        .map(Marked::kind)
                                        .sorted()
                                        .toList())));
        var today = shows.now().today();
        return places.stream()
                .map(place -> {
                    var everybody = members.getOrDefault(place.code, List.of());
                    var rules = rules(place.code, today);
                    return new Team(
                            place.code,
                            place.name,
                            marks.getOrDefault(place.code, List.of()),
                            everybody,
                            rules,
                            TeamCheck.of(everybody, rules, today));
                })
                .toList();
    }

    private static int rank(Team team) {
        return team.priorities.isEmpty()
                ? Priority.values().length
                : team.priorities.get(0).ordinal();
    }

    private TeamRules rules(String village, LocalDate day) {
        return new TeamRules(
                number("team.size", village, day),
                number("posting.term-months", village, day),
                number("team.young-age", village, day),
                number("team.kinds", village, day),
                number("team.ending-days", village, day),
                number("team.gap-days", village, day));
    }

    private int number(String name, String village, LocalDate day) {
        return parameters.whole(name, village, day).orElse(0);
    }
}
