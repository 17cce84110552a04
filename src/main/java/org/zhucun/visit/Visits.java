package org.zhucun.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.send.Sends;
import org.zhucun.web.Refusal;

/** The door to visits. */
@Service
@Transactional
public class Visits {

    /** A log entry that names households. */
    public record OfLog(
            long logEntryId,
            UUID sendId,
            String villageCode,
            LocalDate day,
            String visitor,
            @Nullable String people,
            List<Long> households,
            String noLongerNamed) {}

    private record Home(String villageCode, @Nullable LocalDate endedOn) {}

    private final VisitRows visits;
    private final JdbcClient jdbc;

    Visits(VisitRows visits, JdbcClient jdbc) {
        this.visits = visits;
        this.jdbc = jdbc;
    }

    /** Keeps the visits of a log entry as it now stands: a household that it names no longer was not visited. */
    public void keep(OfLog log) {
        var known = visits.findByLogEntryIdOrderByVisitId(log.logEntryId());
        for (var visit : known) {
            if (log.households().contains(visit.householdId())) {
                visit.follow(log.day(), log.visitor(), log.people());
            } else if (!visit.isWithdrawn()) {
                visit.withdraw(log.noLongerNamed());
            }
            visits.saveAndFlush(visit);
        }
        for (var household : log.households()) {
            if (known.stream().noneMatch(visit -> visit.householdId() == household)) {
                var village = villageOf(household, log.day());
                if (!village.equals(log.villageCode())) {
                    throw new Refusal("visit.household.elsewhere");
                }
                var visit = new Visit(
                        village, household, log.logEntryId(), Sends.part(log.sendId(), "household " + household));
                visit.follow(log.day(), log.visitor(), log.people());
                visits.saveAndFlush(visit);
            }
        }
    }

    /** The village in which a household lived on a day; refused when it is out of sight or its registration had ended. */
    private String villageOf(long household, LocalDate day) {
        var home = jdbc.sql("select village_code, ended_on from household where household_id = :id")
                .param("id", household)
                .query(Home.class)
                .optional()
                .orElseThrow(() -> new Refusal("visit.household.elsewhere"));
        if (home.endedOn != null && home.endedOn.isBefore(day)) {
            throw new Refusal("visit.household.ended", home.endedOn.toString());
        }
        return home.villageCode;
    }
}
