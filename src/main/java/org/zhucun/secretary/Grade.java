package org.zhucun.secretary;

/** 职级: from ordinary staff over 科级 to 处级. */
public enum Grade {
    STAFF,
    DEPUTY_SECTION,
    SECTION,
    DEPUTY_DIVISION,
    DIVISION;

    /** 科级 and above. */
    boolean ofRank() {
        return this != STAFF;
    }
}
