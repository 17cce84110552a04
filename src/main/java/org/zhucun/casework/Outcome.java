package org.zhucun.casework;

/** How a case ended: it went its whole way, it was turned down, or it was taken back. */
enum Outcome {
    ARCHIVED,
    DECLINED,
    WITHDRAWN
}
