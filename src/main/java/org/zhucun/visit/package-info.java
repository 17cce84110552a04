/** Visits at homes: who went when, whom they met, what they found, and who has not been visited. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "viewer",
            "web",
            "history",
            "attachment",
            "parameter",
            "task",
            "division",
            "home",
            "household",
            "guarantee",
            "village",
            "print",
            "send",
            "followup",
            "secretary",
            "quality"
        })
package org.zhucun.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
