package org.zhucun.window;

/** What a villager brings: one's own difficulty, a clue about another, a complaint. */
public enum ReportKind {
    DIFFICULTY,
    CLUE,
    COMPLAINT
}
