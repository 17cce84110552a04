package org.zhucun.household;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How a household is reached and paid; a blank account keeps the one that is there. */
record Contact(
        @Pattern(regexp = "[0-9 +-]{5,20}") @Nullable String phone,
        @Size(max = 60) @Nullable String bankName,
        @Pattern(regexp = "[0-9 ]{8,30}") @Nullable String bankAccount) {}
