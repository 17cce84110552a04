package org.zhucun.warning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clues of a disaster that somebody looked into and that are no risk, with the reason of all of them. */
record SparedForm(
        @NotEmpty @Nullable List<Long> clues,
        @NotBlank @Size(min = 2, max = 500) String because) {}
