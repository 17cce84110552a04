/** Cases: who is identified, who leaves, who is watched, what is corrected, step by step with the rule and the facts. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "viewer",
            "web",
            "cipher",
            "history",
            "attachment",
            "print",
            "parameter",
            "calendar",
            "task",
            "division",
            "household",
            "visit",
            "village",
            "meeting",
            "notice"
        })
package org.zhucun.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
