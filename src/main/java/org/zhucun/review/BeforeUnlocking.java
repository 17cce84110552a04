package org.zhucun.review;

import java.time.YearMonth;

/** What a signed month is needed for as it stands; contributed as a bean by a module above. */
public interface BeforeUnlocking {

    /** Refuses with the reason when the month may not be opened. */
    void check(String villageCode, String person, YearMonth month);
}
