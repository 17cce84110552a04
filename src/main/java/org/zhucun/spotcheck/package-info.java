/** Spot checks: households drawn at random with a recorded seed, what was found, and the rates that follow. */
@NullMarked
@ApplicationModule(allowedDependencies = {"viewer", "web", "history", "parameter", "division", "household"})
package org.zhucun.spotcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
