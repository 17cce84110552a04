package org.zhucun.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.People;
import org.zhucun.WebTest;

@WebTest
@As("clerk201")
@Transactional
class MeasureControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aMeasureKeepsWhatWasTypedAndNamesEveryMistake() {
        var plan = plan(2020);
        assertThat(mvc.get().uri(plan + "/measures/new?kind=MICROCREDIT"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"facts[bank]\"", "name=\"facts[loan]\"", "贴息");
        assertThat(post(
                        plan + "/measures",
                        "kind",
                        "MICROCREDIT",
                        "what",
                        "小额信贷养羊",
                        "plannedOn",
                        "2020-06-30",
                        "facts[loan]",
                        "60000",
                        "facts[loanMonths]",
                        "一年"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "value=\"小额信贷养羊\"",
                        "value=\"60000\"",
                        "value=\"一年\"",
                        "href=\"#f-facts-bank-\"",
                        "href=\"#f-facts-loanMonths-\"",
                        "贷款金额：不能超过 50,000");
        assertThat(post(plan + "/measures", "kind", "MICROCREDIT", "what", " ", "plannedOn", "2020-06-30"))
                .as("what the kind asks for is named along with the rest")
                .hasStatus(422)
                .bodyText()
                .contains("请写措施", "银行：这一项必须填", "贷款金额：这一项必须填");
        assertThat(post(
                        plan + "/measures",
                        "kind",
                        "EDUCATION",
                        "what",
                        "雨露计划",
                        "plannedOn",
                        "2019-06-30",
                        "amount",
                        "5000",
                        "facts[educationAid]",
                        "RAIN_DEW"))
                .hasStatus(422)
                .bodyText()
                .contains("要在 2020 年之内", "教育帮扶要选学生", "每年不超过 3,000.00 元");
    }

    @Test
    void aMeasureIsPlannedBegunCarriedOutAndCounted() {
        var page = planned("种玉露香梨 3 亩", "1500.50");
        assertThat(mvc.get().uri(page)).hasStatusOk().bodyText().contains("玉露香梨", "3.5 亩", "1,500.50 元", "财政专项");
        assertThat(post(page + "/beginning", "day", "2020-04-01")).hasRedirectedUrl(page);
        assertThat(post(page + "/completion", "day", "2020-06-01", "cost", "1480.25"))
                .hasStatus(422)
                .bodyText()
                .contains("写签字人", "value=\"1480.25\"");
        assertThat(post(page + "/completion", "day", "2020-06-01", "cost", "1480.25", "signedBy", "王建国"))
                .hasRedirectedUrl(page);
        assertThat(mvc.get().uri(page)).bodyText().contains("已办成", "1,480.25 元", "王建国");
        assertThat(post(page + "/dropping", "because", "不办了")).flash().containsEntry("alert", "measure.over");
        assertThat(mvc.get().uri(plan(2020))).bodyText().contains("计划 1,500.50 元，实际花费 1,480.25 元");
        planned("再种 1 亩", "0.55");
        assertThat(mvc.get().uri("/measures?year=2020&kind=INDUSTRY&village=140899101201&source=FISCAL"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"total\">2<", "id=\"amount\">1,501.05<", "id=\"cost\">1,480.25<");
        assertThat(mvc.get().uri("/measures?year=2020&state=CARRIED_OUT"))
                .bodyText()
                .contains("id=\"total\">1<");
        assertThat(mvc.get().uri("/measures/export.csv?year=2020&state=CARRIED_OUT"))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFF")
                .contains("种玉露香梨 3 亩", "\"1,480.25\"")
                .doesNotContain("再种 1 亩");
    }

    @Test
    void onlyTheTownOpensAMeasureAgainAndSaysWhy() {
        var page = planned("种玉露香梨 3 亩", "1500");
        post(page + "/completion", "day", "2020-06-01", "cost", "0", "signedBy", "王建国");
        assertThat(post(page + "/reopening", "because", "花费记错了")).hasStatus(403);
        assertThat(mvc.post()
                        .uri(page + "/reopening")
                        .param("because", "花费记错了")
                        .with(People.town())
                        .with(csrf()))
                .hasRedirectedUrl(page);
        assertThat(mvc.get().uri(page)).bodyText().contains("重新打开的原因：花费记错了", "办成");
    }

    @Test
    void nextYearsPlanIsCopiedOnceWithoutWhatIsDoneForGood() {
        planned("种玉露香梨 3 亩", "1500");
        post(
                plan(2020) + "/measures",
                "kind",
                "HOUSING",
                "what",
                "翻建住房",
                "amount",
                "28000",
                "moneySource",
                "SECTOR",
                "plannedOn",
                "2020-10-01",
                "facts[grade]",
                "D",
                "facts[way]",
                "REBUILD");
        var housing = jdbc.sql("select measure_id from measure where what = '翻建住房'")
                .query(Long.class)
                .single();
        post("/measures/" + housing + "/completion", "day", "2020-09-01", "cost", "28000", "signedBy", "李秀英");
        assertThat(post(plan(2021) + "/copy")).flash().containsEntry("notice", "plan.copied");
        assertThat(mvc.get().uri(plan(2021)))
                .bodyText()
                .contains("种玉露香梨 3 亩", "计划 1,500.00 元")
                .doesNotContain("翻建住房");
        assertThat(post(plan(2021) + "/copy")).flash().containsEntry("notice", "plan.copied.nothing");
    }

    @Test
    void anOutcomeIsTheIncomeOfTheNextYearOrADash() {
        var household = household();
        IntStream.of(2018, 2019)
                .forEach(year -> jdbc.sql("""
                                insert into income (village_code, household_id, year, persons, wage) values ('140899101201', :id, :year, 1, :wage)
                                on conflict (household_id, year) do update set wage = excluded.wage, persons = 1""")
                        .param("id", household)
                        .param("year", year)
                        .param("wage", new BigDecimal(year == 2018 ? "3000.10" : "4000.20"))
                        .update());
        assertThat(mvc.get().uri("/households/" + household + "/plans/2018"))
                .bodyText()
                .contains("3,000.10 元", "4,000.20 元", "1,000.10 元");
        assertThat(mvc.get().uri("/households/" + household + "/plans/2016"))
                .bodyText()
                .contains("<dd>—</dd>");
    }

    @Test
    void oneMeasureGoesToManyHouseholdsAndIsCarriedOutForThemAtOnce() {
        var homes = jdbc.sql("""
                        select household_id from household_present where village_code = '140899101201' and not ended order by 1""").query(Long.class).list();
        assertThat(mvc.get().uri("/measures/bulk/new?village=140899101201&kind=HEALTH&year=2020"))
                .hasStatusOk()
                .bodyText()
                .contains("李秀英", "facts[healthAid]");
        assertThat(post(
                        "/measures/bulk",
                        "village",
                        "140899101201",
                        "year",
                        "2020",
                        "kind",
                        "HEALTH",
                        "what",
                        "代缴医保",
                        "plannedOn",
                        "2020-03-31",
                        "facts[healthAid]",
                        "PREMIUM"))
                .hasStatus(422)
                .bodyText()
                .contains("请至少选一户", "value=\"代缴医保\"");
        var request = mvc.post()
                .uri("/measures/bulk")
                .param("village", "140899101201")
                .param("year", "2020")
                .param("kind", "HEALTH")
                .param("what", "代缴医保")
                .param("amount", "280.00")
                .param("moneySource", "SECTOR")
                .param("plannedOn", "2020-03-31")
                .param("facts[healthAid]", "PREMIUM")
                .with(csrf());
        for (var home : homes) {
            request = request.param("households", home.toString());
        }
        assertThat(request).hasStatus3xxRedirection();
        var ids = jdbc.sql("select measure_id from measure where what = '代缴医保' order by 1")
                .query(Long.class)
                .list();
        assertThat(ids).hasSameSizeAs(homes);
        var done = mvc.post()
                .uri("/measures/completions")
                .param("day", "2020-03-20")
                .with(csrf());
        for (var id : ids) {
            done = done.param("measures", id.toString()).param("cost-" + id, "280.00");
        }
        var wrong = mvc.post()
                .uri("/measures/completions?village=140899101201")
                .param("day", "2020-03-20")
                .param("measures", ids.get(0).toString())
                .param("cost-" + ids.get(0), "二百八")
                .with(csrf());
        assertThat(wrong).hasStatus(422).bodyText().contains("花费看不懂：二百八", "value=\"二百八\"");
        assertThat(mvc.post().uri("/measures/completions").param("day", "").with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("请至少选一项措施", "请填日期");
        assertThat(done).hasRedirectedUrl("/measures?state=UNSIGNED");
        assertThat(jdbc.sql(
                                "select count(*) from measure where what = '代缴医保' and (signed_by is not null or signature_pictured)")
                        .query(Long.class)
                        .single())
                .as("nobody signed")
                .isZero();
        assertThat(mvc.get().uri("/measures?state=UNSIGNED&q=代缴医保"))
                .bodyText()
                .contains("id=\"total\">" + ids.size() + "<", "/measures/sheets/new");
        assertThat(mvc.get().uri("/measures/" + ids.get(0)))
                .bodyText()
                .contains("缺签字", "/measures/sheets/new?household=");
        assertThat(sheet(
                        ids,
                        new MockMultipartFile("file", "名单.jpg", "image/jpeg", "不是照片".getBytes(StandardCharsets.UTF_8))))
                .hasStatus(422)
                .bodyText()
                .contains("checked");
        assertThat(sheet(ids, new MockMultipartFile("file", "", "image/jpeg", new byte[0])))
                .hasStatus(422)
                .bodyText()
                .contains("请附上签字名单");
        assertThat(sheet(ids, photo())).hasRedirectedUrl("/measures?state=UNSIGNED");
        assertThat(mvc.get().uri("/measures?state=UNSIGNED&q=代缴医保")).bodyText().contains("id=\"total\">0<");
        assertThat(mvc.get().uri("/measures/" + ids.get(1))).bodyText().contains("有签字照片", "/attachments/");
        assertThat(jdbc.sql("select count(distinct measure_sheet_id) from measure where what = '代缴医保'")
                        .query(Long.class)
                        .single())
                .as("one sheet for the village")
                .isEqualTo(1);
        assertThat(sheet(ids, photo())).as("signed already").hasStatus3xxRedirection();
        assertThat(jdbc.sql("select sum(cost) from measure where what = '代缴医保' and state = 'CARRIED_OUT'")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo(new BigDecimal("280.00").multiply(BigDecimal.valueOf(homes.size())));
    }

    @Test
    void aSheetThatIsThereAlreadySignsWhatIsCarriedOutAtOnce() {
        var one = Long.parseLong(planned("发放地膜", "300").substring("/measures/".length()));
        assertThat(mvc.post()
                        .uri("/measures/completions")
                        .multipart()
                        .file(photo())
                        .param("day", "2020-06-20")
                        .param("measures", String.valueOf(one))
                        .param("cost-" + one, "300")
                        .with(csrf()))
                .hasRedirectedUrl("/measures?state=CARRIED_OUT");
        assertThat(mvc.get().uri("/measures/" + one))
                .bodyText()
                .contains("有签字照片")
                .doesNotContain("缺签字");
    }

    private MvcTestResult sheet(List<Long> ids, MockMultipartFile file) {
        return mvc.post()
                .uri("/measures/sheets")
                .multipart()
                .file(file)
                .param("measures", ids.stream().map(String::valueOf).toArray(String[]::new))
                .with(csrf())
                .exchange();
    }

    private static MockMultipartFile photo() {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB), "jpeg", out);
            return new MockMultipartFile("file", "签字名单.jpg", "image/jpeg", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long household() {
        return jdbc.sql("select household_id from household where number = '1408991012019002'")
                .query(Long.class)
                .single();
    }

    private String plan(int year) {
        return "/households/" + household() + "/plans/" + year;
    }

    private String planned(String what, String amount) {
        assertThat(post(
                        plan(2020) + "/measures",
                        "kind",
                        "INDUSTRY",
                        "cause",
                        "SKILL",
                        "what",
                        what,
                        "amount",
                        amount,
                        "moneySource",
                        "FISCAL",
                        "plannedOn",
                        "2020-06-30",
                        "facts[product]",
                        "玉露香梨",
                        "facts[mu]",
                        "3.5"))
                .hasRedirectedUrl(plan(2020));
        return "/measures/"
                + jdbc.sql("select max(measure_id) from measure")
                        .query(Long.class)
                        .single();
    }

    private MvcTestResult post(String path, String... values) {
        var request = mvc.post().uri(path).with(csrf());
        for (var i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return request.exchange();
    }
}
