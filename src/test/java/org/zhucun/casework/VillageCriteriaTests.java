package org.zhucun.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

@WebTest
class VillageCriteriaTests {

    @Autowired
    Cases cases;

    @Autowired
    CasePages pages;

    @Autowired
    JdbcClient jdbc;

    private TwoVillages place;
    private long id;

    @BeforeEach
    void begin() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        place = TwoVillages.found(jdbc);
        id = Viewers.as(place.clerkOfLeft(), () -> {
            jdbc.sql("insert into village (village_code, poor) values (:village, true)")
                    .param("village", place.left())
                    .update();
            return cases.open(new CaseForm(
                    Kind.VILLAGE_EXIT,
                    null,
                    place.left(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    LocalDate.of(2018, 10, 8),
                    "达到标准",
                    null));
        });
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void eachCriterionSaysItsFigureFromTheRegistersAndWhereItIsMended() {
        Viewers.as(
                place.clerkOfLeft(),
                () -> jdbc.sql("""
                        insert into village_year (village_code, year, paved_road, unpaved_natural_villages, bus, unsafe_water_households,
                                                  no_domestic_power_natural_villages, clinics, leading_industry, leading_industry_mu, cooperatives,
                                                  collective_income)
                        values (:village, 2017, true, 1, false, 0, 0, 1, '玉露香梨', 1200, 2, 53000)""").param("village", place.left()).update());
        for (var sequence : List.of(1, 2, 3)) {
            var broadcasting = sequence != 2;
            var household = place.household(jdbc, place.left(), sequence);
            Viewers.as(
                    place.clerkOfLeft(),
                    () -> jdbc.sql(
                                    "insert into household_year (village_code, household_id, year, status, broadcasting) values (:village, :id, 2017, 'POOR', :broadcasting)")
                            .param("village", place.left())
                            .param("id", household)
                            .param("broadcasting", broadcasting)
                            .update());
        }
        var criteria = Viewers.as(place.townCadre(), () -> pages.of(id)).considered();
        var mended = "/villages/" + place.left() + "/years/edit?year=2017";
        assertThat(criteria)
                .contains(
                        new VillageCriteria.Criterion("yes", "通硬化路：是，不通硬化路的自然村 1 个", "2017 年村表", mended),
                        new VillageCriteria.Criterion("no", "通客车：否", "2017 年村表", mended),
                        new VillageCriteria.Criterion("yes", "饮水不安全的户：0 户", "2017 年村表", mended),
                        new VillageCriteria.Criterion("yes", "不通生活用电的自然村：0 个", "2017 年村表", mended),
                        new VillageCriteria.Criterion("yes", "卫生室：1 个", "2017 年村表", mended),
                        new VillageCriteria.Criterion("hm", "有合格医生：没有填", "2017 年村表", mended),
                        new VillageCriteria.Criterion("yes", "产业：玉露香梨，1,200 亩，合作社 2 个", "2017 年村表", mended),
                        new VillageCriteria.Criterion("yes", "集体经济收入：53,000.00 元", "2017 年村表", mended),
                        new VillageCriteria.Criterion(
                                "no", "不通广播电视的登记户：1 户（填了的 3 户）", "各户住房和生活条件", "/households?village=" + place.left()));
        var reviewer = new Viewer("county-" + place.town(), Role.COUNTY_REVIEWER, place.town());
        assertThat(Viewers.as(reviewer, () -> pages.of(id)).considered())
                .as("who reports no profile reads it")
                .extracting(VillageCriteria.Criterion::href)
                .contains("/villages/" + place.left() + "/years");
    }

    @Test
    void whatNobodyReportedIsNotHeldAgainstTheVillage() {
        assertThat(Viewers.as(place.townCadre(), () -> pages.of(id)).considered())
                .hasSize(12)
                .allSatisfy(one -> assertThat(one.css()).isEqualTo("hm"));
    }

    @Test
    void theNoticeOfAVillagesExitIsPostedInTheTown() {
        assertThat(CasePages.board(Stage.TOWN_NOTICE)).isEqualTo("case.place.town");
        assertThat(CasePages.board(Stage.ANNOUNCEMENT)).isEqualTo("case.place.board");
    }
}
