/** Long work in the background, with progress that survives leaving the page. */
@NullMarked
@ApplicationModule(allowedDependencies = {"viewer"})
package org.zhucun.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
