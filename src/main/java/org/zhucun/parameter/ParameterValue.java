package org.zhucun.parameter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A value with its area and the day from which it is in force. */
record ParameterValue(
        long parameterId,
        String name,
        String area,
        @Nullable String place,
        LocalDate validFrom,
        String value,
        @Nullable String source,
        int version) {}
