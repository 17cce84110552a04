/** How the names of people are read aloud, so that they can be found by their Latin letters. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.zhucun.pinyin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
