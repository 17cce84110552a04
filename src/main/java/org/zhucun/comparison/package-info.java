/** What departments know of the people of the registers: lists matched by identity, whose hits are flags and nothing more. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "viewer",
            "web",
            "cipher",
            "history",
            "parameter",
            "division",
            "household",
            "casework",
            "workbook"
        })
package org.zhucun.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
