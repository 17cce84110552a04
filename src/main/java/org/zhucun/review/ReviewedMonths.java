package org.zhucun.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The months of somebody's work in a village, one after the other. */
@Component
@Transactional(readOnly = true)
public class ReviewedMonths {

    private record Kept(LocalDate month, ReviewState state, MonthGrade grade, String sums) {}

    private final MonthSummary summary;
    private final JsonMapper json;
    private final JdbcClient jdbc;

    ReviewedMonths(MonthSummary summary, JsonMapper json, JdbcClient jdbc) {
        this.summary = summary;
        this.json = json;
        this.jdbc = jdbc;
    }

    public List<ReviewedMonth> of(String villageCode, String person, YearMonth first, YearMonth last) {
        var kept = jdbc
                .sql("""
                        select month, state, grade, sums from month_review
                        where person = :person and village_code = :village and month between :first and :last""")
                .param("person", person)
                .param("village", villageCode)
                .param("first", first.atDay(1))
                .param("last", last.atDay(1))
                .query(Kept.class)
                .list()
                .stream()
                .collect(Collectors.toMap(one -> YearMonth.from(one.month), Function.identity()));
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> {
                    var one = kept.get(month);
                    var sums = one != null && one.state.locks()
                            ? json.readValue(one.sums, MonthSums.class)
                            : summary.of(villageCode, person, month);
                    return new ReviewedMonth(
                            month, one == null ? null : one.state, one == null ? null : one.grade, sums);
                })
                .toList();
    }
}
