/** What waits for somebody: modules above contribute it, the home page shows it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.zhucun.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
