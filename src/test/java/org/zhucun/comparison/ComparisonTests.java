package org.zhucun.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.zhucun.People;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.casework.CaseFlags;
import org.zhucun.casework.CaseOpened;
import org.zhucun.cipher.Cipher;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Refusal;

@WebTest
class ComparisonTests {

    private static final String CSV = "姓名,身份证号,说明,金额,日期\n甲,1,晋M12345 轿车,,2020-05-01\n";

    @Autowired
    DepartmentLists lists;

    @Autowired
    Hits hits;

    @Autowired
    Cipher cipher;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    private TwoVillages place;
    private long household;

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @BeforeEach
    void begin() {
        place = TwoVillages.found(jdbc);
        household = place.household(jdbc, place.left(), 1);
    }

    @Test
    void whoIsOnAListIsAFlagThatSomebodyLooksIntoOnce() {
        var identity = valid("14010119800101" + place.town().substring(6));
        seal(identity);
        var list = Viewers.as(
                place.townCadre(),
                () -> lists.compare(form(
                        "身份证号码,车牌\n" + identity + ",晋M12345\n" + valid("140101197001011") + ",晋M54321\n坏的,晋M1\n")));
        var uploaded = Viewers.as(place.townCadre(), () -> hits.lists()).get(0);
        assertThat(uploaded.departmentListId()).isEqualTo(list);
        assertThat(uploaded.rows()).isEqualTo(3);
        assertThat(uploaded.faulty()).isEqualTo(1);
        assertThat(uploaded.matched()).isEqualTo(1);
        var flags = Viewers.as(place.clerkOfLeft(), () -> hits.of(0, household));
        assertThat(flags).singleElement().satisfies(flag -> {
            assertThat(flag.open()).isTrue();
            assertThat(flag.what()).contains("晋M12345", "马浩然");
        });
        assertThat(Viewers.as(place.clerkOfRight(), () -> hits.of(0, household)))
                .isEmpty();
        var hit = flags.get(0).id();
        Viewers.as(place.clerkOfLeft(), () -> lists.explain(hit, "车是借来的，已核实"));
        assertThat(Viewers.as(place.clerkOfLeft(), () -> hits.of(0, household)))
                .singleElement()
                .satisfies(flag -> assertThat(flag.open()).isFalse());
        assertThatThrownBy(() -> Viewers.as(place.clerkOfLeft(), () -> lists.explain(hit, "再写一次")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("comparison.explained.already"));
    }

    @Test
    void anApplicantOfAnOpenCaseIsFoundToo() {
        var identity = valid("14010119810101" + place.town().substring(6));
        var sealed = cipher.sealIdentity(identity);
        var file = Viewers.as(
                place.clerkOfLeft(),
                () -> jdbc.sql("""
                                insert into case_file (village_code, kind, year, name, statement, stage, entered_on, opened_on, identity_cipher, identity_hash, identity_masked)
                                values (:village, 'IDENTIFICATION', 2020, '卫建国', '申请', 'COMPARISON', date '2020-12-01', date '2020-12-01', :cipher, :hash, :masked)
                                returning case_file_id""")
                        .param("village", place.left())
                        .param("cipher", sealed.cipher())
                        .param("hash", sealed.hash())
                        .param("masked", sealed.masked())
                        .query(Long.class)
                        .single());
        Viewers.as(place.townCadre(), () -> lists.compare(form("证件号码\n" + identity + "\n")));
        assertThat(Viewers.as(place.clerkOfLeft(), () -> hits.of(file, null)))
                .singleElement()
                .satisfies(flag -> assertThat(flag.what()).contains("卫建国").doesNotContain(identity));
    }

    @Test
    void everybodyOfAnApplicantsFamilyIsFoundWhenTheListComesAndWhenTheCaseOpens() {
        var earlier = valid("14010119850102" + place.town().substring(6));
        var later = valid("14010119860102" + place.town().substring(6));
        var file = file(null, valid("14010119840102" + place.town().substring(6)));
        member(file, "韩桂英", earlier);
        Viewers.as(
                place.townCadre(),
                () -> lists.compare(new ListForm(
                        ListKind.VEHICLE,
                        "车管所车辆",
                        LocalDate.now(clock).minusDays(20),
                        file("身份证号,车牌\n" + earlier + ",晋M33333\n" + later + ",晋M33333\n"))));
        assertThat(Viewers.as(place.clerkOfLeft(), () -> hits.of(file, null)))
                .singleElement()
                .satisfies(flag -> assertThat(flag.what()).contains("韩桂英", "晋M33333"));
        member(file, "卫小军", later);
        assertThat(Viewers.as(place.clerkOfLeft(), () -> hits.compare(file)))
                .as("one list may name two of a family alike")
                .isEqualTo(1);
        assertThat(Viewers.as(place.clerkOfLeft(), () -> hits.of(file, null)))
                .extracting(CaseFlags.Flag::what)
                .satisfiesExactly(
                        one -> assertThat(one).contains("韩桂英"),
                        one -> assertThat(one).contains("卫小军"));
        assertThat(Viewers.as(place.clerkOfLeft(), () -> hits.compare(file))).isZero();
    }

    private void member(long file, String name, String identity) {
        var sealed = cipher.sealIdentity(identity);
        Viewers.as(
                place.clerkOfLeft(),
                () -> jdbc.sql("""
                                insert into case_member (village_code, case_file_id, name, relation, identity_cipher, identity_hash, identity_masked)
                                values (:village, :file, :name, 'OTHER', :cipher, :hash, :masked)""")
                        .param("village", place.left())
                        .param("file", file)
                        .param("name", name)
                        .param("cipher", sealed.cipher())
                        .param("hash", sealed.hash())
                        .param("masked", sealed.masked())
                        .update());
    }

    @Test
    void whoIsInACaseOpenedAfterTheListIsFoundWhenItOpens() {
        var member = valid("14010119820101" + place.town().substring(6));
        var applicant = valid("14010119830101" + place.town().substring(6));
        var county = new Viewer("county", Role.COUNTY_REVIEWER, place.town().substring(0, 6));
        Viewers.as(
                county,
                () -> lists.compare(new ListForm(
                        ListKind.VEHICLE,
                        "车管所车辆",
                        LocalDate.now(clock).minusDays(20),
                        file("身份证号,车牌\n" + member + ",晋M11111\n" + applicant + ",晋M22222\n"))));
        seal(member);
        var ofHousehold = file(household, null);
        var ofStranger = file(null, applicant);
        assertThat(Viewers.as(place.clerkOfLeft(), () -> hits.of(ofHousehold, household)))
                .as("nobody was in a register when the list came")
                .isEmpty();
        assertThat(Viewers.as(place.clerkOfRight(), () -> hits.compare(ofHousehold)))
                .as("not the neighbour's case")
                .isZero();
        for (var opened : List.of(ofHousehold, ofStranger)) {
            Viewers.as(
                    place.clerkOfLeft(),
                    () -> events.publishEvent(new CaseOpened(
                            opened, place.left(), "IDENTIFICATION", null, LocalDate.of(2020, 12, 2), null)));
        }
        assertThat(Viewers.as(place.clerkOfLeft(), () -> hits.of(ofHousehold, household)))
                .singleElement()
                .satisfies(flag -> assertThat(flag.what()).contains("马浩然", "晋M11111"));
        var flags = Viewers.as(place.clerkOfLeft(), () -> hits.of(ofStranger, null));
        assertThat(flags)
                .singleElement()
                .satisfies(flag -> assertThat(flag.what()).contains("卫建国", "晋M22222"));
        Viewers.as(place.clerkOfLeft(), () -> lists.explain(flags.get(0).id(), "同名同号登记错了，已更正"));
        assertThat(Viewers.as(place.clerkOfLeft(), () -> hits.compare(ofStranger)))
                .as("what was looked into stays so")
                .isZero();
        assertThat(Viewers.as(
                        place.clerkOfLeft(),
                        () -> jdbc.sql("select count(*) from department_entry")
                                .query(Long.class)
                                .single()))
                .as("a village reads no list")
                .isZero();
    }

    @Test
    void theComparisonSaysWhichListsItLacks() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        var day = LocalDate.of(2020, 12, 15);
        assertThat(lacking(day)).containsExactly("车辆", "商品房", "企业", "财政供养");
        for (var kind : List.of(ListKind.HOUSE, ListKind.COMPANY, ListKind.PAYROLL)) {
            give(kind, LocalDate.of(2020, 6, 30), place.town());
        }
        assertThat(lacking(day)).containsExactly("车辆");
        give(ListKind.VEHICLE, LocalDate.of(2019, 11, 30), place.town());
        assertThat(Viewers.as(place.clerkOfLeft(), () -> hits.missing(place.left(), day)))
                .as("older than twelve months")
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.latest()).isEqualTo("2019-11-30");
                    assertThat(one.uploadedOn()).isEqualTo("2019-11-30");
                    assertThat(one.months()).isEqualTo(12);
                    assertThat(one.href()).as("a clerk uploads none").isNull();
                });
        assertThat(Viewers.as(place.townCadre(), () -> hits.missing(place.left(), day)))
                .singleElement()
                .satisfies(one -> assertThat(one.href()).isEqualTo("/comparisons/new"));
        give(ListKind.VEHICLE, LocalDate.of(2020, 12, 20), place.town());
        assertThat(lacking(day)).as("a list of a later day").containsExactly("车辆");
        give(ListKind.VEHICLE, LocalDate.of(2020, 12, 1), place.right());
        assertThat(lacking(day)).as("a list of another village").containsExactly("车辆");
        give(ListKind.VEHICLE, LocalDate.of(2020, 12, 1), place.town());
        assertThat(lacking(day)).isEmpty();
        assertThat(lacking(LocalDate.of(2013, 12, 31)))
                .as("before 2014 no parameter asks for any")
                .isEmpty();
        assertThat(Viewers.as(place.clerkOfRight(), () -> hits.missing(place.left(), day)))
                .as("who does not see the village knows of no list")
                .hasSize(4);
    }

    @Test
    void rowsOfAListTooOldToCountAreNotKept() {
        var identity = valid("14010119840101" + place.town().substring(6));
        var lately = LocalDate.now(clock).minusDays(20);
        for (var day : List.of(lately.minusYears(2), lately)) {
            Viewers.as(
                    place.townCadre(),
                    () -> lists.compare(
                            new ListForm(ListKind.VEHICLE, "车管所车辆", day, file("身份证号\n" + identity + "\n"))));
        }
        assertThat(Viewers.as(
                        place.townCadre(),
                        () -> jdbc.sql(
                                        "select l.as_of from department_entry e join department_list l using (department_list_id)")
                                .query(LocalDate.class)
                                .list()))
                .containsExactly(lately);
    }

    private List<String> lacking(LocalDate day) {
        return Viewers.as(place.clerkOfLeft(), () -> hits.missing(place.left(), day)).stream()
                .map(CaseFlags.Missing::kind)
                .toList();
    }

    private void give(ListKind kind, LocalDate asOf, String scope) {
        Viewers.as(
                place.townCadre(),
                () -> jdbc.sql("""
                                insert into department_list (scope_code, kind, title, as_of, rows, faulty, matched, uploaded_by, uploaded_on)
                                values (:scope, :kind, '名单', :asOf, 1, 0, 0, 'town', :asOf)""")
                        .param("scope", scope)
                        .param("kind", kind.name())
                        .param("asOf", asOf)
                        .update());
    }

    private long file(@Nullable Long of, @Nullable String identity) {
        var sealed = identity == null ? null : cipher.sealIdentity(identity);
        return Viewers.as(
                place.clerkOfLeft(),
                () -> jdbc.sql("""
                                insert into case_file (village_code, kind, year, name, statement, stage, entered_on, opened_on, household_id,
                                                       identity_cipher, identity_hash, identity_masked)
                                values (:village, 'IDENTIFICATION', 2020, '卫建国', '申请', 'VERIFICATION', date '2020-12-02', date '2020-12-02', :household,
                                        :cipher, :hash, :masked)
                                returning case_file_id""")
                        .param("village", place.left())
                        .param("household", of, java.sql.Types.BIGINT)
                        .param("cipher", sealed == null ? null : sealed.cipher(), java.sql.Types.BINARY)
                        .param("hash", sealed == null ? null : sealed.hash(), java.sql.Types.BINARY)
                        .param("masked", sealed == null ? null : sealed.masked(), java.sql.Types.VARCHAR)
                        .query(Long.class)
                        .single());
    }

    @Test
    void aListWithoutAnIdentityColumnIsRefused() {
        assertThatThrownBy(() -> Viewers.as(place.townCadre(), () -> lists.compare(form("姓名,车牌\n甲,晋M1\n"))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("comparison.noColumn"));
    }

    @Test
    void thePagesCompareAndShow() {
        assertThat(mvc.get().uri("/comparisons").with(People.town()))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"total\"");
        assertThat(mvc.get().uri("/comparisons/new").with(People.county())).hasStatusOk();
        assertThat(mvc.perform(MockMvcRequestBuilders.multipart("/comparisons")
                        .file(file(CSV))
                        .param("kind", "VEHICLE")
                        .param("title", "车")
                        .param("asOf", "2020-12-01")
                        .with(People.town())
                        .with(csrf())))
                .hasStatus(422);
        assertThat(mvc.perform(MockMvcRequestBuilders.multipart("/comparisons")
                        .file(file("姓名,车牌\n甲,晋M1\n"))
                        .param("kind", "VEHICLE")
                        .param("title", "车管所车辆")
                        .param("asOf", "2020-12-01")
                        .with(People.town())
                        .with(csrf())))
                .as("what was typed stays beside what is wrong with the file")
                .hasStatus(422)
                .bodyText()
                .contains("表头里没有“身份证号”", "value=\"车管所车辆\"");
        assertThat(mvc.perform(MockMvcRequestBuilders.multipart("/comparisons")
                        .file(file("身份证号\n" + valid("140101197001011") + "\n"))
                        .param("kind", "VEHICLE")
                        .param("title", "车管所车辆")
                        .param("asOf", "2020-12-01")
                        .with(People.town())
                        .with(csrf())))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/comparisons").with(People.town())).bodyText().contains("车管所车辆");
        assertThat(mvc.get().uri("/comparisons/export.csv?state=OPEN").with(People.town()))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFF");
    }

    private void seal(String identity) {
        var sealed = cipher.sealIdentity(identity);
        Viewers.as(
                place.clerkOfLeft(),
                () -> jdbc.sql("""
                        update person p set identity_kind = 'IDENTITY_CARD', identity_cipher = :cipher, identity_hash = :hash, identity_masked = :masked
                        from household h where h.head_person_id = p.person_id and h.household_id = :id""")
                        .param("cipher", sealed.cipher())
                        .param("hash", sealed.hash())
                        .param("masked", sealed.masked())
                        .param("id", household)
                        .update());
    }

    private static ListForm form(String csv) {
        return new ListForm(ListKind.VEHICLE, "车管所车辆", LocalDate.of(2020, 12, 1), file(csv));
    }

    private static MockMultipartFile file(String csv) {
        return new MockMultipartFile("file", "list.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Seventeen digits with their check digit by GB 11643. */
    private static String valid(String beginning) {
        var digits = (beginning + "00000000").substring(0, 17);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = 0;
        for (var i = 0; i < 17; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
