package org.zhucun.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.zhucun.People;
import org.zhucun.WebTest;

/** The duty matrix is what the roles enforce: a reserved route opens for the body that has it and for no other. */
@WebTest
class DutyShareTests {

    private static final Map<String, List<String>> PEOPLE = Map.of(
            "FIRST_SECRETARY",
            List.of("secretary201"),
            "TEAM",
            List.of("secretary201", "member201"),
            "COMMITTEES",
            List.of("clerk201"));
    private static final Map<String, List<String>> SHUT_OUT = Map.of(
            "FIRST_SECRETARY", List.of("clerk201", "member201"),
            "TEAM", List.of("clerk201"),
            "COMMITTEES", List.of("secretary201", "member201"));

    private record Reserved(String body, String route) {}

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsReservedForOneBodyIsClosedToTheOther() {
        var wrong = new SoftAssertions();
        var reserved = jdbc.sql("select body, unnest(routes) as route from duty_share")
                .query(Reserved.class)
                .list();
        assertThat(reserved).extracting(Reserved::body).contains("COMMITTEES", "TEAM", "FIRST_SECRETARY");
        for (var one : reserved) {
            for (var who : PEOPLE.get(one.body)) {
                wrong.assertThat(status(one.route, who))
                        .as(one.route + " as " + who)
                        .isNotIn(403, 405);
            }
            for (var who : SHUT_OUT.get(one.body)) {
                wrong.assertThat(status(one.route, who))
                        .as(one.route + " as " + who)
                        .isEqualTo(403);
            }
        }
        wrong.assertAll();
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
                .uri(parts[1].replace("{id}", "999999999"))
                .with(People.of(who))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }
}
