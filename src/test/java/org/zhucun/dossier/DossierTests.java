package org.zhucun.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
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
            "measures",
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
                .containsPattern("合计 \\d+ 户")
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
            return dossiers.mine(new DossierFilter(null, null, null), 1, 1).get(0);
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

    @Test
    void aLongOrderIsStoppedAndLeavesNothingBehind() {
        var village = "140899173211";
        jdbc.sql(
                        "insert into division (code, name) values ('140899173', '大镇'), ('140899173211', '停印村') on conflict do nothing")
                .update();
        Viewers.as(
                new Viewer("clerk" + village, Role.VILLAGE_CLERK, village),
                () -> jdbc.sql("""
                                insert into household (village_code, number, registered_on)
                                select :village, :village || lpad(n::text, 4, '0'), date '2014-12-31' from generate_series(1, 250) n""").param("village", village).update());
        assertThat(mvc.post()
                        .uri("/dossiers")
                        .param("filters", "village=" + village)
                        .param("reason", "停印戊")
                        .param("key", UUID.randomUUID().toString())
                        .with(People.county())
                        .with(csrf()))
                .hasRedirectedUrl("/dossiers");
        var county = new Viewer("county", Role.COUNTY_REVIEWER, "140899");
        var order = new DossierFilter(null, null, "停印戊");
        var running = Viewers.as(county, () -> dossiers.mine(order, 1, 1).get(0));
        assertThat(mvc.post()
                        .uri("/dossiers/" + running.dossierId() + "/cancellation")
                        .with(People.county())
                        .with(csrf()))
                .hasRedirectedUrl("/dossiers");
        Viewers.as(county, () -> jobs.await(running.jobId(), Duration.ofSeconds(60)));
        var over = Viewers.as(county, () -> dossiers.mine(order, 1, 1).get(0));
        assertThat(over.state()).isEqualTo("CANCELLED");
        assertThat(over.storedAs()).isNull();
        assertThat(mvc.get()
                        .uri("/dossiers/" + running.dossierId() + "/content")
                        .with(People.county()))
                .hasStatus(404);
        assertThat(mvc.get().uri("/dossiers?state=CANCELLED&q=停印戊").with(People.county()))
                .bodyText()
                .contains("id=\"total\">1</output>", "已停止", "停印戊")
                .doesNotContain("/content");
        assertThat(mvc.get().uri("/dossiers?state=DONE&q=停印戊").with(People.county()))
                .bodyText()
                .contains("这个条件下没有");
        assertThat(mvc.get().uri("/dossiers/export.csv?q=停印戊").with(People.county()))
                .bodyText()
                .contains("停印戊", "已停止", ",250,");
    }

    @Test
    @As("clerk201")
    @Transactional
    void signedPaperIsPrintedAtItsPlaceOnlyWhereNumbersAreWhole() throws Exception {
        var file = "/households/"
                + jdbc.sql("select household_id from household where number = '1408991012019001'")
                        .query(Long.class)
                        .single()
                + "/file";
        attach(file, "登记表签字.jpg", "image/jpeg", photo());
        attach(file, "登记表全卷.pdf", "application/pdf", document(22));
        attach(file, "登记表手机照.webp", "image/webp", webp());
        assertThat(mvc.get().uri(file).with(People.clerk201()))
                .bodyText()
                .contains("登记表签字.jpg", "共 22 页，只印前 20 页", "WebP 图片印不出来", "已有，已存签字件");

        var masked = text(file + "/print.pdf?reason=归档己&form=registration", People.clerk201());
        assertThat(masked)
                .contains("没有印出的签字件", "登记表签字.jpg", "登记表全卷.pdf", "登记表手机照.webp", "号码已遮盖的档案不印签字件")
                .doesNotContain("签字件：贫困户登记表");

        var whole = text(file + "/print.pdf?reason=归档己&form=registration&whole=true", People.clerk201());
        assertThat(whole)
                .contains("签字件：贫困户登记表", "登记表签字.jpg", "第 20 页，共 22 页", "没有印出的签字件", "共 22 页，只印前 20 页", "WebP 图片印不出来")
                .doesNotContain("第 21 页，共 22 页", "号码已遮盖的档案");
        assertThat(whole.indexOf("登记表签字.jpg")).isLessThan(whole.indexOf("没有印出的签字件"));
        // another form has its own signed paper, and here none
        assertThat(text(file + "/print.pdf?reason=归档己&form=income&whole=true", People.clerk201()))
                .doesNotContain("签字件：", "没有印出的签字件");
    }

    private void attach(String file, String name, String type, byte[] bytes) {
        assertThat(mvc.post()
                        .uri(file)
                        .multipart()
                        .file(new MockMultipartFile("file", name, type, bytes))
                        .param("form", "registration")
                        .with(People.clerk201())
                        .with(csrf()))
                .hasRedirectedUrl(file);
    }

    private static byte[] photo() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2400, 3200, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    private static byte[] document(int pages) throws IOException {
        try (var pdf = new PDDocument()) {
            for (var i = 0; i < pages; i++) {
                pdf.addPage(new PDPage());
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] webp() {
        return "RIFF\u0010\0\0\0WEBPVP8 \u0004\0\0\0abcd".getBytes(StandardCharsets.ISO_8859_1);
    }
}
