package org.zhucun.post;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Refusal;

/** Somebody holds a post from a day until another. */
@Entity
class PostHolding {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long postHoldingId;

    private String villageCode;
    private long publicPostId;
    private long personId;
    private long householdId;
    private LocalDate fromOn;
    private @Nullable LocalDate toOn;

    @Enumerated(EnumType.STRING)
    private @Nullable HoldingEnd endReason;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected PostHolding() {}

    PostHolding(String villageCode, long publicPostId, long personId, long householdId, LocalDate fromOn) {
        this.villageCode = villageCode;
        this.publicPostId = publicPostId;
        this.personId = personId;
        this.householdId = householdId;
        this.fromOn = fromOn;
    }

    void end(LocalDate day, HoldingEnd reason) {
        if (toOn != null) {
            throw new Refusal("holding.over", toOn.toString());
        }
        if (day.isBefore(fromOn)) {
            throw new Refusal("holding.day.before", fromOn.toString());
        }
        toOn = day;
        endReason = reason;
    }

    /** How many days of a month the post is held, as far as the month has gone by. */
    int daysIn(YearMonth month, LocalDate today) {
        return daysIn(month, fromOn, toOn, today);
    }

    static int daysIn(YearMonth month, LocalDate from, @Nullable LocalDate to, LocalDate today) {
        var first = from.isAfter(month.atDay(1)) ? from : month.atDay(1);
        var last = Stream.of(month.atEndOfMonth(), today, to == null ? today : to)
                .min(LocalDate::compareTo)
                .orElseThrow();
        return Math.max(0, (int) ChronoUnit.DAYS.between(first, last) + 1);
    }

    long id() {
        return Objects.requireNonNull(postHoldingId);
    }

    long publicPostId() {
        return publicPostId;
    }

    String villageCode() {
        return villageCode;
    }
}
