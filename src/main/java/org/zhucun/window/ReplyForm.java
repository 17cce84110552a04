package org.zhucun.window;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A written answer to a villager's report. */
record ReplyForm(@NotBlank @Size(min = 4, max = 1000) String words) {}
