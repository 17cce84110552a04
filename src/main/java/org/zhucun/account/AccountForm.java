package org.zhucun.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.viewer.Role;

/** A new account with its first posting. */
record AccountForm(
        @NotBlank @Pattern(regexp = "[a-z][a-z0-9._-]{1,39}")
        String username,

        @NotBlank @Size(max = 60) String name,
        @NotNull Role role,
        @NotBlank String prefix,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    PostingForm posting() {
        return new PostingForm(role, prefix, startsOn, endsOn);
    }
}
