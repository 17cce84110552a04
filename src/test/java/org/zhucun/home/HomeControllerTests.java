package org.zhucun.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.WebTest;

@WebTest
@Transactional
class HomeControllerTests {

    @Autowired
    MockMvcTester mvc;

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
}
