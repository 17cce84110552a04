package org.zhucun.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
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
import org.springframework.validation.MapBindingResult;
import org.zhucun.As;
import org.zhucun.People;
import org.zhucun.WebTest;
import org.zhucun.attachment.AttachmentShelf;
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

    @Autowired
    AttachmentShelf shelf;

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
    @As("clerk201")
    @Transactional
    void theFileOfWhoWasNeverPoorDoesNotCallThemPoor() throws Exception {
        jdbc.sql("update household_year set status = 'NEVER', exit_year = null where household_id = :id")
                .param("id", household())
                .update();
        var address = "/households/" + household() + "/file";
        assertThat(text(address + "/print.pdf?reason=年终归档丙", People.clerk201()))
                .contains("监测户档案", "监测户登记表", "帮扶明白卡", "帮扶手册", "监测户留存")
                .doesNotContain("贫困户档案", "贫困户登记表", "扶贫明白卡", "扶贫手册", "建档立卡户留存", "脱贫确认书");
        assertThat(mvc.get().uri(address).with(People.clerk201()))
                .bodyText()
                .contains("监测户登记表")
                .doesNotContain("贫困户登记表", "脱贫确认书");
    }

    @Test
    @As("clerk201")
    @Transactional
    void theCardStandsOnOnePageAlsoWhereNothingIsKnownOfTheTransfers() throws Exception {
        jdbc.sql("""
                        update income set dibao = null, destitute = null, pension = null, ecology = null, family_planning = null, other_transfer = null
                        where household_id = :id""").param("id", household()).update();
        var card = mvc.get()
                .uri("/households/" + household() + "/file/print.pdf?form=card&reason=年终归档丁")
                .with(People.clerk201())
                .exchange();
        try (var pdf = Loader.loadPDF(card.getResponse().getContentAsByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).doesNotContain("低保金");
        }
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
            "visits",
            "confirmation",
            "notices",
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
        assertThat(text(village + "village-registration", People.town())).contains("贫困村登记表", "村委会（盖章）", "共 1 页");
        assertThat(mvc.get().uri("/villages/140899101202/forms").with(People.clerk201()))
                .hasStatus(404);
        assertThat(mvc.get().uri("/admin/history?event=EXPORT").with(People.admin()))
                .bodyText()
                .contains("公示丙", "清单 建档立卡户公示名单")
                .doesNotContain("清单 roster");
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
    void severalVillagesBecomeAZipWithAPdfEachAndABookmarkForEveryHousehold() throws Exception {
        jdbc.sql("""
                        insert into division (code, name) values ('140899195', '装订镇'), ('140899195201', '装订一村'), ('140899195202', '装订二村')
                        on conflict do nothing""").update();
        Viewers.as(
                new Viewer("cadre140899195", Role.TOWN_CADRE, "140899195"),
                () -> jdbc.sql("""
                                insert into household (village_code, number, registered_on)
                                values ('140899195201', '1408991952010001', date '2014-12-31'), ('140899195201', '1408991952010002', date '2014-12-31'),
                                       ('140899195202', '1408991952020001', date '2014-12-31')""").update());
        assertThat(mvc.post()
                        .uri("/dossiers")
                        .param("filters", "town=140899195")
                        .param("reason", "全镇辛")
                        .param("key", UUID.randomUUID().toString())
                        .with(People.county())
                        .with(csrf()))
                .hasRedirectedUrl("/dossiers");
        var county = new Viewer("county", Role.COUNTY_REVIEWER, "140899");
        var order = new DossierFilter(null, null, "全镇辛");
        var running = Viewers.as(county, () -> dossiers.mine(order, 1, 1).get(0));
        Viewers.as(county, () -> jobs.await(running.jobId(), Duration.ofSeconds(60)));
        var content = mvc.get()
                .uri("/dossiers/" + running.dossierId() + "/content")
                .with(People.county())
                .exchange();
        assertThat(content).hasStatusOk();
        var bookmarks = new TreeMap<String, List<String>>();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(content.getResponse().getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                try (var pdf = Loader.loadPDF(zip.readAllBytes())) {
                    var titles = new ArrayList<String>();
                    pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .children()
                            .forEach(one -> titles.add(one.getTitle().strip()));
                    bookmarks.put(entry.getName(), titles);
                }
            }
        }
        assertThat(bookmarks)
                .containsExactly(
                        Map.entry("140899195201.pdf", List.of("1408991952010001", "1408991952010002")),
                        Map.entry("140899195202.pdf", List.of("1408991952020001")));
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
        assertThat(mvc.post()
                        .uri(file)
                        .multipart()
                        .file(new MockMultipartFile("file", "空.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes()))
                        .param("form", "registration")
                        .with(People.clerk201())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("扫描件或照片：文件已损坏，打不开");
        attach(file, "登记表签字.jpg", "image/jpeg", photo());
        attach(file, "登记表全卷.pdf", "application/pdf", document(22));
        attach(file, "登记表手机照.webp", "image/webp", webp());
        assertThat(mvc.get().uri(file).with(People.clerk201()))
                .bodyText()
                .contains("登记表签字.jpg", "登记表手机照", "共 22 页，只印前 20 页", "已有，已存签字件");

        var masked = text(file + "/print.pdf?reason=归档己&form=registration", People.clerk201());
        assertThat(masked)
                .contains("没有印出的签字件", "登记表签字.jpg", "登记表全卷.pdf", "登记表手机照", "号码已遮盖的档案不印签字件")
                .doesNotContain("签字件：贫困户登记表");

        var whole = text(file + "/print.pdf?reason=归档己&form=registration&whole=true", People.clerk201());
        assertThat(whole)
                .contains("签字件：贫困户登记表", "登记表签字.jpg", "第 20 页，共 22 页", "没有印出的签字件", "共 22 页，只印前 20 页")
                .doesNotContain("第 21 页，共 22 页", "号码已遮盖的档案");
        assertThat(whole.substring(0, whole.indexOf("没有印出的签字件"))).contains("登记表手机照");
        assertThat(whole.indexOf("登记表签字.jpg")).isLessThan(whole.indexOf("没有印出的签字件"));
        // another form has its own signed paper, and here none
        assertThat(text(file + "/print.pdf?reason=归档己&form=income&whole=true", People.clerk201()))
                .doesNotContain("签字件：", "没有印出的签字件");
    }

    @Test
    @As("clerk201")
    @Transactional
    void theFileHoldsTheVisitsTheSignedConfirmationAndTheNotices() throws Exception {
        var household = jdbc.sql("select household_id from household where number = '1408991012019001'")
                .query(Long.class)
                .single();
        var file = "/households/" + household + "/file";
        assertThat(mvc.get().uri(file).with(People.clerk201())).bodyText().contains("走访记录", "脱贫确认书", "公示记录");
        jdbc.sql("""
                        insert into visit (village_code, household_id, send_id, visited_on, visitor, companions, met, problem, promise, promised_by, signed, recorded_at)
                        values ('140899101201', :id, gen_random_uuid(), date '2019-03-04', 'clerk201', '周敏', '王建国', '南墙裂缝', '请人来看房', date '2019-03-20', 'PAPER', now()),
                               ('140899101201', :id, gen_random_uuid(), date '2019-05-06', 'clerk201', null, '陈桂花', null, null, null, null, now())""").param("id", household).update();
        jdbc.sql(
                        "update visit set withdrawn_because = '记错了户' where household_id = :id and visited_on = date '2019-05-06'")
                .param("id", household)
                .update();
        var exit = exit(household);
        var unsigned = text(file + "/print.pdf?reason=归档庚&form=confirmation", People.clerk201());
        assertThat(unsigned)
                .contains("脱贫确认书", "2018-11-16", "王建国", "纸上签名", "TC-2018-")
                .doesNotContain("屏幕上签名");
        assertThat(pictures(file + "/print.pdf?reason=归档庚&form=confirmation")).isZero();
        var signature = shelf.checked(
                        drawing(), "signature.png", "signature", new MapBindingResult(new HashMap<>(), "step"))
                .orElseThrow();
        Viewers.as(
                new Viewer("clerk201", Role.VILLAGE_CLERK, "140899101201"),
                () -> shelf.keep("case_file", exit, "140899101201", "signature", signature, null));
        assertThat(text(file + "/print.pdf?reason=归档庚&form=confirmation", People.clerk201()))
                .contains("屏幕上签名")
                .doesNotContain("纸上签名");
        assertThat(pictures(file + "/print.pdf?reason=归档庚&form=confirmation")).isEqualTo(1);

        assertThat(text(file + "/print.pdf?reason=归档庚", People.clerk201()))
                .contains("2019-03-04", "周敏", "南墙裂缝", "请人来看房（2019-03-20 前）")
                .contains("脱贫公示", "2018-11-17", "至 2018-11-23", "脱贫退出", "村委会公示栏", "无异议 2018-11-24")
                .doesNotContain("2019-05-06");
    }

    private long exit(long household) {
        var exit = jdbc.sql("""
                        insert into case_file (village_code, kind, year, name, statement, stage, entered_on, opened_on, household_id, outcome, closed_on)
                        values ('140899101201', 'EXIT', 2018, '王建国', '两委提名', 'ARCHIVING', date '2018-12-20', date '2018-10-08', :id, 'ARCHIVED', date '2018-12-20')
                        returning case_file_id""").param("id", household).query(Long.class).single();
        jdbc.sql("""
                        insert into case_step (village_code, case_file_id, act, stage, happened_on, actor, people)
                        values ('140899101201', :exit, 'TAKEN', 'CONFIRMATION', date '2018-11-16', 'secretary201', '王建国')""").param("exit", exit).update();
        jdbc.sql("""
                        with n as (insert into notice (village_code, kind, title, body, days, counts_workdays, hotline, place, state, starts_on, ends_on,
                                                       prepared_by, prepared_at, published_by, published_at, result, concluded_on, concluded_by)
                                   values ('140899101201', 'EXIT', '脱贫公示', '拟退出', 7, false, '0359-1234567', '村委会公示栏', 'ENDED', date '2018-11-17', date '2018-11-23',
                                           'clerk201', now(), 'secretary201', now(), 'UNOPPOSED', date '2018-11-24', 'clerk201')
                                   returning notice_id)
                        insert into notice_line (village_code, notice_id, position, name, decision, subject_table, subject_id, outcome)
                        select '140899101201', notice_id, 1, '王建国', 'EXIT', 'case_file', :exit, 'UNOPPOSED' from n""").param("exit", exit).update();
        return exit;
    }

    private int pictures(String address) throws Exception {
        var result = mvc.get().uri(address).with(People.clerk201()).exchange();
        var found = 0;
        try (var pdf = Loader.loadPDF(result.getResponse().getContentAsByteArray())) {
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    found += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
        }
        return found;
    }

    private static byte[] drawing() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 160, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
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
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4TBUAAAAvO8AJEAcQ/Y/+BYCE8H+9GNH/1AcA");
    }
}
