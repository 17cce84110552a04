/** Training of the people in the villages, and the exemplary cases from which others learn. */
@NullMarked
@ApplicationModule(allowedDependencies = {"viewer", "web", "history", "task", "division", "window", "secretary"})
package org.zhucun.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
