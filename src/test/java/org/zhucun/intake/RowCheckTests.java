package org.zhucun.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucun.workbook.Field;
import org.zhucun.workbook.Layout;
import org.zhucun.workbook.SheetLayout;
import org.zhucun.workbook.Workbook;
import org.zhucun.workbook.WorkbookLimits;

class RowCheckTests {
    private static final LocalDate TODAY = LocalDate.of(2020, 12, 21);

    @Test
    void findsExactlyTheFaultyRowsOfTheKey() {
        var faulty = new TreeMap<Integer, Trouble>();
        for (var row : rowsOf(Path.of("src/test/resources/workbooks/faulty-households.xlsx"))) {
            row.faults().forEach(fault -> faulty.putIfAbsent(fault.row(), fault.trouble()));
        }
        assertThat(faulty)
                .containsExactly(
                        java.util.Map.entry(10, Trouble.NOT_A_NUMBER),
                        java.util.Map.entry(17, Trouble.IDENTITY_CHECK_DIGIT),
                        java.util.Map.entry(25, Trouble.NET_DISAGREES),
                        java.util.Map.entry(32, Trouble.NEGATIVE),
                        java.util.Map.entry(36, Trouble.NOT_IN_LIST),
                        java.util.Map.entry(39, Trouble.VILLAGE_UNKNOWN),
                        java.util.Map.entry(40, Trouble.HEAD_MISSING),
                        java.util.Map.entry(42, Trouble.YEAR_RANGE),
                        java.util.Map.entry(56, Trouble.NUMBER_MISSING),
                        java.util.Map.entry(58, Trouble.NUMBER_REPEATED));
    }

    @Test
    void saysEachMistakeOnceAndMasksNumbers() {
        var faults = rowsOf(Path.of("src/test/resources/workbooks/faulty-households.xlsx")).stream()
                .filter(row -> row.row() == 17)
                .flatMap(row -> row.faults().stream())
                .toList();
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.written()).isEqualTo("140898********0010");
            assertThat(fault.arguments()).containsExactly("5");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "households-2014", "households-2015", "households-2016", "households-2017", "households-2018",
                "households-2019", "households-2020", "members-2020", "villages-2014", "villages-2020"
            })
    void acceptsTheSampleWithoutAFault(String name) {
        var start = System.nanoTime();
        var rows = rowsOf(Path.of("src/main/resources/demo/z-town/" + name + ".xlsx"));
        System.out.printf(
                "%s: %d rows, %.0f rows/s%n", name, rows.size(), rows.size() * 1e9 / (System.nanoTime() - start));
        assertThat(rows)
                .hasSizeGreaterThan(17)
                .allSatisfy(row -> assertThat(row.faults()).isEmpty());
    }

    @Test
    void theProfileOfAMergedVillageIsNotTheOthers() {
        var rows = rowsOf(Path.of("src/main/resources/demo/z-town/villages-2020.xlsx"), villages("140899101202"));
        assertThat(rows)
                .filteredOn(row -> !row.faults().isEmpty())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.faults()).extracting(Fault::trouble).containsExactly(Trouble.VILLAGE_ABSORBED));
    }

    @Test
    void readsMoneyExactly() {
        var rows = rowsOf(Path.of("src/main/resources/demo/z-town/households-2020.xlsx"));
        assertThat(rows.get(1).value(Field.NET)).hasToString("9200.55");
    }

    @Test
    void readsTheSheetOfInnerMongoliaWhichHasNoNamesNorYear() throws IOException {
        var file = Files.createTempFile("f", ".csv");
        Files.writeString(file, """
                家庭编号,旗区,苏木乡,噶查村,户主姓名,性别,证件号码,与户主关系,民族,文化程度,健康状况,劳动能力,务工时间（月）,是否参加新农合
                1408991012010001,示例县,测试镇,梨花坡村,杨保平,男,140899196612030010,本人或户主,汉族,初中,"残疾,长期慢性病",有劳动能力,10,是
                1408991012010001,示例县,测试镇,梨花坡村,白蓉,女,140899196302100028,配偶,汉族,初中,健康,有劳动能力,13,是
                1408991012010001,示例县,测试镇,梨花坡村,杨保平,男,14089919940921001x,之子,汉族,初中,健康,有劳动能力,3,是
                """);
        var rows = rowsOf(file);
        assertThat(rows.get(0).faults()).isEmpty();
        assertThat(rows.get(0).value(Field.BORN_ON)).isEqualTo(LocalDate.of(1966, 12, 3));
        assertThat(rows.get(1).faults()).extracting(Fault::trouble).containsExactly(Trouble.MONTHS_RANGE);
        assertThat(rows.get(2).faults()).extracting(Fault::trouble).containsExactly(Trouble.NAME_MISSING);
    }

    @Test
    void refusesAVillageThatNameAndNumberDisagreeAbout() throws IOException {
        var file = Files.createTempFile("a", ".csv");
        Files.writeString(file, """
                乡,村,户编号,户主姓名,户主证件号码,家庭人口数,年度,工资性收入
                测试镇,烟台岭村,1408991012010001,杨保平,140899196612030010,3,2020,100
                测试镇,梨花坡,1408991012010002,杨保安,,3,2020,100.555
                测试镇,梨花坡村委会,1408991012010003,杨保安,,３,2020年,"1,200.50"
                """);
        var rows = rowsOf(file);
        assertThat(rows.get(0).faults()).extracting(Fault::trouble).containsExactly(Trouble.VILLAGE_DISAGREES);
        assertThat(rows.get(1).faults()).extracting(Fault::trouble).containsExactly(Trouble.TOO_MANY_DECIMALS);
        assertThat(rows.get(2).faults()).isEmpty();
        assertThat(rows.get(2).value(Field.WAGE)).hasToString("1200.50");
    }

    static KnownVillages villages() {
        return villages("");
    }

    /** @param absorbed the code of a village that was merged into 梨花坡村 */
    private static KnownVillages villages(String absorbed) {
        var names = List.of("梨花坡村", "烟台岭村", "菊苑村", "椒沟村", "玫瑰原村", "核桃峪村", "菜园村");
        var places = new ArrayList<KnownVillages.Place>();
        for (var file : List.of("villages-2014")) {
            try (var workbook = Workbook.open(
                    Path.of("src/main/resources/demo/z-town/" + file + ".xlsx"), WorkbookLimits.STANDARD)) {
                workbook.read(0, row -> {
                    if (row.number() > 1) {
                        var gone = absorbed.equals(row.cell(5));
                        places.add(new KnownVillages.Place(
                                gone ? "140899101201" : row.cell(5), row.cell(5), row.cell(4), row.cell(3), gone));
                    }
                    return true;
                });
            }
        }
        assertThat(places).extracting(KnownVillages.Place::name).containsAll(names);
        return new KnownVillages(places, false);
    }

    private static List<Incoming> rowsOf(Path file) {
        return rowsOf(file, villages());
    }

    private static List<Incoming> rowsOf(Path file, KnownVillages villages) {
        try (var workbook = Workbook.open(file, WorkbookLimits.STANDARD)) {
            var sheets = IntStream.range(0, workbook.sheets().size())
                    .mapToObj(sheet -> SheetLayout.recognise(workbook, sheet, (layout, header) -> null))
                    .flatMap(List::stream)
                    .toList();
            assertThat(sheets).hasSize(1);
            var year = sheets.get(0).has(Field.YEAR_OF) ? null : 2020;
            assertThat(sheets.get(0).layout()).isIn((Object[]) Layout.values());
            var check = new RowCheck(sheets.get(0), villages, 2014, TODAY, year);
            var rows = new ArrayList<Incoming>();
            workbook.read(0, row -> {
                if (check.isData(row)) {
                    rows.add(check.check(row));
                }
                return true;
            });
            return rows;
        }
    }
}
