package org.zhucun.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.zhucun.People;
import org.zhucun.WebTest;

/** The duty matrix is what the roles enforce: a listed route opens for the bodies that have it and for no other. */
@WebTest
class DutyShareTests {

    private static final Map<String, List<String>> PEOPLE = Map.of(
            "FIRST_SECRETARY",
            List.of("secretary201"),
            "TEAM",
            List.of("secretary201", "member201"),
            "COMMITTEES",
            List.of("clerk201"));

    private record Listed(String matter, String body, String route) {}

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource messages;

    @Test
    void aListedRouteOpensForTheBodiesThatHaveItAndForNoOther() {
        var wrong = new SoftAssertions();
        var listed = listed();
        assertThat(listed).extracting(Listed::body).contains("COMMITTEES", "TEAM", "FIRST_SECRETARY");
        listed.stream().collect(Collectors.groupingBy(Listed::route)).forEach((route, shares) -> {
            var meant = shares.stream()
                    .flatMap(share -> PEOPLE.get(share.body).stream())
                    .collect(Collectors.toSet());
            for (var who : List.of("secretary201", "member201", "clerk201")) {
                if (meant.contains(who)) {
                    wrong.assertThat(status(route, who))
                            .as(route + " as " + who)
                            .isNotIn(403, 405);
                } else {
                    wrong.assertThat(status(route, who))
                            .as(route + " as " + who)
                            .isEqualTo(403);
                }
            }
        });
        wrong.assertAll();
    }

    @Test
    void itsSentencesNameWhatIsEnforcedAndNothingElse() {
        var matters = jdbc.sql("select matter from duty_share group by matter order by min(position)")
                .query(String.class)
                .list();
        var routes = listed().stream().collect(Collectors.groupingBy(Listed::matter));
        Map<String, List<String>> ways = matters.stream()
                .collect(Collectors.groupingBy(
                        matter -> way(routes.getOrDefault(matter, List.of())),
                        Collectors.mapping(this::word, Collectors.toList())));
        assertThat(ways.keySet()).containsExactlyInAnyOrder("committees", "shared", "team", "outside");
        var page = assertThat(mvc.get().uri("/secretaries/duties").with(People.of("secretary201")))
                .hasStatusOk()
                .bodyText();
        ways.forEach((way, words) -> page.contains(messages.getMessage(
                "dutyShare.how." + way, new Object[] {String.join("、", words)}, Locale.SIMPLIFIED_CHINESE)));
    }

    private String word(String matter) {
        return messages.getMessage("dutyShare.matter." + matter, null, Locale.SIMPLIFIED_CHINESE);
    }

    /** As the people meet it. */
    private String way(List<Listed> routes) {
        if (routes.isEmpty()) {
            return "outside";
        }
        var team = routes.stream()
                .anyMatch(one -> status(one.route, "secretary201") != 403 || status(one.route, "member201") != 403);
        var clerk = routes.stream().anyMatch(one -> status(one.route, "clerk201") != 403);
        return team && clerk ? "shared" : team ? "team" : "committees";
    }

    private List<Listed> listed() {
        return jdbc.sql("select matter, body, unnest(routes) as route from duty_share")
                .query(Listed.class)
                .list();
    }

    @Test
    void theMatrixIsReadByEverybodyOfTheVillage() {
        for (var who : List.of("secretary201", "member201", "clerk201", "accountant")) {
            assertThat(mvc.get().uri("/secretaries/duties").with(People.of(who)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("会签", "记账", "盖章", "不代替、不干预");
        }
    }

    private int status(String route, String who) {
        var parts = route.split(" ");
        return mvc.method(HttpMethod.valueOf(parts[0]))
                .uri(parts[1].replaceAll("\\{(id|holding)}", "999999999").replace("{year}", "2020"))
                .with(People.of(who))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }
}
