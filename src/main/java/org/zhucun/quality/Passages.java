package org.zhucun.quality;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhucun.job.Progress;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** Asks the rules soon after a change, and of everything once a night: ages grow and limits change by themselves. */
@Component
class Passages {

    /** Codes of provinces begin with 1 to 8 (GB/T 2260); a viewer of no prefix at all sees nothing. */
    private static final List<String> REGIONS = List.of("1", "2", "3", "4", "5", "6", "7", "8");

    private final Contradictions contradictions;

    Passages(Contradictions contradictions) {
        this.contradictions = contradictions;
    }

    /** Every {@code zhucun.quality.pause} seconds: tests set it long, so that no figure changes behind their back. */
    @Scheduled(
            fixedDelayString = "${zhucun.quality.pause:15}",
            initialDelayString = "${zhucun.quality.pause:30}",
            timeUnit = TimeUnit.SECONDS)
    void afterChanges() {
        everywhere(contradictions::catchUp);
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Shanghai")
    void atNight() {
        everywhere(() -> contradictions.lookThrough(Progress.UNWATCHED));
    }

    private static void everywhere(Runnable work) {
        REGIONS.forEach(region -> Viewers.as(Viewer.system("quality", region), work));
    }
}
