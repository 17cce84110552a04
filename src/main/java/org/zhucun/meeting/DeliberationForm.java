package org.zhucun.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A matter that goes the way of 四议两公开. */
record DeliberationForm(
        @NotBlank @Pattern(regexp = "[0-9]{12}") String village,
        @NotBlank @Size(min = 2, max = 60) String title,
        @NotBlank @Size(min = 4, max = 2000) String proposal) {}
