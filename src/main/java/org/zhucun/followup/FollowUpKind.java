package org.zhucun.followup;

public enum FollowUpKind {
    PROMISE,
    PROBLEM
}
