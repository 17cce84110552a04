/** The first page of every role: what waits for them and where things stand. */
@NullMarked
@ApplicationModule(allowedDependencies = {"viewer", "web", "task", "division"})
package org.zhucun.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
