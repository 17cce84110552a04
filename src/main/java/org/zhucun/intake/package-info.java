/** Workbooks in: recognised, tried, corrected and written to the register in one step. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"cipher", "history", "job", "parameter", "pinyin", "task", "viewer", "web", "workbook"})
package org.zhucun.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
