package org.zhucun.intake;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.workbook.Spool;

/** Deletes workbooks and working papers that nobody needs any more, and what a crash left: they are full of personal data. */
@Component
class ImportExpiry {
    private static final Logger LOG = LoggerFactory.getLogger(ImportExpiry.class);

    private final Imports imports;
    private final Parameters parameters;

    ImportExpiry(Imports imports, Parameters parameters) {
        this.imports = imports;
        this.parameters = parameters;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sweepAfterACrash() {
        var left = Spool.sweep();
        if (left > 0) {
            LOG.info("{} files that a stopped application left were deleted", left);
        }
    }

    @Scheduled(fixedDelay = 60, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        var days = parameters.limit("intake.keep-days");
        for (var province : imports.provinces()) {
            Viewers.as(
                    Viewer.system("expiry", province),
                    () -> imports.kept(days).forEach(id -> {
                        imports.expire(id);
                        LOG.info("the workbook of import {} has expired", id);
                    }));
        }
    }
}
