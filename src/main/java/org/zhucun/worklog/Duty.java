package org.zhucun.worklog;

import org.jspecify.annotations.Nullable;

/** A duty, or a task of one, in the reader's language. */
record Duty(long dutyId, @Nullable Long parentDutyId, String code, String shortName, String name) {

    boolean isTask() {
        return parentDutyId != null;
    }
}
