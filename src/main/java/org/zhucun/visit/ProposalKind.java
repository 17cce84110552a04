package org.zhucun.visit;

enum ProposalKind {
    CHECK,
    JOINED,
    LEFT
}
