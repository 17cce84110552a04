package org.zhucun.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.zhucun.People;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Refusal;

@WebTest
class SpotCheckTests {

    @Autowired
    SpotChecks checks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Test
    void theSameSeedDrawsTheSameHouseholdsAndAnotherSeedOthers() {
        var place = place(30);
        var first = Viewers.as(place.townCadre(), () -> drawn(checks.draw(form(8, 20201221L))));
        var again = Viewers.as(place.townCadre(), () -> drawn(checks.draw(form(8, 20201221L))));
        var other = Viewers.as(place.townCadre(), () -> drawn(checks.draw(form(8, 7L))));
        assertThat(first).hasSize(8).isEqualTo(again).isNotEqualTo(other);
        var seeds = new HashSet<Long>();
        for (var i = 0; i < 3; i++) {
            seeds.add(Viewers.as(
                    place.townCadre(),
                    () -> checks.required(checks.draw(form(8, null))).seed()));
        }
        assertThat(seeds).as("without a seed one is made and recorded").hasSizeGreaterThan(1);
    }

    @Test
    void findingsGiveTheRates() {
        var place = place(10);
        Viewers.as(
                place.townCadre(),
                () -> jdbc.sql("insert into village_year (village_code, year, persons) values (:village, 2020, 1010)")
                        .param("village", place.left())
                        .update());
        var draw = Viewers.as(place.townCadre(), () -> checks.draw(form(10, 1L)));
        var items = Viewers.as(place.townCadre(), () -> checks.items(draw));
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i).spotItemId();
            var finding = i == 0 ? "WRONG_EXIT" : "RIGHT";
            Viewers.as(place.townCadre(), () -> checks.find(draw, item, finding, "看过"));
        }
        Viewers.as(
                place.townCadre(), () -> checks.omitted(draw, new OmissionForm(place.left(), "卫建国", 2, "没有登记，房子是危房")));
        var rates = Viewers.as(place.townCadre(), () -> checks.rates(draw));
        assertThat(rates.wrongExit()).as("one person of ten").isEqualByComparingTo("10.00");
        assertThat(rates.wrongRegistration()).as("nobody in poverty was drawn").isNull();
        assertThat(rates.unregistered()).as("1,010 less ten registered").isEqualTo(1000);
        assertThat(rates.omission()).isEqualByComparingTo("0.20");
        assertThatThrownBy(() -> Viewers.as(
                        place.townCadre(), () -> checks.find(draw, items.get(0).spotItemId(), "WRONG_EXIT", null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("spot.note"));
        assertThatThrownBy(() -> Viewers.as(place.clerkOfRight(), () -> checks.required(draw)))
                .isInstanceOf(org.zhucun.web.NotFound.class);
    }

    @Test
    void whatWasMendedAfterTheDrawChangesNoRate() {
        var place = place(4);
        Viewers.as(
                place.townCadre(),
                () -> jdbc.sql("insert into village_year (village_code, year, persons) values (:village, 2020, 104)")
                        .param("village", place.left())
                        .update());
        standing(place, 3, "POOR");
        standing(place, 4, "POOR");
        var draw = Viewers.as(
                place.townCadre(), () -> checks.draw(new DrawForm(null, DrawForm.From.REGISTERED, null, 10, 1L)));
        var exited = item(place, draw, 1);
        var right = item(place, draw, 2);
        var poor = item(place, draw, 3);
        assertThat(item(place, draw, 4).findings()).containsExactly(Finding.RIGHT, Finding.WRONG_REGISTRATION);
        assertThat(exited.findings()).containsExactly(Finding.RIGHT, Finding.WRONG_EXIT);
        assertRefused("spot.unsuited.WRONG_EXIT", place, draw, poor, "WRONG_EXIT");
        assertRefused("spot.unsuited.WRONG_REGISTRATION", place, draw, exited, "WRONG_REGISTRATION");
        assertRefused("spot.finding", place, draw, exited, "WRONG");

        // put right before it is written down, and more persons since
        standing(place, 1, "POOR");
        standing(place, 3, "CANCELLED");
        Viewers.as(
                place.townCadre(),
                () -> jdbc.sql("insert into village_year (village_code, year, persons) values (:village, 2021, 504)")
                        .param("village", place.left())
                        .update());
        Viewers.as(place.townCadre(), () -> {
            checks.find(draw, exited.spotItemId(), "WRONG_EXIT", "在外打零工，没有稳定收入");
            checks.find(draw, right.spotItemId(), "RIGHT", null);
            checks.find(draw, poor.spotItemId(), "WRONG_REGISTRATION", "县城有两套房");
        });
        Viewers.as(
                place.townCadre(), () -> checks.omitted(draw, new OmissionForm(place.left(), "卫建国", 2, "没有登记，房子是危房")));
        var rates = Viewers.as(place.townCadre(), () -> checks.rates(draw));
        assertThat(rates.wrongExit()).as("one of two who had exited").isEqualByComparingTo("50.00");
        assertThat(rates.wrongRegistration()).as("one of one who had not").isEqualByComparingTo("100.00");
        assertThat(rates.unregistered()).as("104 less four registered").isEqualTo(100);
        assertThat(rates.omission()).isEqualByComparingTo("2.00");
    }

    @Test
    void aFindingLeadsToTheCaseThatPutsItRight() {
        var made = mvc.post()
                .uri("/spot-checks")
                .param("drawnFrom", "REGISTERED")
                .param("size", "500")
                .param("seed", "43")
                .with(People.town())
                .with(csrf())
                .exchange();
        var page = String.valueOf(made.getResponse().getRedirectedUrl());
        var draw = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
        var town = new Viewer("town", Role.TOWN_CADRE, "140899101");
        var item = Viewers.as(town, () -> checks.items(draw)).stream()
                .filter(one -> one.findings().contains(Finding.WRONG_EXIT))
                .findFirst()
                .orElseThrow();
        assertThat(mvc.post()
                        .uri(page + "/findings")
                        .param("item", String.valueOf(item.spotItemId()))
                        .param("finding", "WRONG_EXIT")
                        .param("note", "收入算错了 & 漏了支出")
                        .with(People.town())
                        .with(csrf()))
                .hasRedirectedUrl(page);
        var link = "/cases/new?kind=CORRECTION&amp;household=" + item.householdId() + "&amp;ground=WRONGLY_EXITED";
        assertThat(mvc.get().uri(page).with(People.town())).bodyText().contains(link, "转更正事项");
        assertThat(mvc.get().uri(page).with(People.county()))
                .as("the county opens none")
                .bodyText()
                .contains("收入算错了")
                .doesNotContain(link);
        assertThat(mvc.get()
                        .uri(
                                "/cases/new?kind=CORRECTION&household={id}&ground=WRONGLY_EXITED&statement={note}",
                                item.householdId(),
                                "收入算错了 & 漏了支出")
                        .with(People.town()))
                .hasStatusOk()
                .bodyText()
                .contains("收入算错了 &amp; 漏了支出")
                .containsPattern("value=\"WRONGLY_EXITED\"[^>]*selected");
    }

    private SpotChecks.Item item(TwoVillages place, long draw, int sequence) {
        return Viewers.as(place.townCadre(), () -> {
            var household = household(place, sequence);
            return checks.items(draw).stream()
                    .filter(one -> one.householdId() == household)
                    .findFirst()
                    .orElseThrow();
        });
    }

    private long household(TwoVillages place, int sequence) {
        return jdbc.sql("select household_id from household where number = :number")
                .param("number", place.left() + "%04d".formatted(sequence))
                .query(Long.class)
                .single();
    }

    private void standing(TwoVillages place, int sequence, String status) {
        Viewers.as(
                place.clerkOfLeft(),
                () -> jdbc.sql("update household_year set status = :status, exit_year = null where household_id = :id")
                        .param("status", status)
                        .param("id", household(place, sequence))
                        .update());
    }

    private void assertRefused(String key, TwoVillages place, long draw, SpotChecks.Item item, String finding) {
        assertThatThrownBy(
                        () -> Viewers.as(place.townCadre(), () -> checks.find(draw, item.spotItemId(), finding, "看过")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void thePagesDrawAndRecord() throws Exception {
        assertThat(mvc.get().uri("/spot-checks").with(People.county()))
                .hasStatusOk()
                .bodyText()
                .contains("抽样核查");
        assertThat(mvc.get().uri("/spot-checks/new").with(People.town())).hasStatusOk();
        assertThat(mvc.post()
                        .uri("/spot-checks")
                        .param("drawnFrom", "EXITED")
                        .param("size", "many")
                        .with(People.town())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"many\"");
        assertThat(mvc.post()
                        .uri("/spot-checks")
                        .param("drawnFrom", "EXITED")
                        .param("size", "20")
                        .with(People.town())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("#f-exitYear");
        var answer = mvc.post()
                .uri("/spot-checks")
                .param("drawnFrom", "REGISTERED")
                .param("size", "2")
                .param("seed", "42")
                .with(People.town())
                .with(csrf())
                .exchange();
        var page = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(page).matches("/spot-checks/\\d+");
        assertThat(mvc.get().uri(page).with(People.town()))
                .hasStatusOk()
                .bodyText()
                .contains("种子 42", "错退率", "漏评率", "<option value=\"\">请选择</option>");
        var shown = Pattern.compile("name=\"item\" value=\"([0-9]+)\".*?(WRONG_[A-Z]+)", Pattern.DOTALL)
                .matcher(mvc.get()
                        .uri(page)
                        .with(People.town())
                        .exchange()
                        .getMvcResult()
                        .getResponse()
                        .getContentAsString());
        assertThat(shown.find()).isTrue();
        var item = shown.group(1);
        var wrong = Finding.valueOf(shown.group(2));
        for (var finding : List.of(Finding.RIGHT, wrong)) {
            assertThat(mvc.post()
                            .uri(page + "/findings")
                            .param("item", item)
                            .param("finding", finding.name())
                            .param("note", "问了三家邻居")
                            .with(People.town())
                            .with(csrf()))
                    .hasStatus3xxRedirection();
            assertThat(mvc.get().uri(page).with(People.town()))
                    .as("a slip is put right where it was made")
                    .bodyText()
                    .contains(finding == wrong ? "<span class=\"z-tag late\">" : "<span>", ">改</summary>")
                    .contains("name=\"item\" value=\"" + item + "\"");
        }
        assertThat(mvc.post()
                        .uri(page + "/omissions")
                        .param("village", "140899101201")
                        .param("name", "卫建国")
                        .with(People.town())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("卫建国");
        assertThat(mvc.get().uri(page + "/export.csv").with(People.town())).hasStatusOk();
    }

    private static DrawForm form(int size, @Nullable Long seed) {
        return new DrawForm(null, DrawForm.From.EXITED, 2018, size, seed);
    }

    private List<Long> drawn(long draw) {
        return checks.items(draw).stream()
                .map(SpotChecks.Item::householdId)
                .sorted()
                .toList();
    }

    /** So many households that exited in 2018, of one person each. */
    private TwoVillages place(int households) {
        var place = TwoVillages.found(jdbc);
        for (var i = 1; i <= households; i++) {
            var household = place.household(jdbc, place.left(), i);
            Viewers.as(
                    place.clerkOfLeft(),
                    () -> jdbc.sql(
                                    "insert into household_year (village_code, household_id, year, status, exit_year) values (:village, :id, 2018, 'EXITED', 2018)")
                            .param("village", place.left())
                            .param("id", household)
                            .update());
        }
        return place;
    }
}
