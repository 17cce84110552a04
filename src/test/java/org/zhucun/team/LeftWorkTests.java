package org.zhucun.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** What somebody leaves behind besides promises: agreed visits, doubts and drafts go to the successor too. */
@WebTest
class LeftWorkTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Handovers handovers;

    @Autowired
    Postings postings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void agreedVisitsDoubtsAndDraftsPassToTheSuccessor() {
        var town = SecretaryTown.found(jdbc, "140899307", 201);
        var village = town.left();
        var leaves = town.secretaryOf(village);
        var comes = town.secretaryOf(town.right());
        acts(
                new Viewer("world", Role.ADMINISTRATOR, "140899"),
                "insert into posting (account_id, role, prefix, starts_on) select account_id, 'FIRST_SECRETARY', '"
                        + village + "', date '2020-01-01' from account where username = '" + comes + "'");
        var from = inPost(town, "走的人", PostingRole.FIRST_SECRETARY, leaves);
        var to = inPost(town, "来的人", PostingRole.TEAM_MEMBER, comes);
        var household = new TwoVillages(town.code(), village, town.right()).household(jdbc, village, 1);
        var today = LocalDate.now(clock);
        acts(
                town.secretary(village),
                "insert into visit (village_code, household_id, send_id, visited_on, visitor, next_on, recorded_at) values ('"
                        + village + "', " + household + ", gen_random_uuid(), date '" + today.minusDays(9) + "', '"
                        + leaves
                        + "', date '" + today + "', now())",
                "insert into exemplar (village_code, title, body, state, written_by) values ('" + village
                        + "', '渠水流到三组', '" + "好事".repeat(12) + "', 'DRAFT', '" + leaves + "')",
                "insert into doubt (village_code, household_id, rule, severity, facts, state, found_on, assigned_to) values ('"
                        + village + "', " + household + ", 'NO_HELPER', 1, '[]', 'OPEN', date '" + today + "', '"
                        + leaves
                        + "')");

        assertThat(kinds(town, from)).containsExactlyInAnyOrder("visits", "exemplars", "doubts");
        var list = Viewers.as(town.secretary(village), () -> handovers.draw(from, to));
        Viewers.as(new Viewer("second-" + town.cadre(), Role.TOWN_CADRE, town.code()), () -> {
            handovers.confirm(from, list);
        });
        assertThat(kinds(town, from)).isEmpty();
        assertThat(kinds(town, to)).containsExactlyInAnyOrder("visits", "exemplars", "doubts");
        assertThat(Viewers.as(
                        town.town(),
                        () -> jdbc.sql("select written_by from exemplar where village_code = :village")
                                .param("village", village)
                                .query(String.class)
                                .single()))
                .as("who may go on with the draft")
                .isEqualTo(comes);
        assertThat(mvc.get().uri("/").with(People.of(leaves)))
                .bodyText()
                .as("no longer among the tasks of who leaves")
                .doesNotContain("约好再去");
    }

    private List<String> kinds(SecretaryTown town, long posting) {
        return Viewers.as(
                town.town(),
                () -> handovers.open(postings.held(posting).orElseThrow()).stream()
                        .map(Handovers.Open::kind)
                        .toList());
    }

    private long inPost(SecretaryTown town, String name, PostingRole role, String account) {
        return SecretaryTown.inPost(
                postings,
                town,
                name,
                town.left(),
                role,
                LocalDate.of(2019, 3, 4),
                LocalDate.of(2022, 3, 4),
                town.account(jdbc, account));
    }

    private void acts(Viewer viewer, String... statements) {
        Viewers.as(viewer, () -> {
            for (var statement : statements) {
                jdbc.sql(statement).update();
            }
        });
    }
}
