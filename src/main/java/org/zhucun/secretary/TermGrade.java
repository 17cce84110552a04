package org.zhucun.secretary;

/** How a whole term was assessed. */
public enum TermGrade {
    EXCELLENT,
    COMPETENT,
    BASIC,
    INCOMPETENT
}
