package org.zhucun.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.WebTest;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

@WebTest
class JobsTests {
    private static final Viewer TOWN = new Viewer("town", Role.TOWN_CADRE, "140899101");

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatWaitsItsTurnOrIsInALongStatementIsNotTakenForLost() {
        Viewers.as(TOWN, () -> {
            var release = new CountDownLatch(1);
            Consumer<Progress> slow = progress -> {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            };
            var started = Stream.of("one", "two", "three")
                    .map(title -> jobs.start("test", title, slow))
                    .toList();
            jdbc.sql("update job set heartbeat_at = now() - interval '1 hour' where job_id in (:ids)")
                    .param("ids", started)
                    .update();
            awaitBeat(started);
            mend();
            assertThat(started)
                    .allSatisfy(id -> assertThat(jobs.find(id))
                            .hasValueSatisfying(job -> assertThat(job.isOpen()).isTrue()));
            release.countDown();
            started.forEach(id -> jobs.await(id, Duration.ofSeconds(20)));
            assertThat(started)
                    .allSatisfy(id -> assertThat(jobs.find(id))
                            .hasValueSatisfying(job -> assertThat(job.state()).isEqualTo(Job.State.DONE)));
        });
    }

    @Test
    void whatNobodyHoldsAnyMoreIsInterrupted() {
        Viewers.as(TOWN, () -> {
            var orphan = jdbc.sql("""
                            insert into job (kind, title, scope_code, owner, role, state, created_at, heartbeat_at)
                            values ('test', 'orphan', '140899101', 'town', 'TOWN_CADRE', 'RUNNING', now(), now() - interval '10 minutes')
                            returning job_id""").query(Long.class).single();
            mend();
            assertThat(jobs.find(orphan))
                    .hasValueSatisfying(job -> assertThat(job.state()).isEqualTo(Job.State.INTERRUPTED));
        });
    }

    @Test
    void aRefusalKeepsItsArguments() {
        Viewers.as(TOWN, () -> {
            var id = jobs.start("test", "refused", progress -> {
                throw new JobRefused("workbook.refused.FORMULA", List.of("B400"));
            });
            jobs.await(id, Duration.ofSeconds(20));
            assertThat(jobs.find(id)).hasValueSatisfying(job -> {
                assertThat(job.reason()).isEqualTo("workbook.refused.FORMULA");
                assertThat(job.reasonArguments()).containsExactly("B400");
            });
        });
    }

    private void awaitBeat(List<Long> ids) {
        for (var tries = 0; tries < 100; tries++) {
            var silent = jdbc.sql(
                            "select count(*) from job where job_id in (:ids) and heartbeat_at < now() - interval '1 minute'")
                    .param("ids", ids)
                    .query(Long.class)
                    .single();
            if (silent == 0) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(100).toNanos());
        }
    }

    private void mend() {
        jdbc.sql("select mend_jobs(interval '2 minutes')").query(Integer.class).single();
    }
}
