package org.zhucun.secretary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucun.secretary.Eligibility.Person;
import org.zhucun.secretary.Eligibility.Rule;

class EligibilityTests {

    private static final LocalDate DAY = LocalDate.of(2018, 3, 1);
    private static final String VILLAGE = "140899175201";

    @Test
    void aPartyMemberOfRankFromTheCityMayLead() {
        assertThat(of(
                                PostingRole.FIRST_SECRETARY,
                                person("2009-07-01", "SECTION", false, "CITY", "2006-08-01", "GOOD", null),
                                true)
                        .unmet())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PARTY,  ,           SECTION, false, CITY, 2006-08-01, GOOD,              , true",
        "PARTY,  2018-03-02, SECTION, false, CITY, 2006-08-01, GOOD,              , true",
        "GRADE,  2009-07-01, STAFF,   false, CITY, 2006-08-01, GOOD,              , true",
        "UNIT,   2009-07-01, SECTION, false, TOWN, 2006-08-01, GOOD,              , true",
        "WORK,   2009-07-01, SECTION, false, CITY, 2016-03-02, GOOD,              , true",
        "DUTIES, 2009-07-01, SECTION, false, CITY, 2006-08-01, GOOD,              , false",
        "HEALTH, 2009-07-01, SECTION, false, CITY, 2006-08-01, POOR,              , true",
        "HOME,   2009-07-01, SECTION, false, CITY, 2006-08-01, GOOD, 140899175201, true"
    })
    void whoLeadsMeetsEveryRule(
            Rule broken,
            String party,
            String grade,
            boolean reserve,
            String level,
            String working,
            String health,
            String home,
            boolean released) {
        var person = person(party, grade, reserve, level, working, health, home);
        for (var role : new PostingRole[] {PostingRole.FIRST_SECRETARY, PostingRole.TEAM_HEAD}) {
            assertThat(of(role, person, released).unmet())
                    .extracting(Eligibility.Check::rule)
                    .containsExactly(broken);
        }
    }

    @Test
    void aReserveCadreWithoutRankMayLead() {
        var person = person("2009-07-01", "STAFF", true, "CITY", "2006-08-01", "CHRONIC", "140899175202");
        assertThat(of(PostingRole.FIRST_SECRETARY, person, true).met()).isTrue();
    }

    @Test
    void aMemberNeedsNeitherPartyNorRankButTimeAtWorkAndFreedomFromTheOldUnit() {
        var young = person(null, "STAFF", false, "TOWN", "2016-03-01", "GOOD", null);
        assertThat(of(PostingRole.TEAM_MEMBER, young, true).met())
                .as("24 months on the day")
                .isTrue();
        assertThat(of(PostingRole.TEAM_MEMBER, young, false).unmet())
                .extracting(Eligibility.Check::rule)
                .containsExactly(Rule.DUTIES);
    }

    private static Eligibility of(PostingRole role, Person person, boolean released) {
        return Eligibility.of(person, role, VILLAGE, released, DAY, 24);
    }

    private static Person person(
            String party, String grade, boolean reserve, String level, String working, String health, String home) {
        return new Person(
                party == null ? null : LocalDate.parse(party),
                Grade.valueOf(grade),
                reserve,
                UnitLevel.valueOf(level),
                LocalDate.parse(working),
                Health.valueOf(health),
                home);
    }
}
