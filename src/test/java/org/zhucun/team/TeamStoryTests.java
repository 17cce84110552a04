package org.zhucun.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.People;
import org.zhucun.WebTest;
import org.zhucun.secretary.OpenWork;
import org.zhucun.secretary.Posted;
import org.zhucun.secretary.PostingRole;
import org.zhucun.secretary.Postings;
import org.zhucun.secretary.SecretaryTown;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** Teams, priorities and handover in a town of their own. */
@WebTest
class TeamStoryTests {

    private static final LocalDate ARRIVED = LocalDate.of(2019, 3, 4);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Postings postings;

    @Autowired
    HandoverRows rows;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private SecretaryTown town;

    @BeforeEach
    void found() {
        town = SecretaryTown.found(jdbc, "140899176", 201);
    }

    @Test
    void theCountySeesWhichVillageLacksPeopleAndMarksWhichComesFirst() {
        var lead = "/secretaries/teams/" + town.left();
        inPost("左甲", town.left(), PostingRole.FIRST_SECRETARY);
        inPost("右甲", town.right(), PostingRole.FIRST_SECRETARY);
        inPost("右乙", town.right(), PostingRole.TEAM_MEMBER);
        inPost("右丙", town.right(), PostingRole.TEAM_MEMBER);
        assertThat(get("county", "/secretaries/teams?town=" + town.code()))
                .hasStatusOk()
                .bodyText()
                .contains("左村176201", "人数不够", "右村176201", "id=\"total\">2<");
        assertThat(get("county", "/secretaries/teams?alarm=incomplete&town=" + town.code()))
                .bodyText()
                .contains("左村176201", "id=\"total\">1<")
                .doesNotContain("右村176201");
        assertThat(get("county", lead)).bodyText().contains("在岗只有 1 人", "每村不少于 3 人", "左甲");
        assertThat(post("county", "/secretaries/teams/" + town.right() + "/priorities", "kind", "DEEPLY_POOR"))
                .hasStatus3xxRedirection();
        assertThat(post("town", "/secretaries/teams/" + town.right() + "/priorities", "kind", "DEEPLY_POOR"))
                .hasStatus(403);
        var list = String.valueOf(text(get("county", "/secretaries/teams?town=" + town.code())));
        assertThat(list.indexOf("右村176201")).as("first").isLessThan(list.indexOf("左村176201"));
        assertThat(get("county", "/secretaries/teams/export.csv?town=" + town.code()))
                .hasStatusOk()
                .bodyText()
                .contains("右村176201,深度贫困村,右甲,3");
        post("county", "/secretaries/teams/" + town.right() + "/priorities/ending", "kind", "DEEPLY_POOR");
        assertThat(get("county", "/secretaries/teams/" + town.right()))
                .bodyText()
                .doesNotContain("不再是深度贫困村");
        assertThat(get(town.secretaryOf(town.left()), lead)).hasStatusOk();
        assertThat(get(town.clerkOf(town.left()), lead))
                .hasStatusOk()
                .bodyText()
                .contains("左甲");
        assertThat(get(town.secretaryOf(town.left()), "/secretaries/teams/" + town.right()))
                .as("the neighbour's")
                .hasStatus(404);
        assertThat(get(town.clerkOf(town.left()), "/villages/" + town.left()))
                .bodyText()
                .contains("左甲", lead);
        assertThat(mvc.get().uri("/public/" + town.left()))
                .hasStatusOk()
                .bodyText()
                .contains("左甲", "第一书记", "tel:13800000000");
    }

    @Test
    void openWorkPassesByAListThatAnotherPersonOfTheTownConfirms() {
        var village = SecretaryTown.found(jdbc, "140899175", 211);
        var from = inPost("交出人", village, PostingRole.TEAM_MEMBER);
        var to = inPost("接手人", village, PostingRole.FIRST_SECRETARY);
        var work = new Promises();
        var handovers = new Handovers(rows, postings, List.of(work), jdbc, clock);
        var secretary = village.secretary(village.left());
        var cadre = village.town();
        refused(cadre, () -> handovers.draw(from, from), "handover.refused.successor");
        var list = as(secretary, () -> handovers.draw(from, to));
        refused(secretary, () -> handovers.draw(from, to), "handover.refused.waiting");
        refused(SecretaryTown.COUNTY, () -> release(handovers, from), "handover.refused.unconfirmed");
        refused(secretary, () -> confirm(handovers, from, list), "handover.refused.role");
        var maker = new Viewer(secretary.actor(), cadre.role(), cadre.prefix());
        refused(maker, () -> confirm(handovers, from, list), "handover.refused.samePerson");
        assertThat(work.passed).as("nothing moves before the town confirms").isEmpty();
        as(cadre, () -> confirm(handovers, from, list));
        assertThat(work.passed).containsExactly(71L, 72L);
        refused(cadre, () -> confirm(handovers, from, list), "handover.refused.already");
        refused(cadre, () -> handovers.draw(from, to), "handover.refused.nothing");
        work.open.add(new OpenWork.Item(73, "新的承诺", null, null));
        refused(SecretaryTown.COUNTY, () -> release(handovers, from), "handover.refused.open");
        work.open.clear();
        as(SecretaryTown.COUNTY, () -> release(handovers, from));
        assertThat(as(new Viewer("other", cadre.role(), town.code()), () -> handovers.drawn(from)))
                .as("another town sees no list")
                .isEmpty();
        assertThat(get(village.cadre(), "/postings/" + from)).bodyText().contains("清单 1 份");
    }

    /** What somebody promised in the village. */
    private static final class Promises implements OpenWork {
        private final List<Item> open = new ArrayList<>(
                List.of(new Item(71, "修三组水渠", LocalDate.of(2021, 1, 10), null), new Item(72, "联系务工", null, null)));
        private final List<Long> passed = new ArrayList<>();

        @Override
        public String kind() {
            return "promise";
        }

        @Override
        public List<Item> of(Posted posting) {
            return posting.role() == PostingRole.TEAM_MEMBER ? List.copyOf(open) : List.of();
        }

        @Override
        public void pass(List<Long> ids, Posted from, Posted to) {
            passed.addAll(ids);
            open.removeIf(item -> ids.contains(item.id()));
        }
    }

    private static long confirm(Handovers handovers, long from, long list) {
        handovers.confirm(from, list);
        return list;
    }

    private static long release(Handovers handovers, long posting) {
        handovers.check(posting);
        return posting;
    }

    private <T> T as(Viewer viewer, java.util.concurrent.Callable<T> work) {
        return Viewers.as(
                viewer,
                () -> transaction.execute(status -> {
                    try {
                        return work.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    private void refused(Viewer viewer, java.util.concurrent.Callable<?> work, String key) {
        assertThatThrownBy(() -> as(viewer, work)).hasMessage(key);
    }

    private void inPost(String name, String village, PostingRole role) {
        SecretaryTown.inPost(postings, town, name, village, role, ARRIVED, ARRIVED.plusYears(3), null);
    }

    private long inPost(String name, SecretaryTown place, PostingRole role) {
        return SecretaryTown.inPost(postings, place, name, place.left(), role, ARRIVED, ARRIVED.plusYears(3), null);
    }

    private MvcTestResult get(String who, String address) {
        return mvc.get().uri(address).with(People.of(who)).exchange();
    }

    private MvcTestResult post(String who, String address, String name, String value) {
        return mvc.post()
                .uri(address)
                .param(name, value)
                .with(People.of(who))
                .with(csrf())
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
