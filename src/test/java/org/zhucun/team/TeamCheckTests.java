package org.zhucun.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhucun.secretary.Grade;
import org.zhucun.secretary.PostingRole;
import org.zhucun.secretary.PostingState;
import org.zhucun.secretary.Schooling;
import org.zhucun.team.TeamCheck.Rule;

class TeamCheckTests {

    private static final TeamRules RULES = new TeamRules(3, 24, 35, 2, 90, 0);
    private static final LocalDate TODAY = LocalDate.of(2020, 12, 21);
    private static final TeamMember FIRST = new One("张力").build();
    private static final TeamMember YOUNG = new One("王海波")
            .role(PostingRole.TEAM_MEMBER)
            .born(1988)
            .schooling(Schooling.MASTER)
            .grade(Grade.STAFF)
            .build();
    private static final TeamMember THIRD =
            new One("郝雪").role(PostingRole.TEAM_MEMBER).born(1970).build();

    @Test
    void threePeopleOfMixedAgeEducationAndGradeAreAWholeTeam() {
        var check = TeamCheck.of(List.of(FIRST, YOUNG, THIRD), RULES, TODAY);
        assertThat(check.alarms()).isEmpty();
        assertThat(check.full()).isTrue();
    }

    @Test
    void twoAreTooFewAlsoWhenAThirdIsOnTheWay() {
        var coming = new One("柴瑞").state(PostingState.TRAINED).arrived(null).build();
        assertThat(broken(FIRST, YOUNG, coming)).containsExactly(Rule.SIZE);
        assertThat(TeamCheck.of(List.of(FIRST, YOUNG, coming), RULES, TODAY).full())
                .isFalse();
    }

    @Test
    void whoIsOnLeaveOrWarnedIsStillOfTheTeam() {
        var ill = new One("郝雪")
                .role(PostingRole.TEAM_MEMBER)
                .born(1970)
                .state(PostingState.ON_LEAVE)
                .build();
        assertThat(broken(FIRST, YOUNG, ill)).isEmpty();
    }

    @Test
    void aVillageWithNobodyLacksItsFirstSecretaryAndItsPeopleAndNothingElseIsSaid() {
        assertThat(TeamCheck.of(List.of(), RULES, TODAY).checks())
                .extracting(TeamCheck.Check::rule)
                .containsExactly(Rule.FIRST, Rule.SIZE);
    }

    @Test
    void aTermIsAnnouncedNinetyDaysBeforeItsEndAndNotADaySooner() {
        var soon = new One("张力")
                .arrived(LocalDate.of(2018, 1, 1))
                .until(TODAY.plusDays(90))
                .build();
        var later = new One("张力")
                .arrived(LocalDate.of(2018, 1, 1))
                .until(TODAY.plusDays(91))
                .build();
        assertThat(broken(soon, YOUNG, THIRD)).containsExactly(Rule.ENDING);
        assertThat(broken(later, YOUNG, THIRD)).isEmpty();
        var over = new One("张力")
                .arrived(LocalDate.of(2018, 1, 1))
                .until(TODAY.minusDays(1))
                .build();
        assertThat(broken(over, YOUNG, THIRD)).as("over and still there").containsExactly(Rule.ENDING);
    }

    @Test
    void aGapBetweenTwoFirstSecretariesIsCountedInWholeDays() {
        var before = former(LocalDate.of(2019, 2, 28));
        var next = new One("何建军").arrived(LocalDate.of(2019, 4, 15)).build();
        var check = TeamCheck.of(List.of(before, next, YOUNG, THIRD), RULES, TODAY);
        assertThat(check.alarms()).singleElement().satisfies(gap -> {
            assertThat(gap.rule()).isEqualTo(Rule.GAP);
            assertThat(gap.facts()).containsExactly("2019-02-28", "2019-04-15", 45L);
        });
        var atOnce = new One("何建军").arrived(LocalDate.of(2019, 3, 1)).build();
        assertThat(broken(before, atOnce, YOUNG, THIRD)).isEmpty();
    }

    @Test
    void aGapIsForgottenAfterATermAndOpenWhileNobodyFollows() {
        var before = former(LocalDate.of(2018, 1, 1));
        var next = new One("何建军").arrived(LocalDate.of(2018, 12, 20)).build();
        assertThat(broken(before, next, YOUNG, THIRD))
                .as("closed 24 months and a day ago")
                .isEmpty();
        var alone = TeamCheck.of(List.of(former(TODAY.minusDays(11)), YOUNG, THIRD), RULES, TODAY);
        assertThat(alone.alarms()).extracting(TeamCheck.Check::rule).contains(Rule.FIRST, Rule.GAP);
        assertThat(alone.alarms().stream()
                        .filter(one -> one.rule() == Rule.GAP)
                        .findFirst()
                        .orElseThrow()
                        .facts())
                .contains(10L);
    }

    @Test
    void aMemberWhoLeftAndWasNotFollowedLeavesAGapInTheTeam() {
        var left = new One("郝雪")
                .role(PostingRole.TEAM_MEMBER)
                .born(1970)
                .state(PostingState.RELEASED)
                .ended(LocalDate.of(2020, 3, 31))
                .build();
        var follows = new One("柴瑞")
                .role(PostingRole.TEAM_HEAD)
                .arrived(LocalDate.of(2020, 5, 1))
                .until(LocalDate.of(2022, 5, 1));
        var check = TeamCheck.of(List.of(FIRST, YOUNG, left, follows.build()), RULES, TODAY);
        assertThat(check.alarms()).singleElement().satisfies(gap -> {
            assertThat(gap.rule()).isEqualTo(Rule.TEAM_GAP);
            assertThat(gap.facts()).containsExactly(3, "2020-04-01", "2020-05-01", 30L, 2);
        });
        assertThat(check.broken()).isTrue();
        var atOnce = follows.arrived(LocalDate.of(2020, 4, 1)).build();
        assertThat(broken(FIRST, YOUNG, left, atOnce)).isEmpty();
        assertThat(broken(FIRST, YOUNG, left))
                .as("nobody followed until today")
                .containsExactly(Rule.SIZE, Rule.TEAM_GAP);
    }

    @Test
    void aTeamThatNeverWasWholeLacksPeopleAndHasNoGap() {
        assertThat(broken(FIRST, YOUNG)).containsExactly(Rule.SIZE);
        var longAgo = new TeamRules(3, 3, 35, 2, 90, 0);
        var left = new One("郝雪")
                .role(PostingRole.TEAM_MEMBER)
                .state(PostingState.RELEASED)
                .ended(LocalDate.of(2020, 3, 31));
        var follows = new One("柴瑞")
                .role(PostingRole.TEAM_MEMBER)
                .arrived(LocalDate.of(2020, 5, 1))
                .until(LocalDate.of(2022, 5, 1));
        assertThat(TeamCheck.of(List.of(FIRST, YOUNG, left.build(), follows.build()), longAgo, TODAY)
                        .broken())
                .as("a gap is remembered for a term")
                .isFalse();
    }

    @Test
    void aTeamOfOneAgeOneEducationAndOneGradeIsToldSo() {
        var alike = new One("甲").role(PostingRole.TEAM_MEMBER).build();
        assertThat(broken(FIRST, alike, THIRD)).containsExactly(Rule.AGE, Rule.EDUCATION, Rule.GRADE);
        var thirtyFive = new One("乙")
                .role(PostingRole.TEAM_MEMBER)
                .born(1985)
                .schooling(Schooling.MASTER)
                .grade(Grade.STAFF)
                .build();
        assertThat(broken(FIRST, thirtyFive, THIRD)).as("35 is not under 35").containsExactly(Rule.AGE);
    }

    @Test
    void aTermShorterThanTheRuleIsNamed() {
        var brief = new One("郝雪")
                .role(PostingRole.TEAM_MEMBER)
                .born(1970)
                .arrived(LocalDate.of(2020, 1, 1))
                .until(LocalDate.of(2021, 12, 30))
                .build();
        assertThat(broken(FIRST, YOUNG, brief)).containsExactly(Rule.TERM);
    }

    private static List<Rule> broken(TeamMember... everybody) {
        return TeamCheck.of(List.of(everybody), RULES, TODAY).alarms().stream()
                .map(TeamCheck.Check::rule)
                .toList();
    }

    private static TeamMember former(LocalDate ended) {
        return new One("景志刚")
                .state(PostingState.RELEASED)
                .arrived(LocalDate.of(2016, 1, 1))
                .ended(ended)
                .build();
    }

    /** A First Secretary who breaks no rule, until it is said otherwise. */
    private static final class One {
        private final String name;
        private PostingRole role = PostingRole.FIRST_SECRETARY;
        private PostingState state = PostingState.IN_POST;
        private int born = 1975;
        private Schooling schooling = Schooling.BACHELOR;
        private Grade grade = Grade.SECTION;
        private @Nullable LocalDate arrived = LocalDate.of(2019, 4, 1);
        private LocalDate until = LocalDate.of(2022, 4, 1);
        private @Nullable LocalDate ended;

        One(String name) {
            this.name = name;
        }

        One role(PostingRole value) {
            role = value;
            return this;
        }

        One state(PostingState value) {
            state = value;
            return this;
        }

        One born(int year) {
            born = year;
            return this;
        }

        One schooling(Schooling value) {
            schooling = value;
            return this;
        }

        One grade(Grade value) {
            grade = value;
            return this;
        }

        One arrived(@Nullable LocalDate value) {
            arrived = value;
            return this;
        }

        One until(LocalDate value) {
            until = value;
            return this;
        }

        One ended(LocalDate value) {
            ended = value;
            return this;
        }

        TeamMember build() {
            return new TeamMember(
                    1,
                    "140899175201",
                    1,
                    name,
                    role,
                    state,
                    LocalDate.of(born, 6, 1),
                    schooling,
                    grade,
                    false,
                    true,
                    "市直机关工委",
                    "13800000000",
                    LocalDate.of(2019, 4, 1),
                    until,
                    arrived,
                    ended);
        }
    }
}
