package org.zhucun.visit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Visits at a household that stand, for a module above to rest on: who went, when, whom they met. */
@Component
@Transactional(readOnly = true)
public class RecordedVisits {

    /** @param people who went, by name, each once */
    public record Recorded(
            long visitId,
            LocalDate visitedOn,
            List<String> people,
            @Nullable String met,
            @Nullable String found) {}

    private record Found(
            long visitId,
            LocalDate visitedOn,
            String visitor,
            @Nullable String companions,
            @Nullable String met,
            @Nullable String found) {}

    private final JdbcClient jdbc;

    RecordedVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The visits of a household on this day or later, the latest first; what was withdrawn is none. */
    public List<Recorded> since(long householdId, LocalDate day) {
        return find("v.household_id = :id and v.visited_on >= :day", householdId, day, 0);
    }

    public Optional<Recorded> one(long visitId, long householdId) {
        return find("v.visit_id = :visit and v.household_id = :id", householdId, LocalDate.EPOCH, visitId).stream()
                .findFirst();
    }

    private List<Recorded> find(String condition, long household, LocalDate day, long visit) {
        return jdbc
                .sql(
                        "select v.visit_id, v.visited_on, coalesce(a.name, v.visitor) as visitor, v.companions, v.met, coalesce(v.said, l.said) as found"
                                + " from visit v left join account a on a.username = v.visitor left join log_entry l on l.log_entry_id = v.log_entry_id"
                                + " where v.withdrawn_because is null and "
                                + condition
                                + " order by v.visited_on desc, v.visit_id desc limit 50")
                .param("id", household)
                .param("day", day)
                .param("visit", visit)
                .query(Found.class)
                .stream()
                .map(one -> new Recorded(one.visitId, one.visitedOn, people(one), one.met, one.found))
                .toList();
    }

    private static List<String> people(Found one) {
        var people = new LinkedHashSet<String>();
        people.add(one.visitor);
        if (one.companions != null) {
            Arrays.stream(one.companions.strip().split("[\\s,，、;；]+"))
                    .filter(name -> !name.isEmpty())
                    .forEach(people::add);
        }
        return List.copyOf(people);
    }
}
