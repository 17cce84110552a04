package org.zhucun.casework;

import org.springframework.stereotype.Component;

/** Writes a case down with what was done to it, and when its next step is due. */
@Component
class Filing {

    private final CaseFiles files;
    private final CaseSteps steps;
    private final DayLimits limits;

    Filing(CaseFiles files, CaseSteps steps, DayLimits limits) {
        this.files = files;
        this.steps = steps;
        this.limits = limits;
    }

    void keep(CaseFile file) {
        file.isDue(limits.of(file));
        files.saveAndFlush(file);
        steps.saveAll(file.unwritten());
    }
}
