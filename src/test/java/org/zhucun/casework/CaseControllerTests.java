package org.zhucun.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.People;
import org.zhucun.WebTest;

@WebTest
@Transactional
class CaseControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    @As("clerk201")
    void anApplicationKeepsWhatWasTypedAndIsThenFoundInTheList() {
        assertThat(mvc.get().uri("/cases/new"))
                .hasStatusOk()
                .bodyText()
                .contains("新事项：识别", "name=\"identity\" aria-describedby=\"f-identity-h\" aria-required=\"true\"");
        assertThat(mvc.get().uri("/cases/new?kind=EXIT"))
                .as("who exits is registered")
                .hasStatusOk()
                .bodyText()
                .contains("退出从住户页开始", "href=\"/households\"")
                .doesNotContain("name=\"identity\"");
        assertThat(mvc.post()
                        .uri("/cases")
                        .param("kind", "IDENTIFICATION")
                        .param("village", "140899101201")
                        .param("name", "卫建国")
                        .param("identity", "140899196805120013")
                        .param("family[0].name", "韩桂英")
                        .param("family[0].relation", "SON")
                        .param("family[0].identity", "140899197004060229")
                        .param("family[1].name", "卫小军")
                        .param("day", "2020-12-01")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "不是有效的身份证号",
                        "value=\"卫建国\"",
                        "#f-statement",
                        "#f-cause",
                        "value=\"韩桂英\"",
                        "和身份证号的性别不符",
                        "value=\"卫小军\"",
                        "#f-family-1-identity",
                        "第 2 人的身份证号：请填写");
        assertThat(mvc.post()
                        .uri("/cases")
                        .param("kind", "IDENTIFICATION")
                        .param("day", "many")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"many\"");
        var page = opened();
        assertThat(application().exchange())
                .as("asked for twice, with everything that was typed")
                .hasStatus(422)
                .bodyText()
                .contains("已经有同样的事项在办", "href=\"#f-identity\"", "value=\"韩桂英\"", "房子塌了");
        assertThat(mvc.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .contains("识别：卫建国户", "入户核实", "140899********0012", "2 口人", "韩桂英", "140899********0229")
                .doesNotContain("140899196805120012");
        assertThat(mvc.get().uri("/cases?q=卫建国&kind=IDENTIFICATION&stage=VERIFICATION&acts=VILLAGE_CLERK&state=OPEN"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"total\">1<", "卫建国");
        assertThat(mvc.get().uri("/cases?q=卫建国&acts=COUNTY_REVIEWER"))
                .bodyText()
                .contains("id=\"total\">0<");
        assertThat(mvc.get().uri("/cases/export.csv?q=卫建国"))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFF")
                .contains("卫建国", "入户核实");
        assertThat(mvc.get().uri("/")).hasStatusOk().bodyText().contains("识别：卫建国，入户核实");
    }

    @Test
    @As("clerk201")
    void aVisitNeedsTwoPeopleAndGoesOnWithThem() {
        var page = opened();
        assertThat(mvc.post()
                        .uri(page + "/steps")
                        .param("version", version(page))
                        .param("stage", "VERIFICATION")
                        .param("day", "2020-12-02")
                        .param("people", "李新民、韩梅")
                        .param("perHead", "many")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"many\"");
        assertThat(mvc.post()
                        .uri(page + "/steps")
                        .param("version", version(page))
                        .param("stage", "VERIFICATION")
                        .param("day", "2020-12-02")
                        .param("people", "李新民")
                        .param("note", "房子漏雨")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("不少于 2 人", "value=\"李新民\"", "房子漏雨", "#f-perHead")
                .as("what must be filled here, though not at every step")
                .contains(
                        "name=\"perHead\" aria-describedby=\"f-perHead-e\" aria-invalid=\"true\" aria-required=\"true\"",
                        "name=\"note\" rows=\"3\" aria-required=\"true\"");
        var read = version(page);
        assertThat(mvc.post()
                        .uri(page + "/steps")
                        .param("version", read)
                        .param("stage", "VERIFICATION")
                        .param("day", "2020-11-30")
                        .param("people", "李新民、韩梅")
                        .param("perHead", "3128.33")
                        .param("authorised", "true")
                        .param("note", "房子漏雨")
                        .with(csrf()))
                .as("a day before the application")
                .hasStatus(422)
                .bodyText()
                .contains("不能早于走到这一步的 2020-12-01", "value=\"3128.33\"", "房子漏雨");
        assertThat(mvc.post()
                        .uri(page + "/steps")
                        .param("version", version(page))
                        .param("stage", "VERIFICATION")
                        .param("day", "2020-12-02")
                        .param("people", "李新民、韩梅")
                        .param("perHead", "3128.33")
                        .param("lacking", "HOUSING")
                        .param("note", "房子漏雨")
                        .with(csrf()))
                .as("nobody signed that property may be queried")
                .hasStatus(422)
                .bodyText()
                .contains("没有授权不能比对", "value=\"3128.33\"", "#f-authorised");
        assertThat(mvc.post()
                        .uri(page + "/steps")
                        .param("version", version(page))
                        .param("stage", "VERIFICATION")
                        .param("day", "2020-12-02")
                        .param("people", "李新民、韩梅")
                        .param("perHead", "3128.33")
                        .param("lacking", "HOUSING")
                        .param("authorised", "true")
                        .param("note", "房子漏雨")
                        .with(csrf()))
                .as("names alone are typed by anybody")
                .hasStatus(422)
                .bodyText()
                .contains("附签了字的入户核实表照片");
        assertThat(mvc.post()
                        .uri(page + "/steps")
                        .multipart()
                        .file(new MockMultipartFile("paper", "visit.png", "image/png", "no picture".getBytes()))
                        .param("version", version(page))
                        .param("stage", "VERIFICATION")
                        .param("day", "2020-12-02")
                        .param("people", "李新民、韩梅")
                        .param("perHead", "三千")
                        .with(csrf()))
                .as("no number and no picture are two mistakes of one form")
                .hasStatus(422)
                .bodyText()
                .contains("只收 JPEG、PNG、WebP 照片和 PDF", "value=\"三千\"")
                .doesNotContain("附签了字的入户核实表照片");
        assertThat(mvc.post()
                        .uri(page + "/steps")
                        .multipart()
                        .file(new MockMultipartFile("paper", "visit.png", "image/png", png()))
                        .param("version", version(page))
                        .param("stage", "VERIFICATION")
                        .param("day", "2020-12-02")
                        .param("people", "李新民、韩梅")
                        .param("perHead", "3128.33")
                        .param("lacking", "HOUSING")
                        .param("authorised", "true")
                        .param("note", "房子漏雨")
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(page)).bodyText().contains("3,128.33 元", "数据比对", "李新民、韩梅", "这一步由县级审核、镇级干部办");
        assertThat(mvc.post()
                        .uri(page + "/steps")
                        .param("version", version(page))
                        .param("stage", "VERIFICATION")
                        .param("day", "2020-12-02")
                        .param("people", "李新民、韩梅")
                        .param("perHead", "3128.33")
                        .param("note", "又去一次")
                        .header("Referer", "http://localhost" + page + "/steps")
                        .with(csrf()))
                .as(
                        "the step is not there any more: from the form's own address one is led to the page, with what was typed")
                .hasRedirectedUrl(page)
                .flash()
                .hasEntrySatisfying(
                        "alertTyped", typed -> assertThat(typed.toString()).contains("又去一次", "李新民、韩梅"));
        assertThat(mvc.post()
                        .uri(page + "/steps")
                        .param("version", read)
                        .param("stage", "VERIFICATION")
                        .param("day", "2020-12-02")
                        .param("visit", "17")
                        .param("perHead", "3128.33")
                        .param("lacking", "HOUSING", "WATER")
                        .param("authorised", "true")
                        .param("note", "他家我也去了")
                        .with(csrf()))
                .as("who comes second reads their own words as they chose them, and nothing that only the code knows")
                .hasStatus(409)
                .bodyText()
                .contains("先办了", "<dd>住房，饮水</dd>", "签字（授权查询车辆、房产、企业、存款）</dt><dd>是</dd>", "3128.33", "他家我也去了")
                .doesNotContain("VERIFICATION", "HOUSING", "<dd>true", "<dd>17<");
        assertThat(mvc.post()
                        .uri(page + "/ending")
                        .param("version", version(page))
                        .param("how", "WITHDRAWN")
                        .param("because", "户主说不申请了")
                        .with(csrf()))
                .as("not the clerk's step, but the clerk's words")
                .flash()
                .containsEntry("alert", "case.otherRole")
                .hasEntrySatisfying(
                        "alertTyped",
                        typed ->
                                assertThat(typed.toString()).contains("户主说不申请了").doesNotContain("WITHDRAWN"));
        assertThat(mvc.post()
                        .uri(page + "/ending")
                        .param("version", version(page))
                        .param("how", "WITHDRAWN")
                        .param("because", "户主不申请了")
                        .with(People.town())
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(page)).bodyText().contains("撤回", "户主不申请了");
    }

    private static byte[] png() {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @As("clerk201")
    void aHouseholdOffersWhatSuitsItsStatus() {
        var household = jdbc.sql(
                        "select household_id from household_present where status = 'POOR' and not ended order by 1 limit 1")
                .query(Long.class)
                .single();
        assertThat(mvc.get().uri("/households/" + household))
                .hasStatusOk()
                .bodyText()
                .contains("/cases/new?kind=EXIT&amp;household=" + household, ">更正</a>")
                .doesNotContain("kind=MONITORING");
        assertThat(mvc.get().uri("/cases/new?kind=CORRECTION&household=" + household))
                .as("what it never was is not put right")
                .bodyText()
                .contains("value=\"WRONGLY_REGISTERED\"", "value=\"MOVED\"")
                .doesNotContain("value=\"WRONGLY_EXITED\"", "value=\"OMITTED\"");
        assertThat(mvc.post()
                        .uri("/cases")
                        .param("kind", "IDENTIFICATION")
                        .param("household", String.valueOf(household))
                        .param("cause", "DISASTER")
                        .param("day", "2020-12-01")
                        .param("statement", "又困难了")
                        .with(csrf()))
                .as("what does not suit it is said on the form")
                .hasStatus(422)
                .bodyText()
                .contains("只有已脱贫、注销或从未建档的户才能纳入", "又困难了");
        var answer = mvc.post()
                .uri("/cases")
                .param("kind", "EXIT")
                .param("household", String.valueOf(household))
                .param("day", "2020-12-01")
                .param("statement", "两委提名退出")
                .with(csrf())
                .exchange();
        var page = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(page).matches("/cases/\\d+");
        assertThat(mvc.get().uri("/households/" + household))
                .bodyText()
                .contains("两委提名退出", "民主评议")
                .as("a household has one case that decides")
                .doesNotContain(">更正</a>");
        assertThat(mvc.get().uri(page)).hasStatusOk().bodyText().contains("还没有开会评议", "召集民主评议");
    }

    @Test
    @As("clerk201")
    void aRoundOffersTheHouseholdsThatMayBeProposed() {
        assertThat(mvc.get().uri("/rounds")).hasStatusOk().bodyText().contains("年度动态调整");
        assertThat(mvc.get().uri("/rounds/chosen?village=140899101201&kind=EXIT&year=2020"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo("/rounds/140899101201/EXIT/2020");
        var round = "/rounds/140899101201/EXIT/2020";
        assertThat(mvc.get().uri(round)).hasStatusOk().bodyText().contains("可以提名退出的户", "name=\"households\"");
        var household = jdbc.sql(
                        "select household_id::text from household_present where status = 'POOR' and not ended order by 1 limit 1")
                .query(String.class)
                .single();
        assertThat(mvc.post()
                        .uri(round + "/openings")
                        .param("day", "2020-12-01")
                        .param("statement", "两委提名")
                        .with(csrf()))
                .as("nobody is chosen")
                .hasStatus3xxRedirection();
        assertThat(mvc.post()
                        .uri(round + "/openings")
                        .param("households", household)
                        .param("day", "2020-12-01")
                        .param("statement", "两委提名")
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(round)).bodyText().contains("一次会议评议选中的户", "name=\"ids\"");
        assertThat(mvc.get().uri(round).header("Accept-Language", "en"))
                .as("a place is called in the reader's letters")
                .bodyText()
                .contains("<h1>Lihuapo Village");
        assertThat(mvc.get().uri("/rounds/140899101201/NONSENSE/2020")).hasStatus4xxClientError();
    }

    @Test
    @As("clerk202")
    void aNeighboursCaseIsNotThere() {
        assertThat(mvc.get().uri("/cases/999999999")).hasStatus(404);
        assertThat(mvc.post()
                        .uri("/cases")
                        .param("kind", "IDENTIFICATION")
                        .param("village", "140899101201")
                        .param("name", "卫建国")
                        .param("identity", "140899196805120012")
                        .param("cause", "DISASTER")
                        .param("day", "2020-12-01")
                        .param("statement", "房子塌了")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("不在您的范围内");
    }

    private String opened() {
        var page = String.valueOf(application().exchange().getResponse().getRedirectedUrl());
        assertThat(page).matches("/cases/\\d+");
        return page;
    }

    private MockMvcTester.MockMvcRequestBuilder application() {
        return mvc.post()
                .uri("/cases")
                .param("kind", "IDENTIFICATION")
                .param("village", "140899101201")
                .param("name", "卫建国")
                .param("identity", "140899196805120012")
                .param("family[0].name", "韩桂英")
                .param("family[0].relation", "SPOUSE")
                .param("family[0].identity", "140899197004060229")
                .param("family[1].name", "")
                .param("family[1].relation", "")
                .param("family[1].identity", "")
                .param("cause", "DISASTER")
                .param("day", "2020-12-01")
                .param("statement", "房子塌了")
                .with(csrf());
    }

    private String version(String page) {
        return jdbc.sql("select version::text from case_file where case_file_id = :id")
                .param("id", Long.valueOf(page.substring("/cases/".length())))
                .query(String.class)
                .single();
    }
}
