package org.zhucun.attendance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person says: I am in the village on this day. */
public record SignedIn(
        UUID sendId,
        String villageCode,
        LocalDate day,
        @Nullable Place place) {}
