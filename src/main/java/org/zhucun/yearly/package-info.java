/** A person's year in a village as its months sum up: reviewed and signed by the town, confirmed by the county. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "viewer",
            "web",
            "history",
            "parameter",
            "division",
            "task",
            "secretary",
            "attendance",
            "review"
        })
package org.zhucun.yearly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
