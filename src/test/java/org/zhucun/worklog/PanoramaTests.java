package org.zhucun.worklog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.zhucun.People;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.secretary.PostingRole;
import org.zhucun.secretary.Postings;
import org.zhucun.secretary.SecretaryTown;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

@WebTest
class PanoramaTests {

    @Autowired
    Panorama panorama;

    @Autowired
    Duties duties;

    @Autowired
    LogBook book;

    @Autowired
    Postings postings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private TwoVillages villages;
    private Viewer left;
    private Viewer right;

    @BeforeEach
    void begin() {
        villages = TwoVillages.found(jdbc);
        left = new Viewer("secretary-" + villages.left(), Role.FIRST_SECRETARY, villages.left());
        right = new Viewer("secretary-" + villages.right(), Role.FIRST_SECRETARY, villages.right());
    }

    @Test
    void everyListHasFourDutiesAndTenTasks() {
        for (var day : List.of("2014-01-01", "2016-05-01", "2020-12-21", "2026-01-01")) {
            var list = duties.on(LocalDate.parse(day));
            assertThat(list.stream().filter(Duty::isTask)).as(day).hasSize(10);
            assertThat(list.stream().filter(duty -> !duty.isTask())).as(day).hasSize(4);
        }
        assertThat(duties.source(LocalDate.of(2017, 12, 23)).document()).isEqualTo("组通字〔2015〕24号");
        assertThat(duties.source(LocalDate.of(2021, 5, 11)).name()).contains("2021");
    }

    @Test
    void theTermBeginsWithTheArrivalOfTheFirstSecretaryAndWithoutOneWithTheAccount() {
        var town = SecretaryTown.found(jdbc, "140899254", 201);
        var arrived = LocalDate.of(2020, 3, 9);
        SecretaryTown.inPost(
                postings,
                town,
                "聂书记",
                town.left(),
                PostingRole.FIRST_SECRETARY,
                arrived,
                arrived.plusYears(2),
                town.account(jdbc, town.secretaryOf(town.left())));
        var today = LocalDate.of(2020, 12, 21);
        Viewers.as(town.town(), () -> {
            assertThat(panorama.termStart(town.left(), today)).isEqualTo(arrived);
            assertThat(panorama.termStart(town.right(), today)).isEqualTo(LocalDate.of(2020, 1, 1));
            assertThat(panorama.of(town.left(), arrived, today).members())
                    .containsExactly(new Panorama.Member(town.secretaryOf(town.left()), "聂书记"));
        });
    }

    @Test
    void anEntryOfTwoTasksOfOneDutyCountsOnceForTheDuty() {
        write(left, LocalDate.of(2020, 11, 30), "policy");
        write(left, LocalDate.of(2020, 12, 1), "policy", "measures");
        write(left, LocalDate.of(2020, 12, 5), "policy");
        write(right, LocalDate.of(2020, 12, 5), "party");
        var sheet = Viewers.as(
                left, () -> panorama.of(villages.left(), LocalDate.of(2020, 12, 1), LocalDate.of(2020, 12, 31)));
        assertThat(sheet.entries()).isEqualTo(2);
        assertThat(sheet.members()).extracting(Panorama.Member::username).containsExactly(left.actor());
        var poverty = sheet.lines().stream()
                .filter(line -> line.duty() && line.total() > 0)
                .toList();
        assertThat(poverty).singleElement().satisfies(line -> {
            assertThat(line.total()).isEqualTo(2);
            assertThat(line.each()).containsExactly("2");
        });
        assertThat(sheet.lines().stream().filter(line -> "policy".equals(line.code())))
                .singleElement()
                .satisfies(line -> assertThat(line.total()).isEqualTo(2));
        assertThat(sheet.without()).as("ten tasks, two had work").isEqualTo(8);
    }

    @Test
    void aNeighbourSeesNoneOfIt() {
        write(left, LocalDate.of(2020, 12, 1), "policy");
        assertThat(Viewers.as(
                                right,
                                () -> panorama.of(
                                        villages.left(), LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)))
                        .entries())
                .isZero();
        assertThat(Viewers.as(
                        right,
                        () -> jdbc.sql("select count(*) from log_entry where village_code = :left")
                                .param("left", villages.left())
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void theTownReadsItVillageByVillage() {
        assertThat(mvc.get().uri("/logs/panorama").with(People.town()))
                .hasStatusOk()
                .bodyText()
                .contains("没有工作", "id=\"without\"");
        assertThat(mvc.get()
                        .uri("/logs/panorama?village=140899101201&period=TERM")
                        .with(People.town()))
                .hasStatusOk()
                .bodyText()
                .contains("张力", "王海波");
        assertThat(mvc.get().uri("/logs/panorama?period=2016").with(People.secretary201()))
                .hasStatusOk()
                .bodyText()
                .contains("组通字〔2015〕24号");
    }

    private void write(Viewer person, LocalDate day, String... kinds) {
        Viewers.as(
                person,
                () -> book.record(new LogDraft(
                        UUID.randomUUID(),
                        person.prefix(),
                        day,
                        "做了事",
                        List.of(kinds),
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null)));
    }
}
