package org.zhucun.secretary;

/** How a person came to be nominated: the sending unit chose, or the person applied and the unit recommends. */
public enum NominationSource {
    UNIT,
    SELF
}
