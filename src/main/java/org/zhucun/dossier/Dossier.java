package org.zhucun.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file of many households as its maker sees it. */
record Dossier(
        long dossierId,
        long jobId,
        String title,
        String reason,
        boolean wholeNumbers,
        int households,
        Instant madeAt,
        @Nullable String storedAs,
        @Nullable Long bytes,
        @Nullable Integer pages,
        String state,
        long done) {}
