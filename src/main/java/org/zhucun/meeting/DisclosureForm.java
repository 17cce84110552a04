package org.zhucun.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is published of a resolution or of its result. */
record DisclosureForm(
        @NotBlank @Size(min = 4, max = 2000) String text,
        @NotBlank @Size(min = 2, max = 100) String place) {}
