package org.zhucun.notice;

/** Prepared, up on the board, ended with a result, or taken down before that. */
public enum NoticeState {
    PREPARED,
    PUBLISHED,
    ENDED,
    WITHDRAWN
}
