package org.zhucun.review;

import static org.zhucun.review.ReviewState.OPEN;
import static org.zhucun.review.ReviewState.SIGNED;
import static org.zhucun.review.ReviewState.UNLOCKING;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.web.Refusal;

/** A month of a person's work in a village, from its first signing on. */
@Entity
class MonthReview {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long monthReviewId;

    private String villageCode;
    private String person;
    private LocalDate month;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    @Enumerated(EnumType.STRING)
    private MonthGrade grade;

    private @Nullable String remark;

    @JdbcTypeCode(SqlTypes.JSON)
    private String sums;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String earlier;

    private String signedBy;
    private LocalDate signedOn;
    private @Nullable String unlockWhy;
    private @Nullable String unlockAskedBy;
    private @Nullable LocalDate unlockAskedOn;
    private @Nullable String unlockedBy;
    private @Nullable LocalDate unlockedOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected MonthReview() {}

    @SuppressWarnings("NullAway.Init") // sign() fills the rest
    MonthReview(
            String villageCode,
            String person,
            YearMonth month,
            MonthGrade grade,
            @Nullable String remark,
            String sums,
            Viewer by,
            LocalDate today) {
        this.villageCode = villageCode;
        this.person = person;
        this.month = month.atDay(1);
        this.state = OPEN;
        sign(grade, remark, sums, by, today);
    }

    /** Signs the month as it is summed now; what had been signed before is kept beside it. */
    final void sign(MonthGrade newGrade, @Nullable String words, String newSums, Viewer by, LocalDate today) {
        if (state != OPEN) {
            throw new Refusal("review.refused.signed");
        }
        if (!by.is(Role.TOWN_CADRE) || by.actor().equals(person)) {
            throw new Refusal("review.refused.who");
        }
        if (!today.isAfter(YearMonth.from(month).atEndOfMonth())) {
            throw new Refusal("review.refused.early", YearMonth.from(month).toString());
        }
        earlier = sums;
        sums = newSums;
        grade = newGrade;
        remark = words;
        signedBy = by.actor();
        signedOn = today;
        unlockWhy = null;
        unlockAskedBy = null;
        unlockAskedOn = null;
        unlockedBy = null;
        unlockedOn = null;
        state = SIGNED;
    }

    /** Somebody of town or county says why a signed month must be opened again. */
    void askToUnlock(String why, Viewer by, LocalDate today) {
        if (state != SIGNED && state != ReviewState.CONFIRMED) {
            throw new Refusal("review.refused.notSigned");
        }
        refuseOthers(by);
        unlockWhy = why;
        unlockAskedBy = by.actor();
        unlockAskedOn = today;
        state = UNLOCKING;
    }

    /** A second person agrees. */
    void unlock(Viewer by, LocalDate today) {
        if (!mayUnlock(by)) {
            throw new Refusal(state == UNLOCKING ? "review.refused.second" : "review.refused.notAsked");
        }
        unlockedBy = by.actor();
        unlockedOn = today;
        state = OPEN;
    }

    boolean mayUnlock(Viewer by) {
        return state == UNLOCKING
                && (by.is(Role.TOWN_CADRE) || by.is(Role.COUNTY_REVIEWER))
                && !by.actor().equals(unlockAskedBy)
                && !by.actor().equals(person);
    }

    private void refuseOthers(Viewer by) {
        if ((!by.is(Role.TOWN_CADRE) && !by.is(Role.COUNTY_REVIEWER))
                || by.actor().equals(person)) {
            throw new Refusal("review.refused.who");
        }
    }

    long id() {
        return Objects.requireNonNull(monthReviewId);
    }

    String villageCode() {
        return villageCode;
    }

    String person() {
        return person;
    }

    YearMonth month() {
        return YearMonth.from(month);
    }

    ReviewState state() {
        return state;
    }

    @Nullable
    String earlier() {
        return earlier;
    }
}
