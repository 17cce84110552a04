package org.zhucun.warning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A disaster as it is recorded, once for all it reached.
 *
 * @param group null for the whole village
 */
public record DisasterForm(
        @NotBlank String village,
        @Nullable Long group,
        @NotNull DisasterKind kind,
        @NotNull @PastOrPresent LocalDate day,
        @NotBlank @Size(min = 4, max = 500) String words) {}
