/** Guarded files: what they are is read from their bytes, images lose their location, and nothing is ever deleted. */
@NullMarked
@ApplicationModule(allowedDependencies = {"viewer", "web", "parameter"})
package org.zhucun.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
