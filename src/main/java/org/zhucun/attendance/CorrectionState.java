package org.zhucun.attendance;

enum CorrectionState {
    REQUESTED,
    CONFIRMED,
    REFUSED
}
