/** Amounts, limits and thresholds that differ by area and date. */
@NullMarked
@ApplicationModule(allowedDependencies = {"viewer", "web", "history"})
package org.zhucun.parameter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
