package org.zhucun.notice;

/** How a notice, or one line of it, ended: nobody objected; the decision stands all the same; the objection was right. */
public enum NoticeResult {
    UNOPPOSED,
    UPHELD,
    REJECTED
}
