package org.zhucun.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.zhucun.People;
import org.zhucun.WebTest;
import org.zhucun.job.Progress;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** Stories that commit, in a town of their own. */
@WebTest
class IntakeTests {
    private static final OtherTown WHOLE = new OtherTown("140899231", "140897", "140896");
    private static final OtherTown SMALL = new OtherTown("140899232", "140895", "140894");

    @Autowired
    Intake intake;

    @Autowired
    Imports imports;

    @Autowired
    ImportPapers papers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void theTownsHaveTheirVillages() {
        WHOLE.found(jdbc);
        SMALL.found(jdbc);
    }

    @Test
    void theSampleComesInAndAgainChangesNothing() {
        Viewers.as(WHOLE.cadre(), () -> {
            for (var name :
                    List.of("villages-2014", "villages-2020", "households-2020", "households-2014", "members-2020")) {
                intake.load(WHOLE.sample(name), Progress.UNWATCHED, 0);
            }
            assertThat(count("select count(*) from household")).isEqualTo(2214);
            assertThat(count("select count(*) from person")).isEqualTo(6700);
            assertThat(count("select count(*) from membership where left_on is null"))
                    .isEqualTo(6700);
            assertThat(count("select count(*) from income where year = 2014")).isEqualTo(2091);
            assertThat(count("select count(*) from village_year")).isEqualTo(36);
            assertThat(count("select sum(persons) from household_present")).isEqualTo(6700);
            assertThat(count("select sum(persons) from household_status_count")).isEqualTo(6700);
            assertThat(count("""
                    select count(*) from (select village_code, status, count(*) as households, sum(persons) as persons
                                          from household_present where not ended group by 1, 2) p
                    full join household_status_count c using (village_code, status)
                    where (coalesce(p.households, 0), coalesce(p.persons, 0)) is distinct from (coalesce(c.households, 0), coalesce(c.persons, 0))""")).as("counts that differ from a recount").isZero();
            for (var name :
                    List.of("villages-2014", "villages-2020", "households-2014", "households-2020", "members-2020")) {
                var tried = tried(WHOLE.sample(name));
                assertThat(List.of(tried.rowsFaulty(), tried.rowsNew(), tried.rowsChanged(), tried.missing()))
                        .as(name)
                        .containsOnly(0L);
            }
        });
    }

    @Test
    void anOldYearNeverChangesThePresent() {
        Viewers.as(SMALL.cadre(), () -> {
            intake.load(SMALL.sample("households-2020", 60), Progress.UNWATCHED, 0);
            var before = count("select sum(per_head * household_id) from household_present");
            var status = count("select count(*) from household_present where status = 'EXITED'");
            intake.load(SMALL.sample("households-2014", 60), Progress.UNWATCHED, 0);
            assertThat(count("select count(*) from income where year = 2014")).isPositive();
            assertThat(count("select count(*) from household_present where facts_year = 2020"))
                    .isPositive();
            assertThat(count("select count(*) from household_present where status = 'EXITED' and facts_year = 2020"))
                    .isEqualTo(status);
            assertThat(count("select sum(per_head * household_id) from household_present where income_year = 2020"))
                    .isEqualTo(before);
        });
    }

    @Test
    void faultyRowsStayOutAndTheRestIsWrittenOnce() {
        var town = new OtherTown("140899235", "140889", "140888");
        town.found(jdbc);
        Viewers.as(town.cadre(), () -> {
            var tried = tried(town.faulty());
            assertThat(List.of(tried.rowsTotal(), tried.rowsNew(), tried.rowsFaulty()))
                    .containsExactly(57L, 47L, 10L);
            intake.apply(tried.id());
            var written = ended(tried.id());
            assertThat(written.stage()).isEqualTo(WorkbookImport.Stage.APPLIED);
            var again = tried(town.faulty());
            assertThat(List.of(again.rowsNew(), again.rowsChanged(), again.rowsUnchanged(), again.rowsFaulty()))
                    .containsExactly(0L, 0L, 47L, 10L);
        });
    }

    @Test
    void whatIsLoadedAtOnceStandsAmongTheImports() {
        var town = new OtherTown("140899371", "140841", "140842");
        town.found(jdbc);
        Viewers.as(town.cadre(), () -> {
            intake.load(town.sample("households-2020", 40), "households-2020.xlsx", Progress.UNWATCHED, 0);
            var row = imports.page(new ImportFilter("APPLIED"), 1, 10).get(0);
            assertThat(row.fileName()).isEqualTo("households-2020.xlsx");
            assertThat(row.uploadedBy()).isEqualTo(town.cadre().actor());
            assertThat(row.rowsNew()).isPositive().isEqualTo(row.rowsTotal());
            assertThat(row.rowsNew()).isEqualTo(count("select count(*) from household"));
            assertThat(imports.find(row.id()).orElseThrow().expiredAt())
                    .as("its file is not kept")
                    .isNotNull();
            assertThat(count("select count(*) from workbook_import where applied_at is not null"))
                    .as("a dashboard knows when")
                    .isEqualTo(1);
        });
    }

    @Test
    void whoLeftIsNotBroughtBackByTheSameWorkbook() {
        var town = new OtherTown("140899272", "140859", "140858");
        town.found(jdbc);
        Viewers.as(town.cadre(), () -> {
            var first = tried(town.faulty());
            intake.apply(first.id());
            assertThat(ended(first.id()).stage()).isEqualTo(WorkbookImport.Stage.APPLIED);
            var head = jdbc.sql("""
                            update membership m set left_on = date '2020-12-20', leave_reason = 'DEATH'
                            from person p where p.person_id = m.person_id
                              and m.membership_id = (select min(membership_id) from membership where village_code like '140899272%')
                            returning p.name""").query(String.class).single();
            var again = tried(town.faulty());
            assertThat(List.of(again.rowsNew(), again.rowsChanged(), again.rowsUnchanged(), again.rowsFaulty()))
                    .containsExactly(0L, 0L, 46L, 11L);
            assertThat(papers.faults(again.id(), 1, 100))
                    .filteredOn(fault -> fault.trouble().equals("LEFT_ALREADY"))
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.header()).isEqualTo("户主姓名");
                        assertThat(fault.written()).isEqualTo(head);
                    });
        });
    }

    /** Else the first lists after it are planned for an empty register, and take seconds. */
    @Test
    void thePlannerKnowsTheRegisterAfterABigImport() {
        var town = new OtherTown("140899236", "140887", "140886");
        town.found(jdbc);
        var before = lastAnalyzed();
        Viewers.as(town.cadre(), () -> {
            jdbc.sql("analyze household").update();
            assertThat(lastAnalyzed())
                    .as("without the function nothing happens")
                    .isEqualTo(before);
            intake.load(town.sample("households-2020"), Progress.UNWATCHED, 0);
        });
        assertThat(lastAnalyzed()).isNotEqualTo(before).doesNotContain("never");
    }

    private String lastAnalyzed() {
        return jdbc.sql("""
                        select string_agg(coalesce(last_analyze::text, 'never'), ' ' order by relname) from pg_stat_user_tables
                        where relname in ('household', 'household_present', 'person', 'income')""").query(String.class).single();
    }

    @Test
    void aClerkImportsOnlyTheirVillage() {
        Viewers.as(SMALL.clerk(207), () -> {
            var tried = tried(SMALL.faulty());
            assertThat(tried.rowsNew()).isEqualTo(7);
            assertThat(tried.rowsFaulty()).isEqualTo(50);
        });
        Viewers.as(
                SMALL.clerk(206),
                () -> assertThat(imports.page(new ImportFilter(null), 1, 10)).isEmpty());
    }

    @Test
    void twoPeopleImportingAtOnceDoNotMix() {
        var town = new OtherTown("140899233", "140893", "140892");
        town.found(jdbc);
        var one = Viewers.as(
                town.cadre(), () -> tried(town.sample("households-2020", 200)).id());
        var other = Viewers.as(
                town.cadre(), () -> tried(town.sample("households-2020", 300)).id());
        Viewers.as(town.cadre(), () -> {
            intake.apply(one);
            intake.apply(other);
            assertThat(ended(one).stage()).isEqualTo(WorkbookImport.Stage.APPLIED);
            assertThat(ended(other).stage()).isEqualTo(WorkbookImport.Stage.APPLIED);
            assertThat(ended(one).rowsNew() + ended(other).rowsNew()).isEqualTo(300);
            assertThat(count("select count(*) from household")).isEqualTo(300);
        });
    }

    @Test
    void aRowThatTheRegisterRefusesMeanwhileIsNamedAfterWriting() {
        var town = new OtherTown("140899236", "140887", "140886");
        town.found(jdbc);
        Viewers.as(town.cadre(), () -> {
            var tried = tried(town.sample("households-2020", 20));
            assertThat(tried.rowsFaulty()).isZero();
            var number = papers.changes(tried.id(), "NEW", 1, 1).get(0).number();
            jdbc.sql(
                            "insert into household (village_code, number, registered_on) values (:village, :number, '2020-12-21')")
                    .param(
                            "village",
                            number.startsWith(town.code() + "201") ? town.code() + "202" : town.code() + "201")
                    .param("number", number)
                    .update();
            intake.apply(tried.id());
            var written = ended(tried.id());
            assertThat(written.stage()).isEqualTo(WorkbookImport.Stage.APPLIED);
            assertThat(written.rowsFaulty()).isEqualTo(1);
            assertThat(papers.faults(tried.id(), 1, 10)).hasSize(1);
            assertThat(count("select count(*) from history where event = 'IMPORT' and subject_id = " + tried.id()))
                    .isEqualTo(1);
        });
    }

    @Test
    void aCancelledWritingLeavesNothingBehind() {
        var town = new OtherTown("140899234", "140891", "140890");
        town.found(jdbc);
        Viewers.as(town.cadre(), () -> {
            var id = tried(town.sample("households-2020")).id();
            intake.apply(id);
            intake.cancel(id);
            var stopped = ended(id);
            if (stopped.stage() == WorkbookImport.Stage.TRIED) {
                assertThat(count("select count(*) from household")).isZero();
                intake.cancel(id);
                assertThat(count("select count(*) from workbook_piece where workbook_import_id = " + id))
                        .isZero();
            }
            assertThat(stopped.stage()).isIn(WorkbookImport.Stage.TRIED, WorkbookImport.Stage.APPLIED);
        });
    }

    @Test
    void whatWasTakenAlongForTheSystemAboveComesBackWithoutAFault(@TempDir Path folder) throws Exception {
        for (var name : List.of("A.xlsx", "A.csv", "B.xlsx", "B.csv")) {
            var sent = mvc.post()
                    .uri("/households/export." + name.substring(2) + "?village=140899101201&reason=上报&layout="
                            + name.charAt(0))
                    .with(People.town())
                    .with(csrf())
                    .exchange();
            assertThat(sent).hasStatusOk();
            var file = Files.write(folder.resolve(name), sent.getResponse().getContentAsByteArray());
            Viewers.as(new Viewer("town", Role.TOWN_CADRE, "140899101"), () -> {
                var tried = tried(file);
                assertThat(tried.rowsTotal()).as(name).isPositive();
                assertThat(List.of(tried.rowsFaulty(), tried.rowsNew()))
                        .as(name)
                        .containsOnly(0L);
                assertThat(tried.unknown()).as(name).isEmpty();
            });
        }
    }

    private WorkbookImport tried(Path file) {
        var id = intake.accept(file, file.getFileName().toString(), null);
        if (imports.find(id).orElseThrow().stage() == WorkbookImport.Stage.MAPPING) {
            intake.attempt(id);
        }
        var found = ended(id);
        assertThat(found.stage()).isEqualTo(WorkbookImport.Stage.TRIED);
        return found;
    }

    private WorkbookImport ended(long id) {
        var viewer = Viewers.required();
        return CompletableFuture.supplyAsync(() -> Viewers.as(viewer, () -> waited(id)))
                .orTimeout(60, java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }

    private WorkbookImport waited(long id) throws InterruptedException {
        var found = imports.find(id).orElseThrow();
        while (found.isRunning()) {
            Thread.sleep(Duration.ofMillis(50).toMillis());
            found = imports.find(id).orElseThrow();
        }
        return found;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
