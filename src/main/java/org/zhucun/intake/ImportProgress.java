package org.zhucun.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.web.Progress;
import org.zhucun.web.Show;

/** How far the work on an import is, in words. */
@Component
class ImportProgress {
    @Nullable
    Progress of(WorkbookImport found, Show show) {
        var job = found.job();
        if (job == null || !job.isOpen()) {
            return null;
        }
        var writing = found.stage() == WorkbookImport.Stage.APPLYING;
        return new Progress(
                "/imports/" + found.id() + "/progress",
                show.say(writing ? "intake.progress.writing" : "intake.progress.trying"),
                job.done(),
                Math.max(job.total(), 1),
                show.say("intake.progress.leave"),
                false);
    }
}
