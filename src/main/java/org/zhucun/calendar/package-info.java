/** Which days are worked: weekends, statutory holidays and the weekend days worked in exchange, year by year. */
@NullMarked
@ApplicationModule(allowedDependencies = {"viewer", "web", "history"})
package org.zhucun.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
