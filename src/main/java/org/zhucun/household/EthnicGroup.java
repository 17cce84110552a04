package org.zhucun.household;

/** 民族, by the codes of GB/T 3304: the 56 groups from 01 (汉族) on. */
final class EthnicGroup {

    static final String CODE = "0[1-9]|[1-4][0-9]|5[0-6]";

    private EthnicGroup() {}
}
