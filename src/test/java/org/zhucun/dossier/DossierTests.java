package org.zhucun.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.People;
import org.zhucun.WebTest;
import org.zhucun.cipher.Cipher;
import org.zhucun.job.Jobs;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

@WebTest
class DossierTests {

    private static final Viewer TOWN = new Viewer("town", Role.TOWN_CADRE, "140899101");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cipher cipher;

    @Autowired
    Jobs jobs;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFolder folder;

    private long household() {
        return Viewers.as(
                TOWN,
                () -> jdbc.sql("select household_id from household where number = '1408991012019001'")
                        .query(Long.class)
                        .single());
    }

    private String text(String address, RequestPostProcessor who) throws Exception {
        var result = mvc.get().uri(address).with(who).exchange();
        assertThat(result).hasStatusOk();
        try (var pdf = Loader.loadPDF(result.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private long recorded(String event, String reason) {
        return Viewers.as(
                TOWN,
                () -> jdbc.sql("select count(*) from history where event = :event and reason = :reason")
                        .param("event", event)
                        .param("reason", reason)
                        .query(Long.class)
                        .single());
    }

    @Test
    void theWholeFileIsPrintedWithItsCatalogueAndMaskedNumbers() throws Exception {
        var text = text("/households/" + household() + "/file/print.pdf?reason=年终归档甲", People.town());
        assertThat(text)
                .contains(
                        "卷内目录",
                        "贫困户登记表",
                        "1408991012019001",
                        "王建国",
                        "陈桂花",
                        "家庭年度收入核算表",
                        "15=13−14",
                        "扶贫明白卡",
                        "扶贫手册",
                        "用途：年终归档甲",
                        "139****9001")
                .doesNotContain("13900009001");
        assertThat(recorded("EXPORT", "年终归档甲")).isEqualTo(1);
        assertThat(recorded("UNMASK", "年终归档甲")).isZero();
    }

    @Test
    @As("clerk201")
    @Transactional
    void wholeNumbersNeedAPurposeAndAreRecorded() throws Exception {
        var sealed = cipher.sealIdentity("140899196805120012");
        jdbc.sql("""
                        update person set identity_cipher = :cipher, identity_hash = :hash, identity_masked = :masked, identity_kind = 'IDENTITY_CARD'
                        where person_id = (select head_person_id from household where number = '1408991012019001')""")
                .param("cipher", sealed.cipher())
                .param("hash", sealed.hash())
                .param("masked", sealed.masked())
                .update();
        var id = jdbc.sql("select household_id from household where number = '1408991012019001'")
                .query(Long.class)
                .single();
        var address = "/households/" + id + "/file/print.pdf?reason=入册乙&form=";
        assertThat(text(address + "registration", People.clerk201()))
                .contains("140899********0012")
                .doesNotContain("140899196805120012");
        assertThat(text(address + "registration&whole=true", People.clerk201()))
                .contains("140899196805120012", "13900009001");
        // the handbook's form does not ask for them
        assertThat(text(address + "handbook&whole=true", People.clerk201()))
                .doesNotContain("140899196805120012", "13900009001");
        assertThat(jdbc.sql("select count(*) from history where event = 'UNMASK' and reason = '入册乙'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoOnlyReviewsPrintsMasked() {
        var address = "/households/" + household() + "/file/print.pdf?form=registration&whole=true&reason=入册乙";
        assertThat(mvc.get().uri(address).with(People.county())).hasStatus(403);
    }

    @Test
    void nothingIsPrintedWithoutAPurpose() {
        assertThat(mvc.get()
                        .uri("/households/" + household() + "/file/print.pdf")
                        .with(People.town()))
                .hasStatus3xxRedirection();
    }

    @Test
    void theFilePageSaysWhatIsMissing() {
        assertThat(mvc.get().uri("/households/" + household() + "/file").with(People.clerk201()))
                .hasStatusOk()
                .bodyText()
                .contains("缺签字件", "/dossiers/blank/registration.pdf", "存入签字件");
    }

    @Test
    void everyFormComesEmptyForFillingByHand() throws Exception {
        for (var form : new String[] {
            "registration",
            "income",
            "change",
            "guarantee",
            "card",
            "handbook",
            "village-registration",
            "village-profile",
            "roster",
            "roster-public",
            "exits"
        }) {
            assertThat(text("/dossiers/blank/" + form + ".pdf", People.clerk201()))
                    .as(form)
                    .contains("用途：空白表");
        }
        assertThat(mvc.get().uri("/dossiers/blank/nothing.pdf").with(People.town()))
                .hasStatus(404);
    }

    @Test
    void thePublicListSaysNamesGroupsAndDecisionsOnly() throws Exception {
        var village = "/villages/140899101201/forms/print.pdf?reason=公示丙&form=";
        assertThat(text(village + "roster-public", People.town()))
                .contains("王建国", "已脱贫")
                .doesNotContain("因", "1408991012019001", "****");
        assertThat(text(village + "roster", People.town())).contains("王建国", "139****9001", "因学");
        assertThat(text(village + "village-registration", People.town())).contains("贫困村登记表", "村委会（盖章）");
        assertThat(mvc.get().uri("/villages/140899101202/forms").with(People.clerk201()))
                .hasStatus(404);
    }

    @Test
    void manyFilesAreAJobThatEndsInOnePdfAndIsTheMakersOwn() throws Exception {
        var key = UUID.randomUUID().toString();
        // the same order twice is one file
        for (var sent = 0; sent < 2; sent++) {
            assertThat(mvc.post()
                            .uri("/dossiers")
                            .param("filters", "village=140899101201&q=1408991012019001")
                            .param("reason", "成批丁")
                            .param("key", key)
                            .with(People.town())
                            .with(csrf()))
                    .hasStatus3xxRedirection();
        }
        var made = Viewers.as(TOWN, () -> {
            var job = jdbc.sql("select max(job_id) from job where kind = 'DOSSIER'")
                    .query(Long.class)
                    .single();
            jobs.await(job, Duration.ofSeconds(90));
            return dossiers.mine(1).get(0);
        });
        assertThat(made.state()).isEqualTo("DONE");
        assertThat(recorded("EXPORT", "成批丁")).isEqualTo(1);
        var address = "/dossiers/" + made.dossierId() + "/content";
        assertThat(text(address, People.town())).contains("王建国", "用途：成批丁");
        assertThat(mvc.get().uri(address).with(People.of("town2"))).hasStatus(404);
        assertThat(mvc.get().uri("/dossiers").with(People.town())).bodyText().contains("成批丁", address);
        folder.deleteBefore(System.currentTimeMillis() + TimeUnit.DAYS.toMillis(1));
        assertThat(mvc.get().uri(address).with(People.town())).hasStatus(404);
        assertThat(mvc.get().uri("/dossiers").with(People.town())).bodyText().contains("已到期删除");
    }

    @Test
    void anOrderWithoutAPurposeKeepsItsFilters() {
        assertThat(mvc.post()
                        .uri("/dossiers")
                        .param("filters", "village=140899101201")
                        .with(People.town())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"village=140899101201\"");
    }
}
