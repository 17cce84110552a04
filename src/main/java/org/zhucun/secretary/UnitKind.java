package org.zhucun.secretary;

/** What the sending unit is. */
public enum UnitKind {
    GOVERNMENT,
    STATE_ENTERPRISE,
    INSTITUTION
}
