package org.zhucun.followup;

enum FollowUpState {
    OPEN,
    DONE,
    WITHDRAWN
}
