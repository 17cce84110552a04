package org.zhucun.training;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.web.Shows;
import org.zhucun.window.PublicSection;

/** The village's published cases on its public window, the latest three. */
@Component
class PublishedSection implements PublicSection {

    private record Found(String title, String body, LocalDate publishedOn) {}

    /** A case as villagers read it. */
    record Story(String title, String day, List<String> paragraphs) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    PublishedSection(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Content of(String villageCode) {
        var show = shows.now();
        var stories = jdbc
                .sql(
                        "select title, body, published_on from published_exemplar where village_code = :village order by published_on desc, exemplar_id desc limit 3")
                .param("village", villageCode)
                .query(Found.class)
                .list()
                .stream()
                .map(one -> new Story(
                        one.title,
                        show.prose(one.publishedOn),
                        one.body.lines().filter(line -> !line.isBlank()).toList()))
                .toList();
        return stories.isEmpty() ? null : new Content("training/_window", stories);
    }
}
