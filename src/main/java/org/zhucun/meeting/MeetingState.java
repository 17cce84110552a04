package org.zhucun.meeting;

/** Called, recorded by one person, confirmed by another, or cancelled. */
public enum MeetingState {
    CALLED,
    RECORDED,
    CONFIRMED,
    CANCELLED
}
