package org.zhucun.quality;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.job.Progress;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/**
 * Finds what contradicts itself, village by village, each in a transaction of its own. It acts as the system, because
 * whoever's edit closes a doubt has not decided anything about it, and with the range of the county, because a person
 * can be registered twice in two villages.
 */
@Service
public class Contradictions {

    private final Sweep sweep;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Contradictions(Sweep sweep, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.sweep = sweep;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Looks through every village in the viewer's range. */
    Sweep.Result lookThrough(Progress progress) {
        var viewer = Viewers.required();
        var villages = jdbc.sql("""
                        select distinct village_code from household
                        where village_code >= :low and village_code < :high order by 1""")
                .param("low", viewer.low())
                .param("high", viewer.high())
                .query(String.class)
                .list();
        return lookThrough(villages, progress);
    }

    Sweep.Result lookThrough(Collection<String> villages, Progress progress) {
        var all = new Sweep.Result(0, 0, 0);
        var done = 0;
        for (var village : villages) {
            progress.at(done++, villages.size());
            all = all.plus(in(village, () -> sweep.village(village)));
        }
        progress.at(done, villages.size());
        return all;
    }

    /** Looks again at what changed since the last passage; a village after a big import is looked through whole. */
    Sweep.Result catchUp() {
        var villages = jdbc.sql("select distinct village_code from doubt_due order by 1 limit 200")
                .query(String.class)
                .list();
        var all = new Sweep.Result(0, 0, 0);
        for (var village : villages) {
            all = all.plus(in(village, () -> settle(village)));
        }
        return all;
    }

    /** Looks again at one household, if it changed. */
    void catchUp(String village, long household) {
        in(village, () -> {
            jdbc.sql("delete from doubt_due where village_code = :village and household_id = :id")
                    .param("village", village)
                    .param("id", household)
                    .update();
            return sweep.households(village, List.of(household));
        });
    }

    private Sweep.Result settle(String village) {
        var due = jdbc
                .sql("delete from doubt_due where village_code = :village returning household_id")
                .param("village", village)
                .query(Long.class)
                .list()
                .stream()
                .distinct()
                .sorted()
                .toList();
        return due.contains(0L) ? sweep.village(village) : sweep.households(village, due);
    }

    private interface Passage {
        Sweep.Result run();
    }

    private Sweep.Result in(String village, Passage passage) {
        return Viewers.as(
                Viewer.system("quality", village.substring(0, 6)),
                () -> transaction.execute(status -> {
                    jdbc.sql("select pg_advisory_xact_lock(hashtext('doubt'), hashtext(:village))")
                            .param("village", village)
                            .query((row, number) -> true)
                            .single();
                    return passage.run();
                }));
    }
}
