package org.zhucun.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a person is called. */
record NameForm(
        @NotBlank @Size(max = 60) String name, @Nullable Integer version) {}
