package org.zhucun.yearly;

import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.review.BeforeUnlocking;
import org.zhucun.web.Refusal;

/** While a year stands signed, none of its months is opened: the county sends the year back first. */
@Component
@Transactional(readOnly = true)
class SignedYears implements BeforeUnlocking {

    private final YearReviews reviews;

    SignedYears(YearReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void check(String villageCode, String person, YearMonth month) {
        reviews.findByPersonAndVillageCodeAndYear(person, villageCode, month.getYear())
                .filter(review -> review.state().stands())
                .ifPresent(review -> {
                    throw new Refusal("yearReview.refused.monthNeeded", String.valueOf(month.getYear()));
                });
    }
}
