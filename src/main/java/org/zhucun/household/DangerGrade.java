package org.zhucun.household;

/** 危房级别: only C (partial repair) and D (rebuild) are dangerous. */
public enum DangerGrade {
    A,
    B,
    C,
    D;

    public boolean dangerous() {
        return this == C || this == D;
    }
}
