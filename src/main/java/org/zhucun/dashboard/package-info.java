/** The county, the town and the village at a glance: every figure of a year opens its rows; nobody depends on it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"division", "history", "parameter", "print", "viewer", "village", "web"})
package org.zhucun.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
