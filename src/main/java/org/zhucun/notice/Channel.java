package org.zhucun.notice;

/** How an objection came. */
enum Channel {
    IN_PERSON,
    PHONE,
    WINDOW
}
