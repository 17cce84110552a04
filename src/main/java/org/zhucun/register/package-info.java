/** The registers as lists: found, filtered, sorted, counted and handed on as workbooks. */
@NullMarked
@ApplicationModule(allowedDependencies = {"cipher", "history", "household", "viewer", "web", "workbook"})
package org.zhucun.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
