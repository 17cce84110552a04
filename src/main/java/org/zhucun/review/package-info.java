/** A person's month as the system sums it: reviewed and signed by the town, confirmed by the sending unit, locked. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "viewer",
            "web",
            "history",
            "parameter",
            "division",
            "task",
            "cipher",
            "attendance",
            "visit"
        })
package org.zhucun.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
