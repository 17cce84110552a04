/** What is built in a village (项目): what, where, by whom, when, for whom, and what the log says of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"viewer", "web", "history", "division", "village", "worklog"})
package org.zhucun.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
