package org.zhucun.visit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhucun.web.Refusal;

/** Asks every {@link MonthLock} before something is written into a month. */
@Component
public class MonthLocks {

    private final List<MonthLock> locks;

    MonthLocks(List<MonthLock> locks) {
        this.locks = locks;
    }

    public boolean isLocked(String villageCode, String person, LocalDate day) {
        return locks.stream().anyMatch(lock -> lock.isLocked(villageCode, person, YearMonth.from(day)));
    }

    public void refuse(String villageCode, String person, LocalDate day) {
        if (isLocked(villageCode, person, day)) {
            throw new Refusal("visit.month.locked", YearMonth.from(day).toString());
        }
    }
}
