package org.zhucun.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.Presence.Kind;

class PresenceTests {

    private static final LocalDate FIRST = LocalDate.of(2020, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 12, 31);
    private static final LocalDate TODAY = LocalDate.of(2020, 12, 21);
    private static final PresenceRule RULE =
            new PresenceRule(BigDecimal.valueOf(2).divide(BigDecimal.valueOf(3), MathContext.DECIMAL64), 20, 200);

    private static boolean worked(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static Presence december(Map<LocalDate, String> present, Map<LocalDate, LeaveKind> leave) {
        return Presence.of(
                FIRST, LAST, day -> !day.isBefore(FIRST.plusDays(1)), PresenceTests::worked, present, leave, TODAY);
    }

    private static Kind kind(Presence presence, int day) {
        return presence.days().get(day - 1).kind();
    }

    @Test
    void everyDayIsOfOneKind() {
        var december = december(
                Map.of(
                        LocalDate.of(2020, 12, 2), "SIGN_IN",
                        LocalDate.of(2020, 12, 5), "CORRECTION",
                        LocalDate.of(2020, 12, 8), "TRIP",
                        LocalDate.of(2020, 12, 28), "TRIP"),
                Map.of(
                        LocalDate.of(2020, 12, 3), LeaveKind.SICK,
                        LocalDate.of(2020, 12, 6), LeaveKind.SICK,
                        LocalDate.of(2020, 12, 8), LeaveKind.PERSONAL));

        assertThat(kind(december, 1)).isEqualTo(Kind.OUTSIDE);
        assertThat(kind(december, 2)).isEqualTo(Kind.PRESENT);
        assertThat(kind(december, 3)).isEqualTo(Kind.LEAVE);
        assertThat(kind(december, 4)).isEqualTo(Kind.ABSENT);
        assertThat(kind(december, 5)).as("a Saturday in the village").isEqualTo(Kind.PRESENT);
        assertThat(kind(december, 6)).as("leave on a Sunday takes nothing").isEqualTo(Kind.FREE);
        assertThat(kind(december, 8)).as("who was there was not on leave").isEqualTo(Kind.TRIP);
        assertThat(kind(december, 21)).isEqualTo(Kind.OPEN);
        assertThat(kind(december, 28)).as("a trip to come").isEqualTo(Kind.AHEAD);
        assertThat(december.present()).isEqualTo(3);
        assertThat(december.workingDays()).isEqualTo(22);
        assertThat(december.count(Kind.LEAVE)).isEqualTo(1);
    }

    @Test
    void twoThirdsOfTheWorkingDaysAreRoundedUp() {
        assertThat(RULE.ofWorkingDays(21)).isEqualTo(14);
        assertThat(RULE.ofWorkingDays(22)).isEqualTo(15);
        assertThat(RULE.ofWorkingDays(23)).isEqualTo(16);
        assertThat(RULE.ofWorkingDays(0)).isZero();
    }

    @Test
    void eitherTheShareOrTheDaysAMonthAreEnough() {
        assertThat(RULE.isMet(14, 21)).isTrue();
        assertThat(RULE.isMet(13, 21)).isFalse();
        assertThat(new PresenceRule(BigDecimal.ONE, 20, 0).isMet(20, 23)).isTrue();
        assertThat(new PresenceRule(BigDecimal.ONE, 0, 0).isMet(20, 23)).isFalse();
    }

    @Test
    void aPlaceIsAsFarAsTheGlobeSays() {
        var village = new Place(new BigDecimal("36.3021"), new BigDecimal("113.1205"), null);
        assertThat(village.metresTo(village)).isZero();
        assertThat(village.metresTo(new Place(new BigDecimal("36.3111"), new BigDecimal("113.1205"), 12)))
                .isBetween(995, 1006);
        assertThat(village.metresTo(new Place(new BigDecimal("36.3021"), new BigDecimal("113.1316"), 12)))
                .isBetween(985, 1005);
    }
}
