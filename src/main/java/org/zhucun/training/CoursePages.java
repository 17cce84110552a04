package org.zhucun.training;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Fact;
import org.zhucun.web.NotFound;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Reads a course with those of its participants whom the viewer sees. */
@Component
@Transactional(readOnly = true)
class CoursePages {

    private record Found(
            String area,
            TrainingKind kind,
            String title,
            String place,
            LocalDate heldFrom,
            LocalDate heldUntil,
            BigDecimal hours,
            @Nullable Integer passMark,
            @Nullable String content) {}

    private record Enrolled(
            long cadreId,
            String name,
            String unit,
            @Nullable String village,
            @Nullable Boolean attended,
            @Nullable Integer score) {}

    /** The village of the posting that is open, for the list of people. */
    private static final String VILLAGE = """
            (select d.name from village_posting v join division d on d.code = v.village_code
             where v.cadre_id = c.cadre_id and v.state not in ('REJECTED', 'WITHDRAWN', 'REPLACED', 'RECALLED', 'RELEASED')
             order by v.arrived_on desc nulls last limit 1) as village""";

    private final JdbcClient jdbc;
    private final Shows shows;

    CoursePages(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    CoursePage of(long id) {
        var show = shows.now();
        var viewer = Viewers.required();
        var found = jdbc.sql(
                        "select area, kind, title, place, held_from, held_until, hours, pass_mark, content from training_course where training_course_id = :id")
                .param("id", id)
                .query(Found.class)
                .optional()
                .orElseThrow(NotFound::new);
        var participants = jdbc.sql("select c.cadre_id, c.name, c.unit, " + VILLAGE
                        + ", p.attended, p.score from training_participant p join cadre c on c.cadre_id = p.cadre_id"
                        + " where p.training_course_id = :id order by c.pinyin collate \"C\", c.cadre_id")
                .param("id", id)
                .query(Enrolled.class)
                .list();
        var keeps = viewer.is(COUNTY_REVIEWER) && found.area.startsWith(viewer.prefix());
        return new CoursePage(
                id,
                found.title,
                show.word("course.kind", found.kind),
                facts(found, show),
                found.content,
                participants.stream()
                        .map(one -> participant(one, found.passMark, show))
                        .toList(),
                keeps ? others(id, show) : List.of(),
                found.passMark != null,
                keeps,
                !found.heldUntil.isAfter(show.today()));
    }

    /** People with an open posting who are not enrolled. */
    private List<Choice> others(long id, Show show) {
        return jdbc
                .sql("select c.cadre_id, c.name, c.unit, " + VILLAGE
                        + ", null::boolean as attended, null::integer as score from cadre c"
                        + " where exists (select from village_posting v where v.cadre_id = c.cadre_id and v.state not in ('REJECTED', 'WITHDRAWN', 'REPLACED', 'RECALLED', 'RELEASED'))"
                        + " and not exists (select from training_participant p where p.cadre_id = c.cadre_id and p.training_course_id = :id)"
                        + " order by village, c.pinyin collate \"C\", c.cadre_id")
                .param("id", id)
                .query(Enrolled.class)
                .list()
                .stream()
                .map(one ->
                        new Choice(String.valueOf(one.cadreId), show.name(one.name) + " · " + Show.text(one.village)))
                .toList();
    }

    private static CoursePage.Participant participant(Enrolled one, @Nullable Integer passMark, Show show) {
        var failed =
                Boolean.TRUE.equals(one.attended) && passMark != null && (one.score == null || one.score < passMark);
        var result = one.attended == null
                ? "OPEN"
                : !one.attended ? "ABSENT" : failed ? one.score == null ? "UNTESTED" : "FAILED" : "PASSED";
        return new CoursePage.Participant(
                one.cadreId,
                show.name(one.name),
                one.unit,
                Show.text(one.village),
                one.attended,
                one.score,
                show.word("course.result", result),
                switch (result) {
                    case "PASSED" -> "";
                    case "OPEN" -> "soft";
                    default -> "z-tag soon";
                });
    }

    private static List<Fact> facts(Found found, Show show) {
        return List.of(
                new Fact(show.say("course.kind"), show.word("course.kind", found.kind)),
                new Fact(show.say("course.place"), found.place),
                new Fact(
                        show.say("course.held"),
                        show.say("course.held.span", Show.date(found.heldFrom), Show.date(found.heldUntil))),
                new Fact(
                        show.say("course.hours"),
                        show.say(
                                "course.hours.of",
                                found.hours.stripTrailingZeros().toPlainString())),
                new Fact(
                        show.say("course.passMark"),
                        found.passMark == null
                                ? show.say("course.passMark.none")
                                : show.say("course.passMark.of", found.passMark)));
    }
}
