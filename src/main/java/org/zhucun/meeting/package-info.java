/** Deliberations: who is due, who came, how they voted, and whether the decision may be used. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "viewer",
            "web",
            "history",
            "parameter",
            "attachment",
            "task",
            "division",
            "notice",
            "print"
        })
package org.zhucun.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
