package org.zhucun.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;

/** The door to exemplary cases: write, hand in, publish or give back, withdraw. */
@Service
@Transactional
public class ExemplarDesk {

    private final Exemplars exemplars;
    private final Clock clock;

    ExemplarDesk(Exemplars exemplars, Clock clock) {
        this.exemplars = exemplars;
        this.clock = clock;
    }

    public long write(String villageCode, String title, String body) {
        return exemplars
                .saveAndFlush(new Exemplar(
                        villageCode, title, body, Viewers.required().actor()))
                .id();
    }

    void rewrite(long id, String title, String body, @Nullable Integer read) {
        change(id, one -> {
            if (one.changedSince(read)) {
                throw new OptimisticLockingFailureException("exemplar " + id);
            }
            one.rewrite(title, body, Viewers.required().actor());
        });
    }

    void submit(long id) {
        submit(id, LocalDate.now(clock));
    }

    /** On the day it was handed in, apart from the moment it is recorded. */
    public void submit(long id, LocalDate day) {
        change(id, one -> one.submit(day, Viewers.required().actor()));
    }

    /** On the day it went out, apart from the moment it is recorded. */
    public void publish(long id, LocalDate day) {
        change(id, one -> one.publish(day, Viewers.required()));
    }

    void publish(long id) {
        publish(id, LocalDate.now(clock));
    }

    public void giveBack(long id, String because) {
        change(id, one -> one.giveBack(because, Viewers.required()));
    }

    public void withdraw(long id, String because) {
        change(id, one -> one.withdraw(because, Viewers.required()));
    }

    @Transactional(readOnly = true)
    ExemplarForm toEdit(long id) {
        return exemplars.findById(id).orElseThrow(NotFound::new).form();
    }

    private void change(long id, Consumer<Exemplar> step) {
        var exemplar = exemplars.findById(id).orElseThrow(NotFound::new);
        step.accept(exemplar);
        exemplars.saveAndFlush(exemplar);
    }
}
