package org.zhucun.review;

/** What the check of an entry found. */
enum Finding {
    TRUE,
    PARTLY,
    FALSE
}
