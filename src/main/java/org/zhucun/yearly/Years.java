package org.zhucun.yearly;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;
import org.zhucun.parameter.Parameters;
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
    private final Parameters parameters;
    private final JsonMapper json;
    private final Clock clock;

    Years(YearReviews reviews, YearSummary summary, Parameters parameters, JsonMapper json, Clock clock) {
        this.reviews = reviews;
        this.summary = summary;
        this.parameters = parameters;
        this.json = json;
        this.clock = clock;
    }

    /** Signs a year as its months sum up. */
    public void sign(String villageCode, String person, int year, TermGrade grade, String remark) {
        var work = summary.of(villageCode, person, year).orElseThrow(NotFound::new);
        var sums = json.writeValueAsString(work.sums());
        var rule = rule(villageCode, year);
        var known = reviews.findByPersonAndVillageCodeAndYear(person, villageCode, year);
        try {
            if (known.isEmpty()) {
                reviews.saveAndFlush(new YearReview(work, grade, remark, sums, rule, Viewers.required(), today()));
                return;
            }
            known.get().sign(work, grade, remark, sums, rule, Viewers.required(), today());
            reviews.saveAndFlush(known.get());
        } catch (DataIntegrityViolationException signedMeanwhile) {
            throw new Refusal("yearReview.refused.signed");
        }
    }

    /** Says at the field {@code grade} that absence without leave does not allow it, and what it allows. */
    @Transactional(readOnly = true)
    void check(String villageCode, String person, int year, TermGrade grade, Errors errors) {
        var absent = absent(villageCode, person, year);
        var rule = rule(villageCode, year);
        if (rule.forbids(grade, absent)) {
            errors.rejectValue("grade", "Absent", new Object[] {absent, YearReview.word(rule.best(absent))}, null);
        }
    }

    /** The best grade that absence without leave allows. */
    @Transactional(readOnly = true)
    public TermGrade best(String villageCode, String person, int year) {
        return rule(villageCode, year).best(absent(villageCode, person, year));
    }

    private int absent(String villageCode, String person, int year) {
        return summary.of(villageCode, person, year)
                .orElseThrow(NotFound::new)
                .sums()
                .absent();
    }

    private AbsenceRule rule(String villageCode, int year) {
        return AbsenceRule.of(parameters, villageCode, LocalDate.of(year, 12, 31));
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
