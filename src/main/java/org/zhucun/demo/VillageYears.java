package org.zhucun.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.review.Finding;
import org.zhucun.review.Reviews;
import org.zhucun.secretary.Posted;
import org.zhucun.secretary.Postings;
import org.zhucun.secretary.TermGrade;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.yearly.Years;

/** The year before the sample's day: its months signed by the town, the year signed and confirmed. */
@Component
@ConditionalOnProperty(name = "zhucun.demo", havingValue = "true")
@Order(55)
class VillageYears implements SamplePart {

    private static final Logger LOG = LoggerFactory.getLogger(VillageYears.class);
    private static final String TOWN = "140899101";
    private static final Viewer CADRE = new Viewer("town", Role.TOWN_CADRE, TOWN);
    private static final Viewer COUNTY = new Viewer("county", Role.COUNTY_REVIEWER, "140899");
    private static final List<String> WORDS =
            List.of("住得下来，走得进户，问题办得快。", "走访扎实，材料还要更及时。", "产业上办法多，群众评价好。", "按时在村，各项工作平稳。");

    private final Postings postings;
    private final Reviews reviews;
    private final Years years;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    VillageYears(
            Postings postings,
            Reviews reviews,
            Years years,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.postings = postings;
        this.reviews = reviews;
        this.years = years;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of the year that is over everything; of the present one the months before the last half-year, which are signed already. */
    @Override
    public void load() {
        Viewers.as(CADRE, () -> {
            if (jdbc.sql("select exists (select from year_review)")
                    .query(Boolean.class)
                    .single()) {
                return;
            }
            var today = LocalDate.now(clock);
            var year = today.getYear() - 1;
            for (var posted : postings.postedOn(TOWN, today)) {
                var person = posted.username();
                if (person != null && posted.from().getYear() <= year) {
                    transaction.executeWithoutResult(status -> sign(posted, person, year, today));
                }
            }
            confirm(year);
            LOG.info("The sample's yearly reviews are there");
        });
    }

    private void sign(Posted posted, String person, int year, LocalDate today) {
        var random = new Random(posted.villageCode().hashCode() * 17L + person.hashCode());
        var first = posted.from().getYear() == year ? YearMonth.from(posted.from()) : YearMonth.of(year, 1);
        for (var month = first; month.isBefore(YearMonth.from(today).minusMonths(1)); month = month.plusMonths(1)) {
            if (reviews.isOpen(posted.villageCode(), person, month)) {
                if (random.nextInt(3) == 0) {
                    look(posted, person, month, random);
                }
                reviews.sign(posted.villageCode(), person, month, random.nextInt(4) == 0 ? "FAIR" : "GOOD", null);
            }
        }
        look(posted, person, YearMonth.from(today).minusMonths(1), random);
        var best = years.best(posted.villageCode(), person, year);
        years.sign(
                posted.villageCode(),
                person,
                year,
                best == TermGrade.EXCELLENT && random.nextInt(3) > 0 ? TermGrade.COMPETENT : best,
                WORDS.get(random.nextInt(WORDS.size())));
    }

    /** Entries drawn at random and looked into; nine of ten are as they were written. */
    private void look(Posted posted, String person, YearMonth month, Random random) {
        var written = jdbc.sql(
                        "select exists (select from log_entry where village_code = :village and author = :person and happened_on between :from and :to)")
                .param("village", posted.villageCode())
                .param("person", person)
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query(Boolean.class)
                .single();
        if (!written) {
            return;
        }
        reviews.draw(posted.villageCode(), person, month);
        jdbc.sql(
                        "select entry_check_id from entry_check where village_code = :village and person = :person and month = :month and finding is null")
                .param("village", posted.villageCode())
                .param("person", person)
                .param("month", month.atDay(1))
                .query(Long.class)
                .list()
                .forEach(id -> {
                    if (random.nextInt(10) > 0) {
                        reviews.check(id, Finding.TRUE, null);
                    } else {
                        reviews.check(id, Finding.PARTLY, "户主说那天没有见到人，日期记错了一天。");
                    }
                });
    }

    /** The county confirms all but the last two. */
    private void confirm(int year) {
        record One(String villageCode, String person) {}
        var signed = jdbc.sql(
                        "select village_code, person from year_review where year = :year order by village_code, person")
                .param("year", year)
                .query(One.class)
                .list();
        Viewers.as(
                COUNTY,
                () -> signed.stream()
                        .limit(Math.max(0, signed.size() - 2))
                        .forEach(one -> transaction.executeWithoutResult(
                                status -> years.confirm(one.villageCode, one.person, year))));
    }
}
