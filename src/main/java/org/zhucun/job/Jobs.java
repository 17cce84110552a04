package org.zhucun.job;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** Runs long work as the one who asked for it, a few at a time, and keeps where it stands in the database. */
@Service
public class Jobs implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final long TOLD_EVERY_MS = 300;
    private static final long ASKED_EVERY_MS = 100;

    private static final long BEAT_SECONDS = 2;

    private final JdbcClient jdbc;
    /** The jobs that wait or run here, and whose they are. */
    private final Map<Long, Viewer> held = new ConcurrentHashMap<>();

    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "job-heart");
        thread.setDaemon(true);
        return thread;
    });
    private final ExecutorService workers = Executors.newFixedThreadPool(2, task -> {
        var thread = new Thread(task, "job");
        thread.setDaemon(true);
        return thread;
    });

    Jobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
        heart.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** Starts the work as the current viewer and answers at once. */
    public long start(String kind, String title, Consumer<Progress> work) {
        var viewer = Viewers.required();
        var id = jdbc.sql("""
                        insert into job (kind, title, scope_code, owner, role, state, created_at, heartbeat_at)
                        values (:kind, :title, :scope, :owner, :role, 'WAITING', now(), now()) returning job_id""")
                .param("kind", kind)
                .param("title", title)
                .param("scope", viewer.prefix())
                .param("owner", viewer.actor())
                .param("role", viewer.role() == null ? "SYSTEM" : viewer.role().name())
                .query(Long.class)
                .single();
        held.put(id, viewer);
        workers.execute(() -> Viewers.as(viewer, () -> run(id, work)));
        return id;
    }

    /** A job that waits its turn, or is in the middle of one long statement, is not lost. */
    private void beat() {
        held.forEach((id, viewer) -> {
            try {
                Viewers.as(
                        viewer,
                        () -> jdbc.sql(
                                        "update job set heartbeat_at = now() where job_id = :id and state in ('WAITING', 'RUNNING')")
                                .param("id", id)
                                .update());
            } catch (RuntimeException e) {
                LOG.warn("job {} could not say that it is alive", id, e);
            }
        });
    }

    public Optional<Job> find(long id) {
        return jdbc.sql("""
                        select job_id, kind, title, owner, state, done, total, message, cancel_asked, created_at, finished_at
                        from job where job_id = :id""").param("id", id).query(Job.class).optional();
    }

    /** Waits for a job to end, but not for long: it goes on by itself. */
    public void await(long id, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        try {
            while (find(id).filter(Job::isOpen).isPresent() && System.nanoTime() < end) {
                Thread.sleep(ASKED_EVERY_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks a job to stop; it leaves nothing behind. */
    public void cancel(long id) {
        jdbc.sql("update job set cancel_asked = true where job_id = :id and state in ('WAITING', 'RUNNING')")
                .param("id", id)
                .update();
    }

    private void run(long id, Consumer<Progress> work) {
        try {
            if (jdbc.sql("""
                            update job set state = 'RUNNING', started_at = now(), heartbeat_at = now()
                            where job_id = :id and state = 'WAITING' and not cancel_asked""").param("id", id).update() == 0) {
                end(id, Job.State.CANCELLED, null);
                return;
            }
            work.accept(new Told(id));
            end(id, Job.State.DONE, null);
        } catch (JobCancelled e) {
            end(id, Job.State.CANCELLED, null);
        } catch (JobRefused e) {
            end(id, Job.State.FAILED, e.told());
        } catch (RuntimeException | Error e) {
            LOG.error("job {} failed", id, e);
            end(id, Job.State.FAILED, null);
        } finally {
            held.remove(id);
        }
    }

    private void end(long id, Job.State state, @org.jspecify.annotations.Nullable String message) {
        jdbc.sql("""
                        update job set state = :state, message = :message, finished_at = now(),
                               done = case when :state = 'DONE' then total else done end
                        where job_id = :id""")
                .param("state", state.name())
                .param("message", message)
                .param("id", id)
                .update();
    }

    /** What ran when its application stopped will not go on: its transaction was rolled back, and it says so. */
    @EventListener(ApplicationReadyEvent.class)
    void mendAfterStart() {
        mend("5 seconds");
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void mendLost() {
        mend("2 minutes");
    }

    private void mend(String silence) {
        Viewers.as(
                Viewer.system("job", "0"),
                () -> jdbc.sql("select mend_jobs(cast(:silence as interval))")
                        .param("silence", silence)
                        .query(Integer.class)
                        .single());
    }

    @Override
    public void destroy() throws InterruptedException {
        workers.shutdown();
        workers.awaitTermination(20, TimeUnit.SECONDS);
        heart.shutdownNow();
    }

    /** Writes progress on a connection of its own, so that it is seen before the work's transaction ends. */
    private final class Told implements Progress {
        private final long id;
        private long last;

        Told(long id) {
            this.id = id;
        }

        @Override
        public void at(long done, long total) {
            var now = System.currentTimeMillis();
            if (now - last < TOLD_EVERY_MS && done < total) {
                return;
            }
            last = now;
            var cancelled = jdbc.sql("""
                            update job set done = :done, total = :total, heartbeat_at = now()
                            where job_id = :id returning cancel_asked""")
                    .param("done", done)
                    .param("total", total)
                    .param("id", id)
                    .query(Boolean.class)
                    .optional()
                    .orElse(false);
            if (cancelled) {
                throw new JobCancelled();
            }
        }
    }
}
