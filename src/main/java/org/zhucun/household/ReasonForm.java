package org.zhucun.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody needs to see a number in full. */
record ReasonForm(@NotBlank @Size(min = 4, max = 200) String reason) {}
