package org.zhucun.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.calendar.WorkingDays;
import org.zhucun.parameter.Parameters;

/** Until when the step that waits must be taken; from the parameters of the village on the day it began to wait. */
@Component
class DayLimits {

    private final Parameters parameters;
    private final WorkingDays workingDays;

    DayLimits(Parameters parameters, WorkingDays workingDays) {
        this.parameters = parameters;
        this.workingDays = workingDays;
    }

    @Nullable
    LocalDate of(CaseFile file) {
        return file.outcome() != null ? null : of(file.stage(), file.villageCode(), file.enteredOn(), file.decidedOn());
    }

    private @Nullable LocalDate of(Stage stage, String village, LocalDate from, @Nullable LocalDate decidedOn) {
        if (stage == Stage.HELP) {
            var since = decidedOn == null ? from : decidedOn;
            return months("monitoring.help-months", village, since);
        }
        if (stage == Stage.REMOVAL_PROPOSAL) {
            return months("monitoring.stable-months", village, from);
        }
        var limit = stage.limitParameter();
        return limit == null
                ? null
                : parameters.whole(limit, village, from).map(from::plusDays).orElse(null);
    }

    private @Nullable LocalDate months(String parameter, String village, LocalDate day) {
        return parameters.whole(parameter, village, day).map(day::plusMonths).orElse(null);
    }
}
