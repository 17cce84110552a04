package org.zhucun.casework;

/** 风险消除: the household stands safely again, or there is no household any more (died, moved). */
enum Removal {
    STABLE,
    NATURAL
}
