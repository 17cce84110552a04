package org.zhucun.training;

/** 岗前培训, 轮训, 交流, 现场观摩. */
public enum TrainingKind {
    INDUCTION,
    ROTATION,
    EXCHANGE,
    OBSERVATION
}
