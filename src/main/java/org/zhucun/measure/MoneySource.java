package org.zhucun.measure;

/** 资金来源: where the money of a measure comes from (register-formats, values); NONE costs nothing. */
public enum MoneySource {
    FISCAL,
    SECTOR,
    CITY,
    TOWN_VILLAGE,
    COLLECTIVE,
    CREDIT,
    UNIT,
    SOCIAL,
    SELF,
    NONE
}
