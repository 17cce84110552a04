package org.zhucun.meeting;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is due at a meeting of a body on a day: the seats of its list (名册), or the village's households where every household
 * has a voice. Nobody types what is listed.
 */
@Component
@Transactional(readOnly = true)
class DueList {

    /** The bodies that have a list of names. */
    static final Set<MeetingKind> BODIES = EnumSet.of(
            MeetingKind.REPRESENTATIVES,
            MeetingKind.PARTY_MEMBERS,
            MeetingKind.COMMITTEES,
            MeetingKind.BRANCH,
            MeetingKind.COLLECTIVE_REPRESENTATIVES,
            MeetingKind.DIRECTORS);

    /**
     * @param due how many are due; null where nothing says it
     * @param names who, where they are listed
     */
    record Listed(@Nullable Integer due, List<String> names) {}

    private final JdbcClient jdbc;

    DueList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Listed of(String village, MeetingKind kind, LocalDate day) {
        if (kind == MeetingKind.HOUSEHOLDS) {
            return new Listed(households(village, day), List.of());
        }
        var names = jdbc.sql("""
                        select name from meeting_seat
                        where village_code = :village and kind = :kind and since <= :day and (until is null or until >= :day)
                        group by name order by min(meeting_seat_id)""")
                .param("village", village)
                .param("kind", kind.name())
                .param("day", day)
                .query(String.class)
                .list();
        return new Listed(names.isEmpty() ? null : names.size(), names);
    }

    /** What the village profile of the latest year up to the day says. */
    private @Nullable Integer households(String village, LocalDate day) {
        return jdbc.sql("""
                        select households from village_year
                        where village_code = :village and year <= :year and households > 0 order by year desc limit 1""")
                .param("village", village)
                .param("year", day.getYear())
                .query(Integer.class)
                .optional()
                .orElse(null);
    }
}
