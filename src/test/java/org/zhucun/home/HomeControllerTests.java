package org.zhucun.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.WebTest;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

@WebTest
@Transactional
class HomeControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    @As("town")
    void aTownCadreSeesTheTownVillageByVillage() {
        assertThat(mvc.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("各村现状", "梨花坡村", "烟台岭村", "/households?status=POOR", "/imports")
                .doesNotContain("柳湾村");
    }

    @Test
    @As("town")
    void anAddressWithoutANumberNamesNothing() {
        assertThat(mvc.get().uri("/households/abc")).hasStatus(404);
    }

    @Test
    @As("county")
    void aReviewerSeesTheCountyTownByTown() {
        assertThat(mvc.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("各乡镇现状", "测试镇", "邻镇", "/villages?town=140899101");
    }

    @Test
    @As("secretary201")
    void aFirstSecretarySeesTheHouseholdsToCheck() {
        assertThat(mvc.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("李秀英", "没核查过", "梨花坡村")
                .doesNotContain("张福贵");
    }

    @Test
    @As("accountant")
    void anAccountantSeesVillagesAndNoLinkToHouseholds() {
        assertThat(mvc.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("梨花坡村", "/villages/140899101201")
                .doesNotContain("/households?");
    }

    @Test
    @As("admin")
    void anAdministratorSeesAccountsAndNoHousehold() {
        assertThat(mvc.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("从没登录过", "最近的安全事件")
                .doesNotContain("王建国");
    }

    @Test
    @As("town")
    void whatIsLateComesFirstAndSaysByHowManyDays() {
        var today = LocalDate.now(clock);
        promise("送化肥", today.plusDays(1), 1);
        promise("修好水管", today.minusDays(400), 2);
        assertThat(mvc.get().uri("/")).hasStatusOk().bodyText().containsSubsequence("逾期 400 天", "修好水管", "送化肥");
    }

    private void promise(String what, LocalDate due, int source) {
        Viewers.as(
                new Viewer("clerk201", Role.VILLAGE_CLERK, "140899101201"),
                () -> jdbc.sql("""
                                insert into follow_up (village_code, kind, what, source, source_id, villager, begun_on, due_on, owner, state)
                                values ('140899101201', 'PROMISE', :what, 'LOG', :source, false, :due, :due, 'town', 'OPEN')""")
                        .param("what", what)
                        .param("source", -source)
                        .param("due", due)
                        .update());
    }
}
