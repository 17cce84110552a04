package org.zhucun.secretary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;
import org.zhucun.web.Refusal;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/**
 * Which days are a person's to record in a village: those of the postings that their account is linked to there. An account that
 * no posting names, such as a clerk's, is free of the rule, but for the days after it lost the village.
 */
@Component
@Transactional(readOnly = true)
public class PostedDays {

    private record Term(@Nullable LocalDate from, @Nullable LocalDate to) {

        boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        String inWords(Show show) {
            if (from == null) {
                return show.say("villagePosting.days.until", Show.date(to));
            }
            return to == null
                    ? show.say("villagePosting.days.open", Show.date(from))
                    : show.say("villagePosting.days.closed", Show.date(from), Show.date(to));
        }
    }

    private final JdbcClient jdbc;
    private final Shows shows;

    PostedDays(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    /** Says at the field {@code day} that it lies outside the person's postings. */
    public void check(String person, String villageCode, LocalDate day, Errors errors) {
        outside(person, villageCode, day)
                .ifPresent(terms -> errors.rejectValue("day", "NotPosted", new Object[] {terms}, null));
    }

    /** Refuses a day outside the person's postings. */
    public void refuse(String person, String villageCode, LocalDate day) {
        outside(person, villageCode, day).ifPresent(terms -> {
            throw new Refusal("villagePosting.refused.day", day.toString(), terms);
        });
    }

    /** The postings in words, where there are such and none covers the day. */
    private Optional<String> outside(String person, String villageCode, LocalDate day) {
        List<Term> terms = jdbc.sql("""
                        select p.arrived_on as "from", p.ended_on as "to" from village_posting p join account a on a.account_id = p.account_id
                        where a.username = :person and p.village_code = :village and p.arrived_on is not null
                        order by p.arrived_on, p.village_posting_id""")
                .param("person", person)
                .param("village", villageCode)
                .query(Term.class)
                .list();
        if (terms.isEmpty()) {
            terms = lost(person, villageCode, shows.now().today());
        }
        if (terms.isEmpty() || terms.stream().anyMatch(term -> term.covers(day))) {
            return Optional.empty();
        }
        var show = shows.now();
        return Optional.of(terms.stream()
                .map(term -> term.inWords(show))
                .collect(Collectors.joining(show.say("villagePosting.days.and"))));
    }

    /** Until when an account acted for the village, where it does so no longer. Since when does not matter: accounts may come late. */
    private List<Term> lost(String person, String villageCode, LocalDate today) {
        return jdbc.sql("""
                        select cast(null as date) as "from", max(p.ends_on) as "to" from posting p join account a on a.account_id = p.account_id
                        where a.username = :person and p.prefix = :village
                        having count(*) > 0 and bool_and(coalesce(p.ends_on < :today, false))""")
                .param("person", person)
                .param("village", villageCode)
                .param("today", today)
                .query(Term.class)
                .list();
    }
}
