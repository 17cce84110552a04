package org.zhucun.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.household.HouseholdCourse;
import org.zhucun.web.Happening;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The milestones of a household's cases in its one timeline: application, objection, decision, end, and what waits. */
@Component
class CaseCourse implements HouseholdCourse {

    private record Mile(
            long caseFileId,
            Kind kind,
            Act act,
            Stage stage,
            LocalDate happenedOn,
            @Nullable String note,
            @Nullable Outcome outcome,
            Stage waits,
            @Nullable LocalDate dueOn) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    CaseCourse(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Happening> of(long householdId) {
        var show = shows.now();
        var miles = jdbc.sql("""
                        select c.case_file_id, c.kind, s.act, s.stage, s.happened_on, s.note, c.outcome, c.stage as waits, c.due_on
                        from case_file c join case_step s on s.case_file_id = c.case_file_id
                        where c.household_id = :id
                          and (s.act <> 'TAKEN' or s.stage in ('COUNTY_DECISION', 'ARCHIVING', 'HELP', 'REMOVAL_DECISION'))
                          and s.act <> 'SPOT_CHECKED'
                        order by s.happened_on desc, s.case_step_id desc""").param("id", householdId).query(Mile.class).list();
        var course = new ArrayList<Happening>();
        var told = new ArrayList<Long>();
        for (var mile : miles) {
            if (mile.outcome == null && !told.contains(mile.caseFileId)) {
                told.add(mile.caseFileId);
                course.add(waits(mile, show));
            }
        }
        miles.forEach(mile -> course.add(happened(mile, show)));
        return course;
    }

    private static Happening waits(Mile mile, Show show) {
        return new Happening(
                null,
                mile.dueOn == null ? show.say("case.next") : show.say("case.before", show.day(mile.dueOn)),
                show.word("caseFile.kind", mile.kind),
                show.word("caseFile.stage", mile.waits),
                CaseWords.actors(mile.waits, show),
                "/cases/" + mile.caseFileId,
                "open");
    }

    private static Happening happened(Mile mile, Show show) {
        return new Happening(
                mile.happenedOn,
                null,
                show.word("caseFile.kind", mile.kind),
                show.say("caseStep.act." + mile.act, show.word("caseFile.stage", mile.stage)),
                mile.note,
                "/cases/" + mile.caseFileId,
                mile.act == Act.TAKEN ? "mile" : null);
    }
}
