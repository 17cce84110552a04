package org.zhucun.attendance;

enum LeaveState {
    REQUESTED,
    GRANTED,
    REFUSED,
    WITHDRAWN
}
