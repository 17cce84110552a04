package org.zhucun.account;

import jakarta.validation.constraints.NotBlank;

/** A new password, typed twice beside the present one. */
record PasswordForm(
        @NotBlank String present,
        @NotBlank String wanted,
        @NotBlank String again) {}
