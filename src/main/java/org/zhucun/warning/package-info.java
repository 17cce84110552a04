/** Warnings: what registers, villagers and disasters say about who may fall back, each with its reasons; a person decides. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "viewer",
            "web",
            "history",
            "parameter",
            "task",
            "division",
            "household",
            "casework",
            "visit",
            "window"
        })
package org.zhucun.warning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
