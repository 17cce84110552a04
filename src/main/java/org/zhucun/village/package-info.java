/** The register of villages: who leads them, where they lie, their groups, and what they report year by year. */
@NullMarked
@ApplicationModule(allowedDependencies = {"viewer", "web", "history", "parameter", "division"})
package org.zhucun.village;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
