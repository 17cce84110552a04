package org.zhucun.workbook;

import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet.
 *
 * @param index its place, from 0
 * @param header the header as written
 * @param field what it is; null where it is not known, or left out by hand
 * @param scale the power of ten that its header's unit multiplies a figure by
 */
public record Column(int index, String header, @Nullable Field field, int scale) {}
