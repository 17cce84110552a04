package org.zhucun.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.WebTest;
import org.zhucun.job.Progress;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** The registers of a town of its own: real rows, written and tried like anybody's. */
@WebTest
class IntakeTests {
    private static final Viewer TOWN = new Viewer("cadre", Role.TOWN_CADRE, "140899101");
    private static final Path SAMPLE = Path.of("src/main/resources/demo/z-town");
    private static final Path FAULTY = Path.of("src/test/resources/workbooks/faulty-households.xlsx");

    @Autowired
    Intake intake;

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theTownHasItsVillages() {
        Viewers.as(TOWN, () -> {
            for (var division :
                    new String[][] {{"14", "山西省"}, {"1408", "示例市"}, {"140899", "示例县"}, {"140899101", "测试镇"}}) {
                divide(division[0], division[1]);
            }
            try (var workbook = org.zhucun.workbook.Workbook.open(
                    SAMPLE.resolve("villages-2014.xlsx"), org.zhucun.workbook.WorkbookLimits.STANDARD)) {
                workbook.read(0, row -> {
                    if (row.number() > 1) {
                        divide(row.cell(5), row.cell(4));
                    }
                    return true;
                });
            }
        });
    }

    private void divide(String code, String name) {
        jdbc.sql("insert into division (code, name) values (?, ?) on conflict do nothing")
                .params(code, name)
                .update();
    }

    @Test
    void theSampleComesInAndAgainChangesNothing() {
        Viewers.as(TOWN, () -> {
            for (var name :
                    new String[] {"villages-2014", "villages-2020", "households-2020", "households-2014", "members-2020"
                    }) {
                var start = System.nanoTime();
                var rows = intake.load(SAMPLE.resolve(name + ".xlsx"), Progress.UNWATCHED, 0);
                System.out.printf("%s %d rows %d ms%n", name, rows, (System.nanoTime() - start) / 1_000_000);
            }
            assertThat(count("select count(*) from household")).isGreaterThanOrEqualTo(2214);
            assertThat(count("select count(*) from person")).isGreaterThanOrEqualTo(6700);
            assertThat(count("select count(*) from income where year = 2014")).isGreaterThanOrEqualTo(2091);
            assertThat(count("select count(*) from household_present where income_year = 2020"))
                    .isGreaterThanOrEqualTo(2214);
            for (var name :
                    new String[] {"villages-2014", "villages-2020", "households-2014", "households-2020", "members-2020"
                    }) {
                var tried = attempt(SAMPLE.resolve(name + ".xlsx"));
                assertThat(tried.rowsFaulty()).as(name).isZero();
                assertThat(tried.rowsNew()).as(name).isZero();
                assertThat(tried.rowsChanged()).as(name).isZero();
            }
            var faulty = attempt(FAULTY);
            assertThat(faulty.rowsTotal()).isEqualTo(57);
            assertThat(faulty.rowsFaulty()).isEqualTo(10);
            assertThat(faulty.rowsNew()).isEqualTo(47);
        });
    }

    private WorkbookImport attempt(Path file) {
        var id = intake.accept(file, file.getFileName().toString(), null);
        if (imports.find(id).orElseThrow().stage() == WorkbookImport.Stage.MAPPING) {
            intake.attempt(id);
        }
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (imports.find(id).orElseThrow().isRunning() && System.nanoTime() < end) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        var found = imports.find(id).orElseThrow();
        assertThat(found.stage()).isEqualTo(WorkbookImport.Stage.TRIED);
        return found;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
