package org.zhucun.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.WebTest;
import org.zhucun.viewer.Viewers;

/** The header rows of the real systems, each in a town of these tests alone. */
@WebTest
class LayoutStoryTests {
    private static final OtherTown TOWN = new OtherTown("140899237", "140885", "140884");
    private static final String COMBINED =
            "县,乡,村,户联系电话,户类型,监测对象类别,是否军烈属,工资性收入,转移性收入,养老金或离退休金,生产经营性收入,计划生育金,生态补偿金,财产性收入,最低生活保障金,"
                    + "其他转移性收入,资产收益扶贫分红收入,特困人员救助供养金,其他财产性收入（旧指标）,生产经营性支出,纯收入（元）,当前家庭人口数,人均纯收入（元）,年度家庭人口数,"
                    + "耕地面积（亩）,牧草地面积,入户路类型,与村主干路距离,是否危房户,住房面积,主要燃料类型,是否解决安全饮用水,户编号,人口编号,姓名,证件号码,与户主关系,"
                    + "公益性岗位收入,年收入（元）,是否有卫生厕所,户主姓名,户主证件号码,户内序号,性别,证件类型,出生日期,民族,家庭成员联系电话,文化程度,在校生状况,劳动技能,"
                    + "务工时间（月）,健康状况,政治面貌,是否参加城乡居民基本医疗保险,是否会讲普通话,义务教育阶段未上学原因,务工所在地,是否享受农村居民最低生活保障,是否事实无人抚养儿童\n";

    @Autowired
    Intake intake;

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theTownHasItsVillages() {
        TOWN.found(jdbc);
    }

    @Test
    void aSheetThatHoldsHouseholdsAndMembersInOneIsBoth() {
        var number = TOWN.code() + "2017001";
        var head = identity("19700101001");
        var text = COMBINED
                + combined(number, "1", "马国富", head, "户主", head, "1", "男", "19700101", "初中", "", "技能劳动力", "健康")
                + combined(
                        number,
                        "2",
                        "李秀兰",
                        identity("19720202002"),
                        "配偶",
                        head,
                        "2",
                        "女",
                        "19720202",
                        "小学",
                        "",
                        "普通劳动力",
                        "长期慢性病")
                + combined(
                        number,
                        "3",
                        "马小虎",
                        identity("20080303003"),
                        "之子",
                        head,
                        "3",
                        "男",
                        "20080303",
                        "",
                        "七年级",
                        "无劳动力",
                        "健康");
        Viewers.as(TOWN.cadre(), () -> {
            var tried = tried("全县全字段.csv", text, Charset.forName("GB18030"), 2020);
            assertThat(tried.sheets())
                    .extracting(WorkbookImport.RecognisedSheet::layout)
                    .containsExactly("HOUSEHOLD", "MEMBER");
            assertThat(tried.unknown()).isEmpty();
            assertThat(List.of(tried.rowsNew(), tried.rowsFaulty())).containsExactly(3L, 0L);
            written(tried);
            assertThat(text("""
                            select p.name || ' ' || i.net || ' ' || y.house_m2 from household h
                            join person p on p.person_id = h.head_person_id
                            join income i on i.household_id = h.household_id
                            join household_year y on y.household_id = h.household_id and y.year = i.year
                            where h.number = '%s'""".formatted(number))).isEqualTo("马国富 17600.00 80.00");
            assertThat(text("""
                            select string_agg(p.name || coalesce(y.education, y.school), ',' order by p.number) from person p
                            join person_year y using (person_id) where p.number like '%s%%'""".formatted(number))).isEqualTo("马国富JUNIOR,李秀兰PRIMARY,马小虎GRADE_7");
            var again = tried("全县全字段.csv", text, StandardCharsets.UTF_8, 2020);
            assertThat(List.of(again.rowsNew(), again.rowsChanged(), again.rowsFaulty()))
                    .containsOnly(0L);
        });
    }

    @Test
    void theCodesOfTheWebFormsAreHeadersInAnyOrder() {
        var number = TOWN.code() + "2017002";
        var text = "年度,aac017,aac073,aac071,aac074,aac307,aac007,aac031,aac029,aac001,aar010,aac006\n"
                + "2020,2,12000,3000,1000,0.5,因病," + identity("19660606003") + ",乔石," + number + ",未脱贫,一般贫困户\n";
        Viewers.as(TOWN.cadre(), () -> {
            var tried = tried("编码.csv", text, StandardCharsets.UTF_8, null);
            assertThat(tried.unknown()).isEmpty();
            assertThat(List.of(tried.rowsNew(), tried.rowsFaulty())).containsExactly(1L, 0L);
            written(tried);
            assertThat(text(
                            "select i.net || ' ' || i.per_head from income i join household h using (household_id) where h.number = '"
                                    + number + "'"))
                    .isEqualTo("14000.00 7000.00");
        });
    }

    @Test
    void theSheetOfInnerMongoliaNamesEverybodyInTheColumnOfTheHead() {
        var number = TOWN.code() + "2017003";
        Viewers.as(TOWN.cadre(), () -> {
            written(tried(
                    "户.csv",
                    "户编号,户主姓名,户主证件号码,家庭人口数,年度,工资性收入\n" + number + ",包青山," + identity("19550505001") + ",2,2020,5000\n",
                    StandardCharsets.UTF_8,
                    null));
            var text =
                    "家庭编号,旗区,苏木乡,噶查村,户主姓名,性别,证件号码,与户主关系,民族,文化程度,在校生状况,健康状况,劳动能力,务工状况,务工时间（月）,是否参加新农合,是否参加新型养老保险,是否参加城镇职工基本养老保险,政治面貌,是否现役军人\n"
                            + number + ",示例县,测试镇," + village() + ",包青山,男," + identity("19550505001")
                            + ",户主,蒙古族,小学,,健康,普通劳动力,,,是,是,否,群众,否\n"
                            + number + ",示例县,测试镇," + village() + ",斯琴,女," + identity("19570707002")
                            + ",配偶,蒙古族,小学,,健康,普通劳动力,,,是,是,否,群众,否\n";
            var tried = tried("人口表.csv", text, StandardCharsets.UTF_8, 2020);
            assertThat(tried.unknown()).isEmpty();
            assertThat(tried.rowsFaulty()).isZero();
            written(tried);
            assertThat(text("""
                            select string_agg(p.name || m.relation, ',' order by m.relation) from membership m
                            join person p using (person_id) join household h using (household_id)
                            where h.number = '%s' and m.left_on is null""".formatted(number))).isEqualTo("包青山HEAD,斯琴SPOUSE");
        });
    }

    @Test
    void anUnknownHeaderThatWasMappedByHandIsRemembered() {
        var number = TOWN.code() + "2017004";
        Viewers.as(TOWN.cadre(), () -> {
            var text = "户编号,户主姓名,家庭人口数,年度,打工挣的钱,随手记\n" + number + ",郝梅,1,2020,8800,无\n";
            var first = tried("自制表.csv", text, StandardCharsets.UTF_8, null);
            assertThat(first.unknown())
                    .extracting(WorkbookImport.UnknownColumn::header)
                    .containsExactly("打工挣的钱", "随手记");
            intake.choose(first.id(), Map.of("打工挣的钱", "WAGE", "随手记", ""));
            assertThat(ended(first.id()).stage()).isEqualTo(WorkbookImport.Stage.TRIED);
            var second = tried("自制表.csv", text, StandardCharsets.UTF_8, null);
            assertThat(second.unknown()).isEmpty();
            written(second);
            assertThat(text("select i.wage from income i join household h using (household_id) where h.number = '"
                            + number + "'"))
                    .isEqualTo("8800.00");
        });
    }

    @Test
    void theColumnOfTheNumbersUnderANameOfItsOwnIsPointedOut() {
        var number = TOWN.code() + "2017005";
        var text = "建档册号,村,户主姓名,户主证件号码,家庭人口数,年度,工资性收入,生产经营性收入,生产经营性支出,耕地面积（亩）,林地面积（亩）,"
                + "林果面积（亩）,牧草地面积,水面面积,住房面积,是否有卫生厕所,主要燃料类型\n"
                + number + "," + village() + ",穆青," + identity("19610101001")
                + ",2,2020,9000,3000,1000,7.5,0,0,0,0,90,是,煤炭\n";
        Viewers.as(TOWN.cadre(), () -> {
            var waiting = accepted("自编户册.csv", text, StandardCharsets.UTF_8, null);
            assertThat(waiting.stage()).isEqualTo(WorkbookImport.Stage.MAPPING);
            assertThat(waiting.lacksNumber()).isTrue();
            assertThat(waiting.sheets())
                    .extracting(WorkbookImport.RecognisedSheet::layout)
                    .containsExactly("HOUSEHOLD");
            assertThat(MappingTarget.of(waiting))
                    .singleElement()
                    .satisfies(target -> assertThat(target.options())
                            .extracting(org.zhucun.web.Choice::value)
                            .contains("HOUSEHOLD_NUMBER")
                            .doesNotContain("WAGE"));
            intake.choose(waiting.id(), Map.of("建档册号", "HOUSEHOLD_NUMBER"));
            var tried = ended(waiting.id());
            assertThat(List.of(tried.rowsNew(), tried.rowsFaulty())).containsExactly(1L, 0L);
            written(tried);
            assertThat(text("select i.net::text from income i join household h using (household_id) where h.number = '"
                            + number + "'"))
                    .isEqualTo("11000.00");
            assertThat(tried("自编户册.csv", text, StandardCharsets.UTF_8, null).rowsFaulty())
                    .isZero();
        });
    }

    @Test
    void aChoiceThatWasWrongIsMadeAnew() {
        var number = TOWN.code() + "2017006";
        Viewers.as(TOWN.cadre(), () -> {
            var text = "户编号,户主姓名,家庭人口数,年度,卖羊的钱\n" + number + ",关山,1,2020,5600\n";
            var first = tried("羊.csv", text, StandardCharsets.UTF_8, null);
            intake.choose(first.id(), Map.of("卖羊的钱", "WAGE"));
            var again = ended(first.id());
            assertThat(again.unknown()).isEmpty();
            assertThat(MappingTarget.remembered(again))
                    .singleElement()
                    .satisfies(target -> assertThat(target.column().chosen()).isEqualTo("WAGE"));
            intake.choose(first.id(), Map.of("卖羊的钱", "BUSINESS"));
            written(ended(first.id()));
            assertThat(text(
                            "select concat(i.wage, '/', i.business) from income i join household h using (household_id) where h.number = '"
                                    + number + "'"))
                    .isEqualTo("/5600.00");
        });
    }

    private static String combined(String household, String... person) {
        return "示例县,测试镇," + village()
                + ",13800000011,脱贫户,,否,12000,3000,1000,5000,0,500,600,0,1500,600,0,0,3000,17600,3,5866.67,3,"
                + "4.5,0,水泥路,0.3,否,80,清洁能源,是," + household + "," + household + "000" + person[0] + "," + person[1] + ","
                + person[2] + "," + person[3] + ",0,20600,是,马国富," + person[4] + "," + person[5] + "," + person[6]
                + ",居民身份证（户口簿）," + person[7] + ",汉族,13800000012," + person[8] + "," + person[9] + "," + person[10]
                + ",6,"
                + person[11] + ",群众,是,是,,,否,否\n";
    }

    private static String village() {
        return "梨花坡村";
    }

    private static String identity(String rest) {
        var digits = TOWN.area() + rest;
        return digits + new IdentityNumber(digits + "0").expected();
    }

    private WorkbookImport tried(String name, String text, Charset charset, Integer year) {
        var found = accepted(name, text, charset, year);
        assertThat(found.stage()).isEqualTo(WorkbookImport.Stage.TRIED);
        return found;
    }

    private WorkbookImport accepted(String name, String text, Charset charset, Integer year) {
        try {
            var file = Files.write(Files.createTempFile("layout", ".csv"), text.getBytes(charset));
            var id = intake.accept(file, name, year);
            Files.delete(file);
            return ended(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void written(WorkbookImport tried) {
        intake.apply(tried.id());
        assertThat(ended(tried.id()).stage()).isEqualTo(WorkbookImport.Stage.APPLIED);
    }

    private WorkbookImport ended(long id) {
        var viewer = Viewers.required();
        return CompletableFuture.supplyAsync(() -> Viewers.as(viewer, () -> {
                    var found = imports.find(id).orElseThrow();
                    while (found.isRunning()) {
                        Thread.sleep(50);
                        found = imports.find(id).orElseThrow();
                    }
                    return found;
                }))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
