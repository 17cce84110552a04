package org.zhucun.team;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.web.Shows;
import org.zhucun.window.PublicContacts;

/** The First Secretary in post, for villagers to call; read from the view that shows nothing else. */
@Component
class SecretaryContacts implements PublicContacts {

    private record Found(String name, String unit, String phone, LocalDate arrivedOn) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    SecretaryContacts(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Contact> of(String villageCode) {
        var show = shows.now();
        return jdbc
                .sql("select name, unit, phone, arrived_on from public_first_secretary where village_code = :village")
                .param("village", villageCode)
                .query(Found.class)
                .list()
                .stream()
                .map(one -> new Contact(
                        show.name(one.name),
                        show.word("villagePosting.role", "FIRST_SECRETARY"),
                        show.say("team.contact", one.unit, show.prose(one.arrivedOn), one.phone),
                        one.phone))
                .toList();
    }
}
