/** What is posted for the village to see: its clock, the objections to it, and its result. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "viewer",
            "web",
            "history",
            "parameter",
            "calendar",
            "attachment",
            "task",
            "division",
            "print"
        })
package org.zhucun.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
