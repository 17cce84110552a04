/** Promises and problems from visits and log entries: due, owned, closed with what was done and what the villager says. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "viewer",
            "web",
            "history",
            "attachment",
            "task",
            "division",
            "home",
            "household",
            "secretary",
            "send"
        })
package org.zhucun.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
