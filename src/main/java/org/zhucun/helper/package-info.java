/** Helpers (帮扶责任人): who answers for the help of a household, from when until when, and how many one may answer for. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "viewer",
            "web",
            "history",
            "cipher",
            "parameter",
            "task",
            "division",
            "household",
            "quality"
        })
package org.zhucun.helper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
