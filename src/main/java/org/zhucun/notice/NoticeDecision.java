package org.zhucun.notice;

/** Decisions that have a word in both languages; a line may say another in plain text. */
public enum NoticeDecision {
    IDENTIFY,
    EXIT,
    MONITOR,
    REMOVE_RISK,
    ADD_OMITTED,
    REMOVE_WRONG,
    REENTER,
    LEAVE_LIST
}
