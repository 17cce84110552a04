package org.zhucun.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** The lists of a village's bodies (名册): representatives, party members, committees, from when until when each. */
@Service
@Transactional
public class Roster {

    /** Somebody in a body now. */
    record Seat(long meetingSeatId, String name, LocalDate since, String source) {}

    /** Somebody who was in it. */
    record Former(String name, LocalDate since, LocalDate until, String endedBecause) {}

    /** Where somebody sits now: the village, the body, and since when. */
    record Held(String villageCode, MeetingKind kind, LocalDate since) {}

    private final JdbcClient jdbc;

    Roster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts names on a list; who is on it already stays as they are. */
    public int seat(String village, MeetingKind kind, List<String> names, LocalDate since, String source) {
        if (!DueList.BODIES.contains(kind)) {
            throw new Refusal("roster.noList");
        }
        var added = 0;
        for (var name : names) {
            added += jdbc.sql("""
                            insert into meeting_seat (village_code, kind, name, since, source) values (:village, :kind, :name, :since, :source)
                            on conflict (village_code, kind, name) where until is null do nothing""")
                    .param("village", village)
                    .param("kind", kind.name())
                    .param("name", name)
                    .param("since", since)
                    .param("source", source)
                    .update();
        }
        return added;
    }

    @Transactional(readOnly = true)
    Held held(long seat) {
        return jdbc.sql(
                        "select village_code, kind, since from meeting_seat where meeting_seat_id = :id and until is null")
                .param("id", seat)
                .query(Held.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Somebody leaves a body after this day. */
    void end(long seat, LocalDate until, String because) {
        var ended = jdbc.sql("""
                        update meeting_seat set until = :until, ended_because = :because, version = version + 1
                        where meeting_seat_id = :id and until is null""")
                .param("until", until)
                .param("because", because)
                .param("id", seat)
                .update();
        if (ended == 0) {
            throw new NotFound();
        }
    }

    @Transactional(readOnly = true)
    List<Seat> seats(String village, MeetingKind kind) {
        return jdbc.sql("""
                        select meeting_seat_id, name, since, source from meeting_seat
                        where village_code = :village and kind = :kind and until is null order by meeting_seat_id""")
                .param("village", village)
                .param("kind", kind.name())
                .query(Seat.class)
                .list();
    }

    @Transactional(readOnly = true)
    List<Former> former(String village, MeetingKind kind) {
        return jdbc.sql("""
                        select name, since, until, ended_because from meeting_seat
                        where village_code = :village and kind = :kind and until is not null order by until desc, meeting_seat_id limit 100""")
                .param("village", village)
                .param("kind", kind.name())
                .query(Former.class)
                .list();
    }

    /** Party members whom the register of households knows and the list does not have yet. */
    @Transactional(readOnly = true)
    List<String> known(String village, @Nullable MeetingKind kind) {
        if (kind != MeetingKind.PARTY_MEMBERS) {
            return List.of();
        }
        return jdbc.sql("""
                        select distinct p.name from person p
                        join membership m on m.person_id = p.person_id and m.left_on is null
                        join person_year f on f.person_id = p.person_id and f.year = p.facts_year
                        where p.village_code = :village and f.politics in ('PARTY_MEMBER', 'PROBATIONARY_MEMBER')
                          and not exists (select from meeting_seat s where s.village_code = :village and s.kind = 'PARTY_MEMBERS' and s.name = p.name and s.until is null)
                        order by 1 limit 200""").param("village", village).query(String.class).list();
    }
}
