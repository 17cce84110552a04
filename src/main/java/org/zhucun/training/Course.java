package org.zhucun.training;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Refusal;

/** A course of a county. */
@Entity
@Table(name = "training_course")
class Course {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long trainingCourseId;

    private String area;

    @Enumerated(EnumType.STRING)
    private TrainingKind kind;

    private String title;
    private String place;
    private LocalDate heldFrom;
    private LocalDate heldUntil;
    private BigDecimal hours;
    private @Nullable Integer passMark;
    private @Nullable String content;
    private String madeBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Course() {}

    @SuppressWarnings("NullAway.Init") // describe() fills the rest
    Course(String area, CourseForm form, String by) {
        this.area = area;
        this.madeBy = by;
        describe(form);
    }

    void describe(CourseForm form) {
        kind = form.kind();
        title = form.title();
        place = form.place();
        heldFrom = form.heldFrom();
        heldUntil = form.heldUntil();
        hours = form.hours();
        passMark = form.passMark();
        content = form.content();
    }

    CourseForm form() {
        return new CourseForm(version, kind, title, place, heldFrom, heldUntil, hours, passMark, content);
    }

    /** Results are known when the course is over; a score needs a test. */
    void refuseResult(boolean attended, @Nullable Integer score, LocalDate today) {
        if (heldUntil.isAfter(today)) {
            throw new Refusal("course.refused.early", heldUntil.toString());
        }
        if (score != null && passMark == null) {
            throw new Refusal("course.refused.noTest");
        }
        if (score != null && (score < 0 || score > 100)) {
            throw new Refusal("course.refused.score", score);
        }
        if (score != null && !attended) {
            throw new Refusal("course.refused.absent");
        }
    }

    /** Whoever attended and, where there was a test, reached the mark. */
    boolean passedBy(boolean attended, @Nullable Integer score) {
        return attended && (passMark == null || score != null && score >= passMark);
    }

    boolean changedSince(@Nullable Integer read) {
        return read == null || version != read;
    }

    long id() {
        return Objects.requireNonNull(trainingCourseId);
    }

    String area() {
        return area;
    }

    boolean induction() {
        return kind == TrainingKind.INDUCTION;
    }

    LocalDate heldUntil() {
        return heldUntil;
    }
}
