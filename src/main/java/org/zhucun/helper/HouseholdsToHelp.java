package org.zhucun.helper;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Viewers;

/**
 * Which households are to be helped: in poverty, pre-exit, relapsed, watched, or exited within the years in which help goes
 * on (脱贫不脱政策; the parameter helper.tracking-years).
 */
@Component
public class HouseholdsToHelp {

    /** A condition on p, a row of household_present; {@code :since} is {@link #since()}. */
    public static final String CONDITION = """
            (not p.ended and (p.status in ('POOR', 'LEAVING', 'RELAPSED') or (p.status = 'EXITED' and p.exit_year >= :since)
             or p.household_id in (select w.household_id from household w where w.monitored is not null)))""";

    private final Parameters parameters;
    private final Clock clock;

    HouseholdsToHelp(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Who exited in this year or later is still helped, where the viewer works. */
    public int since() {
        return since(Viewers.required().prefix());
    }

    int since(String area) {
        var today = LocalDate.now(clock);
        return today.getYear()
                - parameters.whole("helper.tracking-years", area, today).orElse(0);
    }
}
