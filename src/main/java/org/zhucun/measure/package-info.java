/** Measures (帮扶措施): the plan of a household and a year, from its causes to what was carried out and what came of it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "viewer",
            "web",
            "history",
            "attachment",
            "parameter",
            "print",
            "division",
            "household",
            "helper",
            "quality",
            "casework"
        })
package org.zhucun.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
