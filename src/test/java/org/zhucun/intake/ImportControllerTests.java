package org.zhucun.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhucun.People;
import org.zhucun.WebTest;

@WebTest
class ImportControllerTests {
    @Autowired
    MockMvcTester mvc;

    @Test
    void showsExactlyTheFaultyRowsByTheirNumbersInTheSheet() throws IOException {
        var page = page(upload(People.townNextDoor(), "核对.csv", """
                乡,村,户编号,户主姓名,户主证件号码,家庭人口数,年度,工资性收入,主要致贫原因,备注2
                邻镇,不存在村,1408991029019001,马一,,3,2020,一千二,因病,已搬新居
                """), People.townNextDoor());
        assertThat(page).contains("id=\"rows-total\">1<", "data-row=\"2\"", "一千二", "备注2", "已搬新居");
        assertThat(count(page, "data-row=")).isEqualTo(2);
    }

    @Test
    void tellsAClerkNothingAboutOtherVillages() throws IOException {
        var page = page(upload(People.clerk201(), "别村.csv", """
                村,户编号,户主姓名,年度
                烟台岭村,1408991012029001,马一,2020
                没有的村,9998991012029001,马二,2020
                """), People.clerk201());
        assertThat(page).contains("不是您村的").doesNotContain("没有这个村");
        assertThat(count(page, "不是您村的")).isEqualTo(2);
    }

    @Test
    void refusesAFileThatIsNoWorkbookInPlainWords() {
        assertThat(mvc.post()
                        .uri("/imports")
                        .multipart()
                        .file(new MockMultipartFile(
                                "file", "照片.xlsx", null, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}))
                        .with(People.town())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("这不是工作簿");
    }

    @Test
    void refusesAWorkbookOfWhichOnlyTheHeaderIsFilledIn() {
        for (var text : new String[] {"户编号,户主姓名,年度\n", "户编号,户主姓名,年度\n,,\n , ,\n"}) {
            assertThat(mvc.post()
                            .uri("/imports")
                            .multipart()
                            .file(csv("只有表头.csv", text))
                            .with(People.town())
                            .with(csrf()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("工作簿：表头下面没有数据");
        }
        assertThat(mvc.get().uri("/imports").with(People.town())).bodyText().doesNotContain("只有表头.csv");
    }

    @Test
    void refusesFormulasNamingTheCell() {
        assertThat(mvc.post()
                        .uri("/imports")
                        .multipart()
                        .file(csv("公式.csv", "户编号,户主姓名,年度\n1408991012010001,=A1,2020\n"))
                        .with(People.town())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("单元格 B2 是公式");
    }

    @Test
    void namesTheCellOfAFormulaFarDownToo() throws IOException {
        var text = new StringBuilder("户编号,户主姓名,年度\n");
        for (var row = 2; row < 400; row++) {
            text.append("1408991012010001,马一,2020\n");
        }
        var place = upload(People.town(), "深处.csv", text + "1408991012010002,=A1,2020\n");
        assertThat(mvc.get().uri(place).with(People.town()))
                .hasStatusOk()
                .bodyText()
                .contains("单元格 B400 是公式");
    }

    @Test
    void theListSaysHowManyAndGoesOutAsAFile() throws IOException {
        upload(People.town(), "清单上的.csv", "户编号,户主姓名,年度\n,马一,2020\n");
        var page = page("/imports?state=TRIED", People.town());
        assertThat(page)
                .containsPattern("id=\"total\">[1-9]")
                .contains("清单上的.csv", "formaction=\"/imports/export.csv\"", "name=\"state\" value=\"TRIED\"");
        assertThat(page("/imports?state=APPLYING", People.town())).contains("没有停在这一步的导入");
        assertThat(page("/imports/export.csv?state=TRIED", People.town())).contains("清单上的.csv", "等确认");
    }

    @Test
    void asksWhichColumnTellsTheHouseholdsApart() throws IOException {
        var place = upload(
                People.town(),
                "自编户册.csv",
                "建档册号甲,村,户主姓名,家庭人口数,年度,工资性收入,生产经营性收入,生产经营性支出,耕地面积（亩）,林地面积（亩）,住房面积,"
                        + "是否有卫生厕所,主要燃料类型\n1408991012017009,梨花坡村,马一,2,2020,1,1,1,1,0,80,是,煤炭\n");
        assertThat(page(place, People.town()))
                .contains("没有认出户编号一列", "name=\"column.建档册号甲\"", "value=\"HOUSEHOLD_NUMBER\"", "140899******7009")
                .doesNotContain("value=\"WAGE\"", "id=\"rows-total\"");
    }

    @Test
    void twoColumnsAreNotReadAsTheSameItem() throws IOException {
        var place =
                upload(People.town(), "两列一项.csv", "户编号,户主姓名,家庭人口数,年度,卖花的钱,卖草的钱\n1408991012017019,马一,1,2020,100,200\n");
        var answer = mvc.post()
                .uri(place + "/trial")
                .with(People.town())
                .with(csrf())
                .param("column.卖花的钱", "WAGE")
                .param("column.卖草的钱", "WAGE")
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        var flash = answer.getMvcResult().getFlashMap();
        assertThat(flash.keySet()).contains("twice", "choices");
        var told = mvc.get()
                .uri(place)
                .with(People.town())
                .requestAttr("twice", flash.get("twice"))
                .requestAttr("choices", flash.get("choices"))
                .exchange();
        assertThat(told)
                .bodyText()
                .contains("两列选成了同一项", "aria-invalid=\"true\"")
                .containsPattern("name=\"column.卖草的钱\"[^§]*?value=\"WAGE\"[^>]*selected");
        assertThat(page(place, People.town())).as("nothing is remembered").doesNotContain("两列选成了同一项");
    }

    @Test
    void isForThoseWhoKeepTheRegisters() {
        assertThat(mvc.get().uri("/imports").with(People.secretary201())).hasStatus(403);
        assertThat(mvc.get().uri("/imports/999999").with(People.town())).hasStatus(404);
    }

    @Test
    void givesTheWorkbookBackWithItsFaults() throws IOException {
        var place = upload(People.town(), "一行.csv", "户编号,户主姓名,年度\n,马一,2020\n");
        var answer = mvc.get().uri(place + "/faults.xlsx").with(People.town()).exchange();
        var file = Files.createTempFile("faults", ".xlsx");
        Files.write(file, answer.getResponse().getContentAsByteArray());
        var found = new StringBuilder();
        try (var book = org.zhucun.workbook.Workbook.open(file, org.zhucun.workbook.WorkbookLimits.STANDARD)) {
            book.read(0, row -> {
                found.append(row.number()).append(String.join("|", row.cells())).append('\n');
                return true;
            });
        }
        assertThat(found).contains("哪里不对", "户编号：没有户编号");
    }

    private String upload(RequestPostProcessor who, String name, String text) {
        var answer = mvc.post()
                .uri("/imports")
                .multipart()
                .file(csv(name, text))
                .with(who)
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(302);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private String page(String place, RequestPostProcessor who) throws IOException {
        var answer = mvc.get().uri(place).with(who).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private static MockMultipartFile csv(String name, String text) {
        return new MockMultipartFile("file", name, null, text.getBytes(StandardCharsets.UTF_8));
    }

    private static int count(String page, String wanted) {
        return (int)
                Pattern.compile(Pattern.quote(wanted)).matcher(page).results().count();
    }
}
