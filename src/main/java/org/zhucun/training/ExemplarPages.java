package org.zhucun.training;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Fact;
import org.zhucun.web.NotFound;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Reads exemplary cases: those of the viewer's range in every state, those of everywhere once they are published. */
@Component
@Transactional(readOnly = true)
class ExemplarPages {

    /** A line of the list. */
    record Line(long id, String title, String village, String state, String css, String day) {}

    private record Found(
            long exemplarId,
            String village,
            String title,
            String body,
            ExemplarState state,
            String writtenBy,
            String writer,
            @Nullable LocalDate submittedOn,
            @Nullable String returnedBecause,
            @Nullable String reviewer,
            @Nullable LocalDate publishedOn,
            @Nullable String withdrawnBecause) {}

    private record Published(long exemplarId, String village, String title, String body, LocalDate publishedOn) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    ExemplarPages(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    /** What is still on its way, or was taken back, in the viewer's range. */
    List<Line> waiting() {
        var show = shows.now();
        return jdbc.sql("""
                        select e.exemplar_id, d.name as village, e.title, '' as body, e.state, e.written_by, e.written_by as writer, e.submitted_on,
                               e.returned_because, e.reviewed_by as reviewer, e.published_on, e.withdrawn_because
                        from exemplar e join division d on d.code = e.village_code where e.state <> 'PUBLISHED'
                        order by array_position(array['SUBMITTED', 'DRAFT', 'WITHDRAWN'], e.state), e.exemplar_id desc limit 200""").query(Found.class).list().stream()
                .map(one -> new Line(
                        one.exemplarId,
                        one.title,
                        one.village,
                        show.word("exemplar.state", one.state),
                        css(one.state),
                        show.day(one.submittedOn)))
                .toList();
    }

    long published(@Nullable String q) {
        return jdbc.sql("select count(*) from published_exemplar where " + CONDITION)
                .param("q", q)
                .query(Long.class)
                .single();
    }

    List<Line> published(@Nullable String q, int page, int size) {
        var show = shows.now();
        return jdbc
                .sql("select exemplar_id, village, title, '' as body, published_on from published_exemplar where "
                        + CONDITION + " order by published_on desc, exemplar_id desc limit :size offset :skip")
                .param("q", q)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Published.class)
                .list()
                .stream()
                .map(one -> new Line(
                        one.exemplarId,
                        one.title,
                        one.village,
                        show.word("exemplar.state", ExemplarState.PUBLISHED),
                        "",
                        show.day(one.publishedOn)))
                .toList();
    }

    /** The published ones, each as the cells of a row. */
    void each(@Nullable String q, Consumer<List<String>> rows) {
        jdbc.sql("select title, village, published_on, body from published_exemplar where " + CONDITION
                        + " order by published_on desc, exemplar_id desc")
                .param("q", q)
                .query((row, number) -> List.of(
                        row.getString(1),
                        row.getString(2),
                        String.valueOf(row.getObject(3, LocalDate.class)),
                        row.getString(4)))
                .list()
                .forEach(rows);
    }

    private static final String CONDITION =
            "cast(:q as text) is null or position(:q in title) > 0 or position(:q in village) > 0 or position(:q in body) > 0";

    ExemplarPage of(long id) {
        var show = shows.now();
        return jdbc.sql("""
                        select e.exemplar_id, d.name as village, e.title, e.body, e.state, e.written_by, coalesce(w.name, e.written_by) as writer,
                               e.submitted_on, e.returned_because, coalesce(r.name, e.reviewed_by) as reviewer, e.published_on, e.withdrawn_because
                        from exemplar e join division d on d.code = e.village_code
                        left join account w on w.username = e.written_by left join account r on r.username = e.reviewed_by
                        where e.exemplar_id = :id""")
                .param("id", id)
                .query(Found.class)
                .optional()
                .map(found -> own(found, show))
                .or(() -> jdbc.sql(
                                "select exemplar_id, village, title, body, published_on from published_exemplar where exemplar_id = :id")
                        .param("id", id)
                        .query(Published.class)
                        .optional()
                        .map(found -> elsewhere(found, show)))
                .orElseThrow(NotFound::new);
    }

    private static ExemplarPage own(Found found, Show show) {
        var viewer = Viewers.required();
        var mine = viewer.actor().equals(found.writtenBy);
        return new ExemplarPage(
                found.exemplarId,
                found.title,
                found.village,
                found.body.lines().filter(line -> !line.isBlank()).toList(),
                show.word("exemplar.state", found.state),
                css(found.state).replace("z-tag ", ""),
                List.of(
                        new Fact(show.say("exemplar.village"), found.village),
                        new Fact(show.say("exemplar.writtenBy"), show.name(found.writer)),
                        new Fact(show.say("exemplar.submittedOn"), Show.date(found.submittedOn)),
                        new Fact(show.say("exemplar.reviewedBy"), show.name(found.reviewer)),
                        new Fact(show.say("exemplar.publishedOn"), Show.date(found.publishedOn))),
                found.state == ExemplarState.DRAFT ? found.returnedBecause : found.withdrawnBecause,
                true,
                mine && found.state == ExemplarState.DRAFT,
                viewer.is(COUNTY_REVIEWER) && !mine && found.state == ExemplarState.SUBMITTED,
                viewer.is(COUNTY_REVIEWER) && found.state == ExemplarState.PUBLISHED);
    }

    private static ExemplarPage elsewhere(Published found, Show show) {
        return new ExemplarPage(
                found.exemplarId,
                found.title,
                found.village,
                found.body.lines().filter(line -> !line.isBlank()).toList(),
                show.word("exemplar.state", ExemplarState.PUBLISHED),
                "",
                List.of(
                        new Fact(show.say("exemplar.village"), found.village),
                        new Fact(show.say("exemplar.publishedOn"), Show.date(found.publishedOn))),
                null,
                false,
                false,
                false,
                false);
    }

    private static String css(ExemplarState state) {
        return switch (state) {
            case SUBMITTED -> "z-tag soon";
            case DRAFT -> "z-tag";
            case PUBLISHED -> "";
            case WITHDRAWN -> "soft";
        };
    }
}
