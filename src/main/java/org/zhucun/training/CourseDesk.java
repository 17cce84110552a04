package org.zhucun.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.secretary.PostingStep;
import org.zhucun.secretary.Postings;
import org.zhucun.secretary.StepFacts;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;

/** The door to training: plan a course, enrol people, record who attended and how the test went. */
@Service
@Transactional
public class CourseDesk {

    /** How somebody did; the score is null where there was no test. */
    public record Result(
            long cadreId, boolean attended, @Nullable Integer score) {}

    private final Courses courses;
    private final Postings postings;
    private final JdbcClient jdbc;
    private final Clock clock;

    CourseDesk(Courses courses, Postings postings, JdbcClient jdbc, Clock clock) {
        this.courses = courses;
        this.postings = postings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public long plan(CourseForm form) {
        var viewer = Viewers.required();
        return courses.saveAndFlush(new Course(viewer.prefix(), form, viewer.actor()))
                .id();
    }

    /** Whoever is enrolled already stays so. */
    public void enrol(long courseId, Collection<Long> cadres) {
        var course = required(courseId);
        for (var cadre : cadres) {
            jdbc.sql("""
                            insert into training_participant (area, training_course_id, cadre_id)
                            select :area, :course, c.cadre_id from cadre c where c.cadre_id = :cadre
                            on conflict (training_course_id, cadre_id) do nothing""")
                    .param("area", course.area())
                    .param("course", courseId)
                    .param("cadre", cadre)
                    .update();
        }
    }

    /** Records results; who passed the training before a posting is trained for it, so that nobody writes it twice. */
    public void record(long courseId, List<Result> results) {
        var course = required(courseId);
        for (var result : results) {
            course.refuseResult(result.attended, result.score, LocalDate.now(clock));
            jdbc.sql("""
                            update training_participant set attended = :attended, score = :score, version = version + 1
                            where training_course_id = :course and cadre_id = :cadre and (attended, score) is distinct from (:attended, cast(:score as integer))""")
                    .param("attended", result.attended)
                    .param("score", result.score)
                    .param("course", courseId)
                    .param("cadre", result.cadreId)
                    .update();
            if (course.induction() && course.passedBy(result.attended, result.score)) {
                waiting(result.cadreId, course.heldUntil())
                        .forEach(
                                posting -> postings.take(posting, PostingStep.TRAIN, StepFacts.on(course.heldUntil())));
            }
        }
    }

    /** Reviewed postings of a person that wait for the training, on the day of its end. */
    private List<Long> waiting(long cadreId, LocalDate day) {
        return jdbc.sql(
                        "select village_posting_id from village_posting where cadre_id = :cadre and state = 'REVIEWED' and last_step_on <= :day order by village_posting_id")
                .param("cadre", cadreId)
                .param("day", day)
                .query(Long.class)
                .list();
    }

    Course required(long id) {
        return courses.findById(id).orElseThrow(NotFound::new);
    }
}
