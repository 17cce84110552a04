package org.zhucun.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.WebTest;

@WebTest
@Transactional
class DivisionControllerTests {

    private static final String VILLAGE = "/admin/divisions/140899101201";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Divisions divisions;

    @Test
    @As("admin")
    void aVillageIsFoundedRenamedAndStillFoundByItsFormerName() {
        assertThat(mvc.post()
                        .uri("/admin/divisions")
                        .param("code", "140899101201")
                        .param("name", "新村")
                        .param("startedOn", "2020-12-01")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("这个代码已经用过");
        assertThat(mvc.post()
                        .uri("/admin/divisions")
                        .param("code", "140899101260")
                        .param("name", "新桥村")
                        .param("startedOn", "2020-12-01")
                        .with(csrf()))
                .hasStatus3xxRedirection();
        var step = mvc.post()
                .uri("/admin/divisions/140899101260/name")
                .param("to", "大桥村")
                .param("day", "2020-12-20")
                .param("reason", "县政函〔2020〕9 号");
        assertThat(step.with(csrf())).hasStatusOk().bodyText().contains("新桥村改名为大桥村");
        assertThat(step.param("shown", "true").with(csrf())).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/admin/divisions/140899101260")).bodyText().contains("大桥村", "新桥村");
        assertThat(divisions.villageByName("140899101", "新桥"))
                .hasValueSatisfying(d -> assertThat(d.name()).isEqualTo("大桥村"));
        assertThat(mvc.get().uri("/admin/divisions?q=新桥")).bodyText().contains("大桥村");
    }

    @Test
    @As("admin")
    void showsWhatWillMoveAndRefusesNonsense() {
        assertThat(mvc.get().uri("/admin/divisions")).hasStatusOk().bodyText().contains("梨花坡村", "测试镇");
        assertThat(mvc.get().uri(VILLAGE)).hasStatusOk().bodyText().contains("梨花坡村");
        assertThat(mvc.get().uri(VILLAGE + "/merger"))
                .hasStatusOk()
                .bodyText()
                .contains("烟台岭村")
                .doesNotContain("value=\"140899101201\"");
        var merger =
                mvc.post().uri(VILLAGE + "/merger").param("day", "2020-12-20").param("reason", "合村");
        assertThat(merger.param("to", "140899101202").with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("梨花坡村并入烟台岭村", "家庭成员关系", "村民小组接在")
                .doesNotContainPattern("<th scope=\"row\">[a-z]+_[a-z_]+<");
        assertThat(mvc.post()
                        .uri(VILLAGE + "/merger")
                        .param("day", "2020-12-20")
                        .param("reason", "合村")
                        .param("to", "140899101201")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("不能并入自己");
        assertThat(mvc.post()
                        .uri(VILLAGE + "/code")
                        .param("day", "2030-12-20")
                        .param("reason", "x")
                        .param("to", "140899101299")
                        .with(csrf()))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri(VILLAGE + "/name")
                        .param("day", "1990-12-20")
                        .param("reason", "x")
                        .param("to", "梨花村")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("从哪天起：不能早于 2013-01-01");
        assertThat(mvc.post()
                        .uri(VILLAGE + "/code")
                        .param("day", "2020-12-20")
                        .param("reason", "x")
                        .param("to", "140898101299")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("不在同一个县");
    }

    @Test
    @As("town")
    void nobodyElseReorganises() {
        assertThat(mvc.get().uri("/admin/divisions")).hasStatus(403);
        assertThat(mvc.get().uri(VILLAGE + "/merger")).hasStatus(403);
    }
}
