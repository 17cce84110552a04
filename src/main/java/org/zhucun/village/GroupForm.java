package org.zhucun.village;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What was typed of a resident group. */
record GroupForm(
        @NotBlank @Size(max = 40) String name,
        @Size(max = 40) @Nullable String leader,
        @Pattern(regexp = "[0-9 +-]{5,20}") @Nullable String phone) {}
