package org.zhucun.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a signed month must be opened. */
record UnlockForm(@NotBlank @Size(min = 2, max = 400) String why) {

    @SuppressWarnings("NullAway") // a blank form holds nothing
    static UnlockForm blank() {
        return new UnlockForm(null);
    }
}
