/** The villagers' window: what was published, read without a login, and what villagers bring to it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "viewer",
            "web",
            "history",
            "parameter",
            "cipher",
            "task",
            "division",
            "village",
            "notice"
        })
package org.zhucun.window;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
