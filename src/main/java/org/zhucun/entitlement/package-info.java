/** Who could have a benefit and has not, and who still has one that is no longer due: rules over register, measures and posts. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "viewer",
            "web",
            "history",
            "parameter",
            "division",
            "household",
            "helper",
            "measure",
            "post"
        })
package org.zhucun.entitlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
