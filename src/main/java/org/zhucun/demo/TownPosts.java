package org.zhucun.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.history.HistoryEvents;
import org.zhucun.measure.MoneySource;
import org.zhucun.post.Attendance;
import org.zhucun.post.PostForm;
import org.zhucun.post.PostKind;
import org.zhucun.post.PostRegister;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** The public-welfare posts of the seven poor villages, paid from the power stations, with the months of 2020. */
@Component
@Order(16)
@ConditionalOnProperty(name = "zhucun.demo", havingValue = "true")
class TownPosts implements SamplePart {

    private static final Logger LOG = LoggerFactory.getLogger(TownPosts.class);
    private static final String TOWN = "140899101";
    private static final int FIRST = 201;
    private static final int LAST = 207;
    private static final LocalDate SET_UP = LocalDate.of(2019, 3, 1);
    private static final int MONTHS = 11;

    private record Post(PostKind kind, String title, String pay) {}

    private static final List<Post> POSTS = List.of(
            new Post(PostKind.CLEANER, "一组巷道保洁", "500.00"),
            new Post(PostKind.CLEANER, "二组巷道保洁", "500.00"),
            new Post(PostKind.ROAD, "通村公路护路", "600.00"),
            new Post(PostKind.WATER, "饮水工程看护", "450.00"),
            new Post(PostKind.FOREST, "坡地护林", "667.00"),
            new Post(PostKind.CARE, "日间照料护理", "800.00"));

    private final PostRegister posts;
    private final HistoryEvents history;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TownPosts(PostRegister posts, HistoryEvents history, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.posts = posts;
        this.history = history;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Village by village, each in one transaction; what is there already is left alone. */
    @Override
    public void load() {
        for (var number = FIRST; number <= LAST; number++) {
            var village = TOWN + number;
            var clerk = new Viewer("clerk" + number, Role.VILLAGE_CLERK, village);
            if (!Viewers.as(clerk, () -> isThere(village))) {
                Viewers.as(clerk, () -> {
                    transaction.executeWithoutResult(status -> village(village));
                });
            }
        }
        LOG.info("The sample's posts are there");
    }

    private boolean isThere(String village) {
        return jdbc.sql("""
                        select exists (select from history where event = 'IMPORT' and scope_code = :village
                                                             and detail ->> 'sample' = 'z-town-posts')""").param("village", village).query(Boolean.class).single();
    }

    private void village(String village) {
        var people = jdbc.sql("""
                        select r.person_id from membership s join person r on r.person_id = s.person_id and r.died_on is null
                        join household_present p on p.household_id = s.household_id and not p.ended and p.status = 'EXITED'
                        join person_year f on f.person_id = r.person_id and f.year = r.facts_year and f.labour in ('ORDINARY', 'WEAK')
                        where s.village_code = :village and s.left_on is null and coalesce(f.work_months, 0) = 0
                          and r.born_on between date '1955-01-01' and date '1985-12-31'
                        order by p.per_head, r.person_id limit :size""")
                .param("village", village)
                .param("size", POSTS.size())
                .query(Long.class)
                .list();
        for (var at = 0; at < POSTS.size(); at++) {
            var post = POSTS.get(at);
            var id = posts.open(new PostForm(
                    village, post.kind, post.title, new BigDecimal(post.pay), MoneySource.COLLECTIVE, SET_UP));
            // the last post of every third village waits for somebody
            if (at < people.size() && (at < POSTS.size() - 1 || village.charAt(11) % 3 != 0)) {
                attend(posts.give(id, people.get(at), SET_UP), people.get(at));
            }
        }
        history.record("IMPORT", village, null, null, null, Map.of("sample", "z-town-posts"));
    }

    private void attend(long holding, long person) {
        for (var month = 1; month <= MONTHS; month++) {
            var of = YearMonth.of(2020, month);
            var due = of.lengthOfMonth();
            var missed = (person + month) % 9 == 0 ? 3 : 0;
            posts.attend(
                    holding,
                    new Attendance(of, due, due - missed, of.plusMonths(1).atDay(10)));
        }
    }
}
