package org.zhucun.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.calendar.WorkingDays;
import org.zhucun.parameter.Parameters;

/**
 * Until when the step that waits must be taken; from the parameters of the village on the day it began to wait. Whether a
 * household is watched is decided within the working days that its whole way may take.
 */
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
        if (file.outcome() != null) {
            return null;
        }
        var step = of(file.stage(), file.villageCode(), file.enteredOn(), file.decidedOn());
        var whole = file.kind() == Kind.MONITORING && file.kind().isUndecided(file.stage())
                ? parameters
                        .whole("monitoring.decision-workdays", file.villageCode(), file.openedOn())
                        .map(days -> workingDays.after(file.openedOn(), days))
                        .orElse(null)
                : null;
        return step == null || whole != null && whole.isBefore(step) ? whole : step;
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
