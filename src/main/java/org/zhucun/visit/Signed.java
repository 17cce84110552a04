package org.zhucun.visit;

/** How the householder signed. */
public enum Signed {
    SCREEN,
    PAPER
}
