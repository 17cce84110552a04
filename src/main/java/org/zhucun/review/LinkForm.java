package org.zhucun.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who in the sending unit gets the link. */
record LinkForm(@NotBlank @Size(min = 2, max = 60) String recipient) {

    @SuppressWarnings("NullAway") // a blank form holds nothing
    static LinkForm blank() {
        return new LinkForm(null);
    }
}
