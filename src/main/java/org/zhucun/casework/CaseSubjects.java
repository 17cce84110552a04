package org.zhucun.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.household.Status;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** The households that cases are about: how they stand now, and which cases suit that. */
@Component
@Transactional(readOnly = true)
class CaseSubjects {

    record Present(
            String villageCode,
            String headName,
            int persons,
            Status status,
            @Nullable String monitored,
            boolean ended) {

        /** Its head, or where it has none its number here. */
        String called(long household) {
            return headName.isEmpty() ? String.valueOf(household) : headName;
        }
    }

    private final JdbcClient jdbc;

    CaseSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refuses a case that does not suit how its household stands now. */
    Present demand(long household, Kind kind, @Nullable Ground ground) {
        var present = present(household);
        if (!suits(kind, ground, present)) {
            throw new Refusal("case.open.unsuited." + kind);
        }
        return present;
    }

    boolean suits(long household, Kind kind, @Nullable Ground ground) {
        return suits(kind, ground, present(household));
    }

    /** The grounds of a kind that suit how a household stands now. */
    List<Ground> grounds(long household, Kind kind) {
        var present = present(household);
        return Arrays.stream(Ground.values())
                .filter(ground -> ground.belongsTo(kind) && suits(kind, ground, present))
                .toList();
    }

    Present present(long household) {
        return jdbc.sql("""
                        select p.village_code, p.head_name, p.persons, p.status, h.monitored, p.ended
                        from household_present p join household h on h.household_id = p.household_id where p.household_id = :id""")
                .param("id", household)
                .query(Present.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static boolean suits(Kind kind, @Nullable Ground ground, Present present) {
        var status = present.status;
        return !present.ended
                && switch (kind) {
                    case EXIT -> status == Status.POOR || status == Status.LEAVING || status == Status.RELAPSED;
                    case MONITORING ->
                        present.monitored == null
                                && (status == Status.EXITED || status == Status.NEVER)
                                && Ground.of(kind, status == Status.NEVER).contains(ground);
                    case IDENTIFICATION ->
                        status == Status.EXITED || status == Status.CANCELLED || status == Status.NEVER;
                    case CORRECTION ->
                        switch (Objects.requireNonNull(ground)) {
                            case WRONGLY_REGISTERED -> status != Status.CANCELLED && status != Status.NEVER;
                            case WRONGLY_EXITED -> status == Status.EXITED;
                            case OMITTED -> status == Status.NEVER;
                            default -> true;
                        };
                    case VILLAGE_EXIT -> false;
                };
    }
}
