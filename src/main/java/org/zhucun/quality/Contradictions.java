package org.zhucun.quality;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
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

    private record Place(long householdId, String villageCode) {}

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

    /** Looks at a household again, and at all that its people come from or went to. */
    void lookAt(long household) {
        lookAtPeople("select person_id from membership where household_id = :id", household);
    }

    void lookAtPerson(long person) {
        lookAtPeople("select cast(:id as bigint)", person);
    }

    private void lookAtPeople(String persons, long id) {
        jdbc
                .sql("""
                        select distinct h.household_id, h.village_code from membership m join household h on h.household_id = m.household_id
                        where m.person_id in (%s)""".formatted(persons))
                .param("id", id)
                .query(Place.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Place::villageCode, Collectors.mapping(Place::householdId, Collectors.toList())))
                .forEach((village, ids) -> in(village, () -> sweep.households(village, List.copyOf(ids))));
    }

    private interface Passage {
        Sweep.Result run();
    }

    private Sweep.Result in(String village, Passage passage) {
        return Viewers.as(Viewer.system("quality", village.substring(0, 6)), () -> transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('doubt'), hashtext(:village))")
                    .param("village", village)
                    .query((row, number) -> true)
                    .single();
            return passage.run();
        }));
    }
}
