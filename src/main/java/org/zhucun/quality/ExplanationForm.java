package org.zhucun.quality;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** True, because …; or, from the second person, not convincing, because …. */
record ExplanationForm(@NotBlank @Size(max = 500) @Nullable String because) {}
