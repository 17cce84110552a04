package org.zhucun.workbook;

/** Takes the rows of a sheet one by one. */
@FunctionalInterface
public interface Rows {
    /** Takes a row and says whether it wants the next one. */
    boolean take(Row row);
}
