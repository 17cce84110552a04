package org.zhucun.measure;

/** Where a measure stands; a measure that is not open any more does not change, but may be reopened with a reason. */
public enum MeasureState {
    PLANNED,
    UNDER_WAY,
    CARRIED_OUT,
    DROPPED;

    boolean open() {
        return this == PLANNED || this == UNDER_WAY;
    }
}
