package org.zhucun.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/** Who puts a notice up: some kinds are the town's, and nobody puts up what they prepared. */
@WebTest
class NoticeRoleTests {

    private static final Set<NoticeKind> OF_THE_TOWN =
            Set.of(NoticeKind.IDENTIFICATION_SECOND, NoticeKind.VILLAGE_EXIT);

    @Autowired
    Notices notices;

    @Autowired
    NoticeClock noticeClock;

    @Autowired
    Shows shows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    static Stream<Arguments> kindsAndRoles() {
        return Stream.of(NoticeKind.values())
                .flatMap(kind -> Stream.of(Role.TOWN_CADRE, Role.FIRST_SECRETARY, Role.VILLAGE_CLERK)
                        .map(role -> Arguments.of(kind, role)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndRoles")
    void whatIsTheTownsIsPutUpByTheTown(NoticeKind kind, Role role) {
        var place = TwoVillages.found(jdbc);
        var today = LocalDate.now(clock);
        var id = Viewers.as(
                place.clerkOfLeft(),
                () -> notices.prepare(new NoticeDraft(
                        place.left(), kind, "三组的路", "三组的路修好了。", null, null, "公示栏", null, null, null, null, List.of())));
        var viewer = new Viewer(role + "-other", role, role == Role.TOWN_CADRE ? place.town() : place.left());
        if (OF_THE_TOWN.contains(kind) && role != Role.TOWN_CADRE) {
            assertRefused("notice.publish.town", () -> Viewers.as(viewer, () -> notices.publish(id, today)));
            assertThat(state(place, id)).isEqualTo("PREPARED");
            return;
        }
        var maker = new Viewer(place.clerkOfLeft().actor(), role, viewer.prefix());
        assertRefused("notice.publish.samePerson", () -> Viewers.as(maker, () -> notices.publish(id, today)));
        Viewers.as(viewer, () -> notices.publish(id, today));
        assertThat(state(place, id)).isEqualTo("PUBLISHED");
    }

    @Test
    void aClockThatSkipsTheNewYearSaysWhereTheNextMonthBegins() {
        assertThat(noticeClock
                        .of(LocalDate.of(2020, 12, 30), LocalDate.of(2021, 1, 8), true, shows.now())
                        .cells())
                .extracting(NoticeClock.Cell::label)
                .containsExactly("12-30", "31", "1-4", "5", "6", "7", "8");
    }

    private String state(TwoVillages place, long id) {
        return Viewers.as(
                place.townCadre(),
                () -> jdbc.sql("select state from notice where notice_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single());
    }

    private static void assertRefused(String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
