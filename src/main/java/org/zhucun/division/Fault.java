package org.zhucun.division;

/** Why a step is refused: the field that is wrong and the code of its message. */
record Fault(String field, String code) {}
