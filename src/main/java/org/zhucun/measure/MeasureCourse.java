package org.zhucun.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.household.HouseholdCourse;
import org.zhucun.web.Happening;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** What was carried out for a household, year by year, in its one timeline: each measure stands on the year's plan. */
@Component
class MeasureCourse implements HouseholdCourse {

    private record Year(LocalDate last, long measures, BigDecimal cost, String what) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    MeasureCourse(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Happening> of(long householdId) {
        var show = shows.now();
        return jdbc.sql("""
                        select max(carried_out_on) as last, count(*) as measures, sum(cost) as cost,
                               string_agg(what, '、' order by carried_out_on, measure_id) as what
                        from measure where household_id = :household and state = 'CARRIED_OUT'
                        group by extract(year from carried_out_on) order by 1""").param("household", householdId).query(Year.class).list().stream()
                .map(year -> new Happening(
                        year.last,
                        null,
                        null,
                        show.say("measure.course", String.valueOf(year.last.getYear()), year.measures),
                        year.cost.signum() == 0
                                ? year.what
                                : show.say("measure.course.cost", year.what, Show.money(year.cost)),
                        "/households/" + householdId + "/plans/" + year.last.getYear(),
                        null))
                .toList();
    }
}
