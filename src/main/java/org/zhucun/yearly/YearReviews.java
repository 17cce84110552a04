package org.zhucun.yearly;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface YearReviews extends Repository<YearReview, Long> {

    YearReview saveAndFlush(YearReview review);

    Optional<YearReview> findByPersonAndVillageCodeAndYear(String person, String villageCode, int year);
}
