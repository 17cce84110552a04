package org.zhucun.helper;

/** Why a helper no longer answers for a household. */
enum EndReason {
    HANDED_OVER,
    NO_LONGER,
    HOUSEHOLD_ENDED
}
