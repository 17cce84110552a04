/** The register of households and the people in them: who lives together, from when until when, and what is true of them in a year. */
@NullMarked
@ApplicationModule(allowedDependencies = {"viewer", "web", "cipher", "parameter", "pinyin", "history", "attachment"})
package org.zhucun.household;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
