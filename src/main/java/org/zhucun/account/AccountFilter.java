package org.zhucun.account;

import org.jspecify.annotations.Nullable;

/** What the list of accounts is narrowed to; the state is ACTIVE, ENDED, LOCKED or UNUSED. */
record AccountFilter(
        @Nullable String q,
        @Nullable String role,
        @Nullable String place,
        @Nullable String state) {}
