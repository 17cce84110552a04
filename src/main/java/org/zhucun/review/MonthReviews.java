package org.zhucun.review;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MonthReviews extends Repository<MonthReview, Long> {

    MonthReview saveAndFlush(MonthReview review);

    Optional<MonthReview> findById(long id);

    Optional<MonthReview> findByPersonAndVillageCodeAndMonth(String person, String villageCode, LocalDate month);
}
