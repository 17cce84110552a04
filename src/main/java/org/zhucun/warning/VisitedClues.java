package org.zhucun.warning;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.visit.VisitAction;
import org.zhucun.visit.Visits;
import org.zhucun.web.Refusal;

/** Makes a clue of a problem that a visit found. */
@Service
@Transactional
public class VisitedClues {

    private final Visits visits;
    private final JdbcClient jdbc;

    VisitedClues(Visits visits, JdbcClient jdbc) {
        this.visits = visits;
        this.jdbc = jdbc;
    }

    /** The clue that was made of a visit. */
    @Transactional(readOnly = true)
    public @Nullable Long of(long visit) {
        return jdbc.sql("select clue_id from clue where visit_id = :visit")
                .param("visit", visit)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** Whether the household may be watched and nobody watches it yet. */
    @Transactional(readOnly = true)
    public boolean mayBecome(VisitAction.Seen visit) {
        return visit.problem() != null
                && !visit.withdrawn()
                && jdbc.sql("select exists (select " + ReportedClues.WATCHABLE + " and p.household_id = :household)")
                        .param("village", visit.villageCode())
                        .param("household", visit.householdId())
                        .query(Boolean.class)
                        .single();
    }

    /** The clue's days count from the visit; made twice it is the same. */
    public long make(long id) {
        var made = of(id);
        if (made != null) {
            return made;
        }
        var visit = visits.seen(id);
        if (!mayBecome(visit)) {
            throw new Refusal("clue.visit.not");
        }
        return jdbc.sql("""
                        insert into clue (village_code, household_id, sign, year, facts, state, found_on, due_on, visit_id)
                        select :village, :household, 'VISITED', extract(year from cast(:day as date)), jsonb_build_array(:day::date, :said::text), 'OPEN',
                               cast(:day as date), cast(:day as date) + coalesce(parameter_value('warning.visit-days', :village, :day), '10')::integer, :visit
                        on conflict (household_id, sign, year, villager_report_id, disaster_id, visit_id, round) do update set version = clue.version
                        returning clue_id""")
                .param("village", visit.villageCode())
                .param("household", visit.householdId())
                .param("day", visit.visitedOn())
                .param("said", ReportedClues.shortly(String.valueOf(visit.problem())))
                .param("visit", id)
                .query(Long.class)
                .single();
    }
}
