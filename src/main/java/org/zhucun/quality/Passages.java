package org.zhucun.quality;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhucun.job.Progress;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** Asks the rules soon after a change, and of everything once a night: ages grow and limits change by themselves. */
@Component
class Passages {

    private static final Viewer SYSTEM = Viewer.system("quality", "");

    private final Contradictions contradictions;

    Passages(Contradictions contradictions) {
        this.contradictions = contradictions;
    }

    @Scheduled(fixedDelay = 15, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    void afterChanges() {
        Viewers.as(SYSTEM, () -> contradictions.catchUp());
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Shanghai")
    void atNight() {
        Viewers.as(SYSTEM, () -> contradictions.lookThrough(Progress.UNWATCHED));
    }
}
