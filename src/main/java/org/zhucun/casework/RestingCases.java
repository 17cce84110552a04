package org.zhucun.casework;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.visit.VisitUse;

/** The cases that were verified by a visit and went on since; one that was sent back, or came to nothing, is free of it. */
@Component
class RestingCases implements VisitUse {

    private record Found(
            long caseFileId,
            Kind kind,
            int year,
            Stage stage,
            Stage verified,
            @Nullable Outcome outcome) {

        boolean rests() {
            return outcome == Outcome.ARCHIVED
                    || kind.way().indexOf(stage) > kind.way().indexOf(verified);
        }
    }

    private final JdbcClient jdbc;

    RestingCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> restingOn(long visitId) {
        return jdbc.sql("""
                        select c.case_file_id, c.kind, c.year, c.stage, s.stage as verified, c.outcome
                        from case_step s join case_file c on c.case_file_id = s.case_file_id
                        where s.visit_id = :visit and s.act = 'TAKEN' and (c.outcome is null or c.outcome = 'ARCHIVED')
                          and not exists (select from case_step l where l.case_file_id = s.case_file_id and l.stage = s.stage
                                          and l.act = 'TAKEN' and l.case_step_id > s.case_step_id)
                        order by c.case_file_id""").param("visit", visitId).query(Found.class).list().stream()
                .filter(Found::rests)
                .findFirst()
                .map(found -> Cases.number(found.kind, found.year, found.caseFileId));
    }
}
