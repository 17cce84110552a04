package org.zhucun.intake;

import java.util.List;

/**
 * One thing that is wrong with one cell.
 *
 * @param row the row's number in the workbook
 * @param column the header as written there
 * @param written what the cell says, personal numbers masked
 * @param arguments what the sentences about this trouble name
 */
record Fault(int row, String column, String written, Trouble trouble, List<String> arguments) {}
