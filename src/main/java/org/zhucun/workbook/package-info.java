/** Register workbooks: opening foreign files safely, recognising their columns, reading what their cells say. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.zhucun.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
