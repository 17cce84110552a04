/** The team of each village: whether it is whole, what it may do and may not, and what passes on when somebody goes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "viewer",
            "web",
            "history",
            "parameter",
            "task",
            "division",
            "village",
            "window",
            "secretary"
        })
package org.zhucun.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
