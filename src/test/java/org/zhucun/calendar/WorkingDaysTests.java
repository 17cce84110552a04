package org.zhucun.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.WebTest;

@WebTest
class WorkingDaysTests {

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient jdbc;

    @Test
    void followsTheArrangementOfTheYear() {
        assertThat(days.isWorked(LocalDate.of(2020, 10, 1))).isFalse();
        assertThat(days.isWorked(LocalDate.of(2020, 10, 10)))
                .as("a Saturday worked in exchange")
                .isTrue();
        assertThat(days.isWorked(LocalDate.of(2020, 12, 21))).as("a Monday").isTrue();
        assertThat(days.isWorked(LocalDate.of(2020, 12, 20))).as("a Sunday").isFalse();
    }

    @Test
    void countsBothEndsAndNothingBackwards() {
        assertThat(days.between(LocalDate.of(2020, 10, 1), LocalDate.of(2020, 10, 10)))
                .isEqualTo(2);
        assertThat(days.between(LocalDate.of(2020, 12, 21), LocalDate.of(2020, 12, 20)))
                .isZero();
        assertThat(days.between(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)))
                .isEqualTo(249);
    }

    @ParameterizedTest
    @CsvSource({
        "2018,250",
        "2019,250",
        "2020,249",
        "2021,250",
        "2022,249",
        "2023,249",
        "2024,251",
        "2025,248",
        "2026,248"
    })
    void countsTheWorkingDaysOfEveryArrangedYear(int year, int days) {
        assertThat(this.days.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .isEqualTo(days);
    }

    @Test
    void findsTheDayAfterSoManyWorkingDays() {
        assertThat(days.after(LocalDate.of(2020, 9, 30), 1)).isEqualTo(LocalDate.of(2020, 10, 9));
        assertThat(days.after(LocalDate.of(2020, 12, 21), 0)).isEqualTo(LocalDate.of(2020, 12, 21));
    }

    @Test
    void theDatabaseCountsTheSame() {
        assertThat(jdbc.sql("select working_days(date '2020-01-01', date '2020-12-31')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(days.between(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)));
    }
}
