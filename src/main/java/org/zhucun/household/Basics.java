package org.zhucun.household;

import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.NotBefore;

/** What is lastingly true of a household. */
record Basics(
        @Nullable Long residentGroupId,
        @Nullable Standard standard,
        @NotBefore(Standard.BEGAN) @PastOrPresent @Nullable LocalDate identifiedOn,
        @Nullable Boolean martyrFamily,
        @Nullable Boolean oneChild,
        @Nullable Boolean twoDaughters) {}
