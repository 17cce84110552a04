/** Who is in the village on which day: sign-ins, leave, corrections by two persons, and the days against the rule. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "viewer",
            "web",
            "history",
            "parameter",
            "calendar",
            "division",
            "task",
            "send",
            "secretary",
            "visit"
        })
package org.zhucun.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
