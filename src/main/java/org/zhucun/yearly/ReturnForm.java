package org.zhucun.yearly;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the county sends a year back. */
record ReturnForm(@NotBlank @Size(min = 2, max = 400) String because) {

    @SuppressWarnings("NullAway") // a blank form holds nothing
    static ReturnForm blank() {
        return new ReturnForm(null);
    }
}
