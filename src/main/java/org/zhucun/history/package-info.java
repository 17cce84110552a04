/** Who changed what, when: written by the database, read here. */
@NullMarked
@ApplicationModule(allowedDependencies = {"viewer", "web", "cipher", "print"})
package org.zhucun.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
