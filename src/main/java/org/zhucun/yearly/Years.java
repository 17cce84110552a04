package org.zhucun.yearly;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.secretary.TermGrade;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** The door to the reviews of years: the town signs, the county confirms or sends back. */
@Service
@Transactional
public class Years {

    private final YearReviews reviews;
    private final YearSummary summary;
    private final JsonMapper json;
    private final Clock clock;

    Years(YearReviews reviews, YearSummary summary, JsonMapper json, Clock clock) {
        this.reviews = reviews;
        this.summary = summary;
        this.json = json;
        this.clock = clock;
    }

    /** Signs a year as its months sum up. */
    public void sign(String villageCode, String person, int year, TermGrade grade, String remark) {
        var work = summary.of(villageCode, person, year).orElseThrow(NotFound::new);
        var sums = json.writeValueAsString(work.sums());
        var known = reviews.findByPersonAndVillageCodeAndYear(person, villageCode, year);
        try {
            if (known.isEmpty()) {
                reviews.saveAndFlush(new YearReview(work, grade, remark, sums, Viewers.required(), today()));
                return;
            }
            known.get().sign(work, grade, remark, sums, Viewers.required(), today());
            reviews.saveAndFlush(known.get());
        } catch (DataIntegrityViolationException signedMeanwhile) {
            throw new Refusal("yearReview.refused.signed");
        }
    }

    /** The county agrees with a signed year. */
    public void confirm(String villageCode, String person, int year) {
        var review = review(villageCode, person, year);
        review.confirm(Viewers.required(), today());
        reviews.saveAndFlush(review);
    }

    void sendBack(String villageCode, String person, int year, String why) {
        var review = review(villageCode, person, year);
        review.sendBack(why, Viewers.required(), today());
        reviews.saveAndFlush(review);
    }

    private YearReview review(String villageCode, String person, int year) {
        return reviews.findByPersonAndVillageCodeAndYear(person, villageCode, year)
                .orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
