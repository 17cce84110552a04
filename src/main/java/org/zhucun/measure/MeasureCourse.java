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

/** The measures carried out for a household, in its one timeline. */
@Component
class MeasureCourse implements HouseholdCourse {

    private record Done(long measureId, MeasureKind kind, String what, LocalDate carriedOutOn, BigDecimal cost) {}

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
                        select measure_id, kind, what, carried_out_on, cost from measure
                        where household_id = :household and state = 'CARRIED_OUT' order by carried_out_on, measure_id""").param("household", householdId).query(Done.class).list().stream()
                .map(one -> new Happening(
                        one.carriedOutOn,
                        null,
                        null,
                        show.say("measure.course", show.word("measure.kind", one.kind), one.what),
                        one.cost.signum() == 0 ? null : show.say("measure.yuan", Show.money(one.cost)),
                        "/measures/" + one.measureId,
                        null))
                .toList();
    }
}
