package org.zhucun.training;

/** Where an exemplary case stands. */
enum ExemplarState {
    DRAFT,
    SUBMITTED,
    PUBLISHED,
    WITHDRAWN
}
