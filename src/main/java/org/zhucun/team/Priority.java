package org.zhucun.team;

/** Why a village comes first when people are sent (domain.md, section 6). */
enum Priority {
    DEEPLY_POOR,
    DIFFICULT,
    WEAK_BRANCH
}
