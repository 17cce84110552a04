package org.zhucun.review;

/** What the check of an entry found. */
public enum Finding {
    TRUE,
    PARTLY,
    FALSE
}
