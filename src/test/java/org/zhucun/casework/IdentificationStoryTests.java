package org.zhucun.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhucun.WebTest;
import org.zhucun.household.Cause;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.web.Fact;

/** Who asks to be registered, and who was left out, from the application to the register. */
@WebTest
class IdentificationStoryTests extends CaseStory {

    @Test
    void nothingIsComparedUntilTheDepartmentsListsAreThere() {
        var id = as(place.clerkOfRight(), () -> cases.open(applicantOf(place.right(), Identities.of(true))));
        var visitors = new Viewer("secretary-" + place.right(), Role.FIRST_SECRETARY, place.right());
        visited(visitors, id, "2400", null, List.of(Lack.HOUSING));
        for (var kind : List.of("HOUSE", "COMPANY", "PAYROLL")) {
            place.listed(jdbc, kind, place.right(), today().minusMonths(2));
        }
        place.listed(jdbc, "VEHICLE", place.right(), today().minusMonths(14));
        assertThat(as(town, () -> pages.of(id)).conditions())
                .filteredOn(condition -> !condition.met())
                .singleElement()
                .satisfies(condition -> {
                    assertThat(condition.text())
                            .contains(
                                    "车辆",
                                    "太旧",
                                    String.valueOf(today().minusMonths(14).getYear()));
                    assertThat(condition.rule()).contains("12 个月", "镇或县上传");
                    assertThat(condition.href()).isEqualTo("/comparisons/new");
                });
        assertRefused("case.unmet.LISTS", () -> take(town, id, null));
        place.listed(jdbc, "VEHICLE", place.right(), today());
        take(town, id, null);
        assertThat(stage(id)).isEqualTo("APPRAISAL");
    }

    @Test
    void aHouseholdOfTheRegisterThatWasNeverPoorIsIdentifiedWhetherItAsksOrWasOmitted() {
        for (var kind : List.of(Kind.IDENTIFICATION, Kind.CORRECTION)) {
            var household = scene.household(kind == Kind.CORRECTION ? 43 : 44, "NEVER", null);
            assertRefused(
                    "case.open.unsuited.CORRECTION",
                    () -> as(clerk, () -> cases.open(form(Kind.CORRECTION, household, Ground.WRONGLY_EXITED))));
            var asked = new CaseForm(
                    kind,
                    household,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    kind == Kind.IDENTIFICATION ? Cause.DISASTER : null,
                    kind == Kind.CORRECTION ? Ground.OMITTED : null,
                    null,
                    null,
                    OPENED,
                    "第一次识别时全家在外",
                    null);
            var id = as(clerk, () -> cases.open(asked));
            visited(id, "2400", List.of());
            if (kind == Kind.IDENTIFICATION) {
                take(county, id, null);
            }
            appraise(id, 38, 33);
            var notice = post(id);
            assertThat(text("select decision from notice_line where notice_id = :id", notice))
                    .isEqualTo(kind == Kind.IDENTIFICATION ? "IDENTIFY" : "ADD_OMITTED");
            conclude(notice);
            inspect(town, id);
            take(town, id, null);
            if (kind == Kind.IDENTIFICATION) {
                conclude(post(id, town));
            }
            var other = new Viewer("county2-" + place.town(), Role.COUNTY_REVIEWER, place.town());
            inspect(other, id);
            take(other, id, null);
            announce(id);
            take(clerk, id, null);
            take(town, id, null);
            assertThat(status(household)).isEqualTo("POOR");
            assertThat(text(
                            "select standard || ' ' || identified_on from household where household_id = :id",
                            household))
                    .as("the day and standard of its identification")
                    .isEqualTo("NATIONAL " + today());
            assertThat(text("select main_cause from household_present where household_id = :id", household))
                    .as("the cause that the application named")
                    .isEqualTo(kind == Kind.IDENTIFICATION ? "DISASTER" : "ILLNESS");
        }
    }

    @Test
    void anApplicantIsRegisteredAtTheEnd() {
        var id = as(clerk, () -> cases.open(applicant("140899199503070420")));
        assertRefused("case.open.already", () -> as(clerk, () -> cases.open(applicant("140899199503070420"))));
        var neighbour = new CaseForm(
                Kind.IDENTIFICATION,
                null,
                place.right(),
                "卫建国",
                "140899199503070420",
                null,
                List.of(),
                null,
                Cause.DISASTER,
                null,
                null,
                null,
                OPENED,
                "房子塌了",
                null);
        assertRefused("case.open.already", () -> as(place.clerkOfRight(), () -> cases.open(neighbour)));
        visited(id, "2400", List.of(Lack.HOUSING));
        take(county, id, null);
        appraise(id, 38, 33);
        conclude(post(id));
        inspect(town, id);
        take(town, id, null);
        conclude(post(id, town));
        assertRefused("case.samePerson", () -> inspect(county, id));
        var other = new Viewer("county2-" + place.town(), Role.COUNTY_REVIEWER, place.town());
        inspect(other, id);
        assertRefused("case.samePerson", () -> take(county, id, null));
        take(other, id, null);
        announce(id);
        take(clerk, id, null);
        take(town, id, null);
        assertThat(outcome(id)).isEqualTo("ARCHIVED");
        var household = as(
                clerk,
                () -> jdbc.sql("select household_id from case_file where case_file_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single());
        assertThat(status(household)).isEqualTo("POOR");
        assertThat(people(household)).containsExactly("卫建国 HEAD", "韩桂英 SPOUSE", "卫小军 SON");
    }

    @Test
    void nobodyOfAFamilyThatWaitsAppliesASecondTime() {
        var form = applicant(Identities.of(true));
        as(clerk, () -> cases.open(form));
        var wife = form.others().get(0).kin().identity();
        assertRefused("case.open.already", () -> as(clerk, () -> cases.open(applicant(wife))));
    }

    @Test
    void nothingIsComparedWithoutTheSignedAuthorisationAndTheWholeWayHasItsWorkingDays() {
        var household = poor(26);
        exited(household);
        var opened = LocalDate.of(2020, 12, 1);
        var id = as(
                clerk,
                () -> cases.open(new CaseForm(
                        Kind.MONITORING,
                        household,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Ground.SUDDEN,
                        Risk.ILLNESS,
                        new BigDecimal(80_000),
                        opened,
                        "住院花了八万",
                        null)));
        assertRefused("case.unmet.AUTHORISATION", () -> take(secretary, id, "李新民、韩梅"));
        visited(id, "5200", List.of());
        assertThat(as(clerk, () -> pages.of(id)).facts()).extracting(Fact::key).contains("核查授权");
        assertThat(LocalDate.parse(
                        String.valueOf(text("select due_on::text from case_file where case_file_id = :id", id))))
                .as("20 working days from the clue")
                .isEqualTo("2020-12-29");
    }

    private CaseForm applicant(String identity) {
        return applicantOf(place.left(), identity);
    }

    private static CaseForm applicantOf(String village, String identity) {
        return new CaseForm(
                Kind.IDENTIFICATION,
                null,
                village,
                "卫建国",
                identity,
                null,
                family(),
                null,
                Cause.DISASTER,
                null,
                null,
                null,
                OPENED,
                "房子塌了",
                null);
    }
}
