package org.zhucun.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.workbook.Field;

/** A row of a workbook as it was understood: what each field says, the village it belongs to, and what is wrong. */
record Incoming(
        int row, @Nullable String villageCode, @Nullable Object[] values, List<Fault> faults) {
    boolean isGood() {
        return faults.isEmpty();
    }

    @Nullable
    Object value(Field field) {
        return values[field.ordinal()];
    }

    @Nullable
    String text(Field field) {
        return (String) values[field.ordinal()];
    }
}
