package org.zhucun.yearly;

import static org.zhucun.yearly.YearState.CONFIRMED;
import static org.zhucun.yearly.YearState.RETURNED;
import static org.zhucun.yearly.YearState.SIGNED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.zhucun.secretary.TermGrade;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.web.Refusal;

/** A year of a person's work in a village, from its signing on. */
@Entity
class YearReview {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long yearReviewId;

    private String villageCode;
    private String person;
    private int year;

    @Enumerated(EnumType.STRING)
    private YearState state;

    @Enumerated(EnumType.STRING)
    private TermGrade grade;

    private String remark;

    @JdbcTypeCode(SqlTypes.JSON)
    private String sums;

    private String signedBy;
    private LocalDate signedOn;
    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable String because;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected YearReview() {}

    @SuppressWarnings("NullAway.Init") // sign() fills the rest
    YearReview(
            YearWork work, TermGrade grade, String remark, String sums, AbsenceRule rule, Viewer by, LocalDate today) {
        villageCode = work.villageCode();
        person = work.person();
        year = work.year();
        state = RETURNED;
        sign(work, grade, remark, sums, rule, by, today);
    }

    /** Signs the year as its months sum up; each of them is signed before. */
    final void sign(
            YearWork work,
            TermGrade newGrade,
            String words,
            String newSums,
            AbsenceRule rule,
            Viewer by,
            LocalDate today) {
        if (state.stands()) {
            throw new Refusal("yearReview.refused.signed");
        }
        if (!by.is(Role.TOWN_CADRE) || by.actor().equals(person)) {
            throw new Refusal("yearReview.refused.who");
        }
        if (!work.isOver(today)) {
            throw new Refusal("yearReview.refused.early", String.valueOf(year));
        }
        if (!work.unsigned().isEmpty()) {
            throw new Refusal("yearReview.refused.months", String.join(" ", work.unsigned()));
        }
        var absent = work.sums().absent();
        if (rule.forbids(newGrade, absent)) {
            throw new Refusal("yearReview.refused.absent", absent, word(rule.best(absent)));
        }
        grade = newGrade;
        remark = words;
        sums = newSums;
        signedBy = by.actor();
        signedOn = today;
        decidedBy = null;
        decidedOn = null;
        because = null;
        state = SIGNED;
    }

    /** The county agrees. */
    void confirm(Viewer by, LocalDate today) {
        if (state != SIGNED) {
            throw new Refusal("yearReview.refused.notSigned");
        }
        decide(CONFIRMED, null, by, today);
    }

    /** The county does not agree, or opens a year again that it had confirmed. */
    void sendBack(String why, Viewer by, LocalDate today) {
        if (!state.stands()) {
            throw new Refusal("yearReview.refused.notSigned");
        }
        decide(RETURNED, why, by, today);
    }

    private void decide(YearState next, @Nullable String why, Viewer by, LocalDate today) {
        if (!by.is(Role.COUNTY_REVIEWER)
                || by.actor().equals(person)
                || by.actor().equals(signedBy)) {
            throw new Refusal("yearReview.refused.county");
        }
        decidedBy = by.actor();
        decidedOn = today;
        because = why;
        state = next;
    }

    static MessageSourceResolvable word(TermGrade grade) {
        return new DefaultMessageSourceResolvable(new String[] {"villagePosting.termGrade." + grade.name()}, "");
    }

    YearState state() {
        return state;
    }
}
