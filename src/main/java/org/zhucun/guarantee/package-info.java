/** 两不愁三保障 and water: what was checked at the home, by whom, when, and what is missing. */
@NullMarked
@ApplicationModule(allowedDependencies = {"viewer", "web", "parameter", "attachment", "household"})
package org.zhucun.guarantee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
