package org.zhucun;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhucun.viewer.Role;

/**
 * Walks every route with every role. The table routes.txt says who may use what; a route that is not in it, or a line
 * without a route, fails.
 */
@WebTest
class RouteRoleTests {

    private static final Map<Role, String> SOMEBODY = Map.of(
            Role.ADMINISTRATOR, "admin",
            Role.COUNTY_REVIEWER, "county",
            Role.TOWN_CADRE, "town",
            Role.TOWN_ACCOUNTANT, "accountant",
            Role.TOWN_CASHIER, "cashier",
            Role.FIRST_SECRETARY, "secretary201",
            Role.TEAM_MEMBER, "member201",
            Role.VILLAGE_CLERK, "clerk201");
    private static final Map<Character, Role> LETTERS = Map.of(
            'A', Role.ADMINISTRATOR,
            'R', Role.COUNTY_REVIEWER,
            'T', Role.TOWN_CADRE,
            'B', Role.TOWN_ACCOUNTANT,
            'C', Role.TOWN_CASHIER,
            'S', Role.FIRST_SECRETARY,
            'M', Role.TEAM_MEMBER,
            'V', Role.VILLAGE_CLERK);

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    DataSource database;

    @Test
    void everyRouteHasALineAndEveryLineARoute() {
        assertThat(table().keySet())
                .as("src/test/resources/routes.txt: a line a route, METHOD path roles")
                .containsExactlyInAnyOrderElementsOf(new TreeSet<>(routes()));
    }

    @Test
    void aRoleMeetsExactlyWhatTheTableSays() {
        var wrong = new SoftAssertions();
        table().forEach((route, who) -> {
            var method = HttpMethod.valueOf(route.split(" ")[0]);
            var path = path(route);
            for (var role : Role.values()) {
                var status = statusOf(mvc.method(method)
                        .uri(path)
                        .with(People.of(SOMEBODY.get(role)))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange());
                wrong.assertThat(status).as(route + " as " + role).isLessThan(500);
                var allowed = who.equals("open")
                        || who.equals("signed-in")
                        || roles(who).contains(role);
                wrong.assertThat(status == 403)
                        .as(route + " as " + role + " answered " + status)
                        .isEqualTo(!allowed);
            }
        });
        wrong.assertAll();
    }

    /** A result that is streamed and not closed holds its connection for ever: sixteen such pages stop the application. */
    @Test
    void noRouteKeepsAConnection() throws SQLException {
        var pool = database.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        var before = pool.getActiveConnections();
        table().keySet().stream().filter(route -> route.startsWith("GET ")).forEach(route -> {
            for (var role : Role.values()) {
                mvc.get().uri(path(route)).with(People.of(SOMEBODY.get(role))).exchange();
                mvc.get().uri(here(route)).with(People.of(SOMEBODY.get(role))).exchange();
            }
        });
        assertThat(pool.getActiveConnections()).isLessThanOrEqualTo(before);
    }

    @Test
    void nobodyGetsInWithoutSigningIn() {
        var wrong = new SoftAssertions();
        table().forEach((route, who) -> {
            var path = path(route);
            var answer = mvc.method(HttpMethod.valueOf(route.split(" ")[0]))
                    .uri(path)
                    .with(SecurityMockMvcRequestPostProcessors.csrf())
                    .exchange()
                    .getResponse();
            var turnedAway = answer.getStatus() == 302
                    && String.valueOf(answer.getRedirectedUrl()).endsWith("/login");
            wrong.assertThat(turnedAway).as(route + " without a login").isEqualTo(!who.equals("open"));
        });
        wrong.assertAll();
    }

    /** Numbers that exist nowhere: what is allowed answers 404, 400, a form or a page, but never 403. */
    private static String path(String route) {
        return VARIABLE.matcher(route.split(" ")[1]).replaceAll(found -> switch (found.group(1)) {
            case "format" -> "csv";
            case "code", "village" -> "999999999999";
            case "person" -> "nobody";
            case "month" -> "2020-11";
            case "kind" -> "EXIT";
            case "token" -> "0".repeat(48);
            case "year" -> "2020";
            case "what" -> "phone";
            case "noun" -> "review";
            case "step" -> "name";
            case "item" -> "wage";
            case "table" -> "causes";
            case "list" -> "households";
            case "paper" -> "agenda";
            case "which" -> "resolution";
            default -> "999999999";
        });
    }

    /** The same with numbers that exist in the world of the tests. */
    private static String here(String route) {
        return path(route).replace("999999999999", "140899101201").replace("/999999999", "/1");
    }

    private static int statusOf(MvcTestResult answer) {
        return answer.getUnresolvedException() == null ? answer.getResponse().getStatus() : 500;
    }

    private static List<Role> roles(String who) {
        return who.chars().mapToObj(letter -> LETTERS.get((char) letter)).toList();
    }

    private List<String> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.zhucun"))
                .filter(entry -> !entry.getKey().getPatternValues().contains("/error"))
                .flatMap(entry -> {
                    var methods = entry.getKey().getMethodsCondition().getMethods();
                    return entry.getKey().getPatternValues().stream()
                            .flatMap(path -> methods.isEmpty()
                                    ? Stream.of("GET " + path)
                                    : methods.stream().map(method -> method + " " + path));
                })
                .toList();
    }

    private static Map<String, String> table() {
        try {
            var lines = new ClassPathResource("routes.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines();
            var table = new TreeMap<String, String>();
            lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                var parts = line.trim().split("\\s+");
                table.put(parts[0] + " " + parts[1], parts[2]);
            });
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
