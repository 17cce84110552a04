/** What a household earned in a year, item by item, as an account that a villager can check. */
@NullMarked
@ApplicationModule(allowedDependencies = {"viewer", "web", "parameter", "attachment", "household"})
package org.zhucun.income;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
