package org.zhucun.post;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhucun.measure.MoneySource;
import org.zhucun.web.Refusal;

/** A post that a village pays for the common good, from a day until it is given up. */
@Entity
class PublicPost {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long publicPostId;

    private String villageCode;

    @Enumerated(EnumType.STRING)
    private PostKind kind;

    private String title;
    private BigDecimal monthlyPay;

    @Enumerated(EnumType.STRING)
    private MoneySource moneySource;

    private LocalDate fromOn;
    private @Nullable LocalDate toOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected PublicPost() {}

    PublicPost(PostForm form) {
        this.villageCode = form.village();
        this.kind = form.kind();
        this.title = form.title();
        this.monthlyPay = form.monthlyPay();
        this.moneySource = form.moneySource();
        this.fromOn = form.fromOn();
    }

    /** Its last day; whoever holds it leaves on the same day. */
    void end(LocalDate day) {
        if (toOn != null) {
            throw new Refusal("post.ended.already", toOn.toString());
        }
        if (day.isBefore(fromOn)) {
            throw new Refusal("post.day.before", fromOn.toString());
        }
        toOn = day;
    }

    void refuseUnlessOpenOn(LocalDate day) {
        if (toOn != null) {
            throw new Refusal("post.ended.already", toOn.toString());
        }
        if (day.isBefore(fromOn)) {
            throw new Refusal("post.day.before", fromOn.toString());
        }
    }

    /** Yuan for a month: monthly pay × days present ÷ days due, rounded half up to the cent. */
    BigDecimal pay(int daysPresent, int daysDue) {
        return monthlyPay
                .multiply(BigDecimal.valueOf(daysPresent))
                .divide(BigDecimal.valueOf(daysDue), 2, RoundingMode.HALF_UP);
    }

    long id() {
        return Objects.requireNonNull(publicPostId);
    }

    String villageCode() {
        return villageCode;
    }
}
