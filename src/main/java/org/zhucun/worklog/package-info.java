/** What First Secretaries and their teams did, day by day, and which of their duties had work. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "viewer",
            "web",
            "history",
            "attachment",
            "parameter",
            "division",
            "home",
            "send",
            "followup",
            "visit",
            "secretary"
        })
package org.zhucun.worklog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
