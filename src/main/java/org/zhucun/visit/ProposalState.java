package org.zhucun.visit;

enum ProposalState {
    OPEN,
    CONFIRMED,
    REJECTED
}
