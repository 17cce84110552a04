package org.zhucun.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.zhucun.People;
import org.zhucun.WebTest;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

@WebTest
class HouseholdListTests {

    private static final String VILLAGE = "140899101218";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PersonList persons;

    @BeforeEach
    void aVillageOfItsOwn() {
        jdbc.sql(
                        "insert into division (code, name) values (:code, '名册村'), ('140899101217', '翻页村') on conflict do nothing")
                .param("code", VILLAGE)
                .update();
        household(VILLAGE, 1, "欧阳浩然", "ouyanghaoran", "oyhr", "POOR", "ILLNESS", 3386);
        household(VILLAGE, 2, "买买提·艾力江", "maimaitiailijiang", "mmtalj", "EXITED", "SKILL", 8000);
        household(VILLAGE, 3, "卜静", "bujing", "bj", "EXITED", "LABOUR", 12000);
    }

    /** Registers a household once; the world is shared by all tests of this class. */
    private void household(
            String village,
            int seq,
            String name,
            String pinyin,
            String initials,
            String status,
            String cause,
            int income) {
        Viewers.as(new Viewer("clerk", Role.VILLAGE_CLERK, village), () -> {
            var number = village + "%04d".formatted(9900 + seq);
            if (jdbc.sql("select count(*) from household where number = :number")
                            .param("number", number)
                            .query(Long.class)
                            .single()
                    > 0) {
                return;
            }
            jdbc.sql("""
                    with p as (insert into person (village_code, name, pinyin, initials, born_on, phone)
                               values (:village, :name, :pinyin, :initials, date '1950-01-01', :phone) returning person_id),
                         h as (insert into household (village_code, number, head_person_id, registered_on)
                               select :village, :number, person_id, date '2020-01-01' from p returning household_id, head_person_id),
                         m as (insert into membership (village_code, household_id, person_id, relation, joined_on, join_reason)
                               select :village, household_id, head_person_id, 'HEAD', date '2020-01-01', 'REGISTERED' from h),
                         y as (insert into household_year (village_code, household_id, year, status, main_cause, attribute)
                               select :village, household_id, 2020, :status, :cause, 'GENERAL' from h)
                    insert into income (village_code, household_id, year, persons, wage)
                    select :village, household_id, 2020, 1, :income from h""")
                    .param("village", village)
                    .param("number", number)
                    .param("name", name)
                    .param("pinyin", pinyin)
                    .param("initials", initials)
                    .param("phone", "1395555%04d".formatted(7700 + seq))
                    .param("status", status)
                    .param("cause", cause)
                    .param("income", income)
                    .update();
        });
    }

    private String page(String address) {
        var result = mvc.get().uri(address).with(People.town()).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentType() == null ? "" : text(result);
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String total(String page) {
        return page.replaceAll("(?s).*id=\"total\">([^<]*)<.*", "$1");
    }

    @Test
    void filtersByVillageStatusAndCause() {
        var page = page("/households?village=" + VILLAGE + "&status=EXITED&cause=SKILL");
        assertThat(total(page)).isEqualTo("1");
        assertThat(page).contains("买买提·艾力江").doesNotContain("卜静");
    }

    @Test
    void aChipTakesItsFilterAwayAndKeepsTheOthers() {
        assertThat(page("/households?village=" + VILLAGE + "&status=POOR"))
                .contains("class=\"chip\" href=\"/households?village=" + VILLAGE + "\"");
    }

    @Test
    void sortsByIncomeAndSaysSo() {
        var page = page("/households?village=" + VILLAGE + "&sort=-income");
        assertThat(page).contains("aria-sort=\"descending\"");
        assertThat(page.indexOf("卜静")).isLessThan(page.indexOf("欧阳浩然"));
    }

    @Test
    void nonsenseInTheAddressIsAsIfNothingHadBeenAsked() {
        assertThat(total(
                        page("/households?village=" + VILLAGE + "&status=nonsense&after=x&from=many&size=7&sort=drop")))
                .isEqualTo("3");
    }

    @Test
    void findsByAnyPartOfANameByPinyinInitialsTelephoneAndNumber() {
        for (var typed :
                new String[] {"欧阳", "阳浩", "浩然", "然", "ouyanghaoran", "OYHR", "ou yang", "7701", "9901", VILLAGE + "9901"
                }) {
            assertThat(page("/households?village=" + VILLAGE + "&q=" + typed))
                    .as(typed)
                    .contains("欧阳浩然");
        }
        for (var typed : new String[] {"艾力江", "力江", "买买提•艾力", "提·艾"}) {
            assertThat(page("/households?village=" + VILLAGE + "&q=" + typed))
                    .as(typed)
                    .contains("买买提·艾力江");
        }
    }

    @Test
    void aWholeNumberInTheTopBarOpensTheHousehold() {
        assertThat(mvc.get().uri("/households?q=" + VILLAGE + "9901").with(People.town()))
                .hasStatus3xxRedirection();
    }

    @Test
    void pagesForwardAndBackShowEveryHouseholdOnce() {
        for (var seq = 11; seq < 40; seq++) {
            household(VILLAGE.substring(0, 9) + "217", seq, "卜静", "bujing", "bj", "EXITED", "LABOUR", 9000);
        }
        var first = page("/households?village=140899101217&sort=income");
        var next =
                first.replaceAll("(?s).*href=\"([^\"]*)\" rel=\"next\".*", "$1").replace("&amp;", "&");
        var second = page(next.replace("%7E", "~"));
        assertThat(second).contains("21–29").contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
        var back = page(second.replaceAll("(?s).*href=\"([^\"]*)\" rel=\"prev\".*", "$1")
                .replace("&amp;", "&")
                .replace("%7E", "~"));
        assertThat(back).contains("1–20").contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
    }

    @Test
    void onlyTheRowsAnswerAPartialRequest() {
        assertThat(mvc.get().uri("/households").header("HX-Request", "true").with(People.town()))
                .bodyText()
                .contains("id=\"rows\"")
                .doesNotContain("<html");
    }

    @Test
    void theTownNextDoorFindsNothingAndOtherRolesAreRefused() {
        assertThat(mvc.get().uri("/households?q=欧阳浩然").with(People.townNextDoor()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("9901");
        assertThat(mvc.get().uri("/households").with(People.accountant())).hasStatus(403);
        assertThat(mvc.get().uri("/households").with(People.admin())).hasStatus(403);
    }

    @Test
    void peopleAreFoundByTheirGroupAndThoseWithoutOne() {
        var group = Viewers.as(new Viewer("clerk", Role.VILLAGE_CLERK, VILLAGE), () -> {
            var id = jdbc.sql("""
                            insert into resident_group (village_code, seq, name) values (:village, 7, '七组')
                            returning resident_group_id""").param("village", VILLAGE).query(Long.class).single();
            jdbc.sql("update household set resident_group_id = :id where number = :number")
                    .param("id", id)
                    .param("number", VILLAGE + "9901")
                    .update();
            return id;
        });
        var page = page("/persons?village=" + VILLAGE + "&group=" + group);
        assertThat(total(page)).isEqualTo("1");
        assertThat(page).contains("欧阳浩然", "村民小组", "七组", "没有小组");
        assertThat(total(page("/persons?village=" + VILLAGE + "&group=none"))).isEqualTo("2");
        assertThat(total(page("/households?village=" + VILLAGE + "&group=" + group)))
                .isEqualTo("1");
    }

    /** Page by page nobody is lost, also who has no known day of birth. */
    @Test
    void sortedByAgeEverybodyIsOnSomePage() {
        var village = "140899101216";
        jdbc.sql("insert into division (code, name) values (:code, '生日村') on conflict do nothing")
                .param("code", village)
                .update();
        household(village, 1, "安一", "anyi", "ay", "POOR", "ILLNESS", 1000);
        household(village, 2, "安二", "aner", "ae", "POOR", "ILLNESS", 1000);
        household(village, 3, "安三", "ansan", "as", "POOR", "ILLNESS", 1000);
        Viewers.as(new Viewer("clerk", Role.VILLAGE_CLERK, village), () -> {
            jdbc.sql("update person set born_on = null where village_code = :village and name in ('安一', '安二')")
                    .param("village", village)
                    .update();
            var query = java.util.Map.of("village", village);
            var asked = Asked.of(PersonList.criteria(query), query, null);
            for (var order : new String[] {"age", "-age"}) {
                var names = new java.util.ArrayList<String>();
                Place place = null;
                for (var page = 0; page < 3; page++) {
                    var found = persons.page(asked, Sort.of(PersonList.SORTS, order), place, 1);
                    var last = found.items().get(0);
                    names.add(last.name());
                    place = new Place(true, page + 1, String.valueOf(last.key()), last.villageCode(), last.id());
                }
                assertThat(names).as(order).containsExactlyInAnyOrder("安一", "安二", "安三");
            }
        });
    }

    @Test
    void peopleAreListedWithTheirHouseholds() {
        var page = page("/persons?village=" + VILLAGE + "&ageFrom=60");
        assertThat(total(page)).isEqualTo("3");
        assertThat(page).contains("买买提·艾力江").contains("户主");
        assertThat(total(page("/persons?village=" + VILLAGE + "&q=oyhr&sort=-age")))
                .isEqualTo("1");
    }
}
