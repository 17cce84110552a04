package org.zhucun.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One attendee's signature, drawn on the screen. */
record SigningForm(
        @NotBlank @Size(max = 40) String name, @Nullable String signature) {}
