package org.zhucun;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhucun.home.HomePanel;
import org.zhucun.household.HouseholdCourse;
import org.zhucun.household.HouseholdPanel;
import org.zhucun.task.WaitingTasks;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.village.VillagePanel;

/** What the busiest pages ask of the database, without session and viewer; a part of another module may ask once. */
@WebTest
class StatementTests {

    /** Both say every statement they send, on the thread that sends it. */
    private static final List<String> SPEAKERS =
            List.of("org.springframework.jdbc.core.JdbcTemplate", "org.hibernate.SQL");

    /** The session; and who reads, looked up at the sign-in that a test makes with every request. */
    private static final List<String> NOT_COUNTED =
            List.of("SPRING_SESSION", "from account where username", "from posting p");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired(required = false)
    List<HouseholdPanel> householdPanels = List.of();

    @Autowired(required = false)
    List<HouseholdCourse> householdCourses = List.of();

    @Autowired(required = false)
    List<VillagePanel> villagePanels = List.of();

    @Autowired(required = false)
    List<HomePanel> homePanels = List.of();

    @Autowired(required = false)
    List<WaitingTasks> tasks = List.of();

    @Test
    void homeAsksTheRollUpOnce() {
        assertThat(statements("/", People.county())).hasSizeBetween(1, 1 + tasks.size());
        assertThat(statements("/", People.town())).hasSizeBetween(1, 1 + tasks.size());
        assertThat(statements("/", People.secretary201())).hasSizeBetween(1, 3 + tasks.size() + homePanels.size());
    }

    @Test
    void aListAsksFourTimes() {
        for (var list : List.of("/households", "/persons")) {
            for (var query :
                    List.of("", "?size=100", "?village=140899101201&group=none", "?q=王", "?q=w", "?status=POOR")) {
                assertThat(statements(list + query, People.county()))
                        .as(list + query)
                        .hasSizeBetween(1, 4);
            }
        }
    }

    @Test
    void aHouseholdAsksFourTimes() {
        assertThat(statements("/households/" + household(), People.town()))
                .hasSizeBetween(1, 4 + householdPanels.size() + householdCourses.size());
    }

    @Test
    void aVillageAsksFourTimes() {
        assertThat(statements("/villages/140899101201", People.town())).hasSizeBetween(1, 4 + villagePanels.size());
    }

    /** Four or five of its own, and one for each part that another module adds. */
    @Test
    void aDashboardAsksAtMostEightTimes() {
        for (var dashboard : List.of("/dashboards/town", "/dashboards/town/summary")) {
            assertThat(statements(dashboard, People.town())).as(dashboard).hasSizeBetween(4, 8);
        }
        for (var dashboard : List.of("/dashboards/county", "/dashboards/county/summary", "/dashboards/town")) {
            assertThat(statements(dashboard, People.county())).as(dashboard).hasSizeBetween(4, 8);
        }
    }

    /** A list that is reached from a figure. */
    @Test
    void aListOfAYearAsksFourTimes() {
        for (var list : List.of(
                "/households?year=2020&standing=registered&cause=ILLNESS",
                "/households?year=2020&standing=poor",
                "/persons?year=2020&ageFrom=16&ageTo=24&sex=MALE")) {
            assertThat(statements(list, People.county())).as(list).hasSizeBetween(1, 4);
        }
    }

    private long household() {
        return Viewers.as(
                new Viewer("town", Role.TOWN_CADRE, "140899101"),
                () -> jdbc.sql("select household_id from household where number = '1408991012019001'")
                        .query(Long.class)
                        .single());
    }

    /** Of the second request: the first fills what the application remembers. */
    private List<String> statements(String address, RequestPostProcessor reader) {
        assertThat(mvc.get().uri(address).with(reader)).hasStatusOk();
        // An event asks for its thread only when somebody wants to know: here, while it is still the speaker's.
        var said = new ListAppender<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                event.prepareForDeferredProcessing();
                super.append(event);
            }
        };
        said.start();
        var loggers = SPEAKERS.stream()
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .toList();
        try {
            loggers.forEach(logger -> {
                logger.setLevel(Level.DEBUG);
                logger.setAdditive(false);
                logger.addAppender(said);
            });
            assertThat(mvc.get().uri(address).with(reader)).hasStatusOk();
        } finally {
            loggers.forEach(logger -> {
                logger.detachAppender(said);
                logger.setAdditive(true);
                logger.setLevel(null);
            });
        }
        return said.list.stream()
                .filter(event ->
                        event.getThreadName().equals(Thread.currentThread().getName()))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.contains("[") || message.startsWith("select"))
                .filter(message -> NOT_COUNTED.stream().noneMatch(message::contains))
                .toList();
    }
}
