package org.zhucun.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The sending unit's word. */
record UnitForm(
        @NotBlank @Size(min = 2, max = 40) String confirmedBy,
        @Nullable @Size(min = 2, max = 400) String remark) {

    @SuppressWarnings("NullAway") // a blank form holds nothing
    static UnitForm blank() {
        return new UnitForm(null, null);
    }
}
