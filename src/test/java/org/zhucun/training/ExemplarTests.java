package org.zhucun.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;

class ExemplarTests {

    private static final LocalDate DAY = LocalDate.of(2020, 12, 21);
    private static final Viewer COUNTY = new Viewer("county", Role.COUNTY_REVIEWER, "140899");
    private static final Viewer TOWN = new Viewer("town", Role.TOWN_CADRE, "140899175");

    @Test
    void isWrittenHandedInGivenBackImprovedAndPublished() {
        var one = draft();
        one.submit(DAY, "secretary");
        one.giveBack("写清楚怎么做的", COUNTY);
        assertThat(one.state()).isEqualTo(ExemplarState.DRAFT);
        one.rewrite("十里菊花香", "四年里从零亩到一百二十亩，每一步怎么走的都写在这里。", "secretary");
        one.submit(DAY, "secretary");
        one.publish(DAY, COUNTY);
        assertThat(one.state()).isEqualTo(ExemplarState.PUBLISHED);
        one.withdraw("当事人不愿公开", COUNTY);
        assertThat(one.state()).isEqualTo(ExemplarState.WITHDRAWN);
    }

    @Test
    void nothingGoesOutUnread() {
        assertThatThrownBy(() -> draft().publish(DAY, COUNTY)).hasMessage("exemplar.refused.notSubmitted");
        assertThatThrownBy(() -> draft().withdraw("不实", COUNTY)).hasMessage("exemplar.refused.notPublished");
        assertThatThrownBy(() -> submitted().publish(DAY, TOWN)).hasMessage("exemplar.refused.role");
        assertThatThrownBy(() -> submitted().publish(DAY, new Viewer("secretary", Role.COUNTY_REVIEWER, "140899")))
                .hasMessage("exemplar.refused.samePerson");
    }

    @Test
    void isNotPublishedBeforeItWasHandedIn() {
        assertThatThrownBy(() -> submitted().publish(DAY.minusDays(1), COUNTY)).hasMessage("exemplar.refused.early");
    }

    @Test
    void whatTheCountyReadsDoesNotChangeUnderItsEyes() {
        assertThatThrownBy(() -> submitted().rewrite("换个题目", "换了内容", "secretary"))
                .hasMessage("exemplar.refused.notDraft");
        assertThatThrownBy(() -> draft().rewrite("换个题目", "换了内容", "town")).hasMessage("exemplar.refused.stranger");
        assertThatThrownBy(() -> draft().submit(DAY, "town")).hasMessage("exemplar.refused.stranger");
    }

    private static Exemplar draft() {
        return new Exemplar("140899175201", "菊花香", "从零亩到一百二十亩，说的是怎么起步。", "secretary");
    }

    private static Exemplar submitted() {
        var one = draft();
        one.submit(DAY, "secretary");
        return one;
    }
}
