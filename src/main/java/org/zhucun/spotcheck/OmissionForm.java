package org.zhucun.spotcheck;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A household in no register that should be in it. */
record OmissionForm(
        @NotBlank @Pattern(regexp = "[0-9]{12}") String village,
        @NotBlank @Size(max = 40) String name,
        @Nullable @NotNull @Min(1) @Max(99) Integer persons,
        @NotBlank @Size(min = 2, max = 500) String note) {}
