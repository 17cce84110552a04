/** Contradictions in the register: found by rules, mended, or explained by one person and confirmed by another. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "viewer",
            "web",
            "parameter",
            "history",
            "household",
            "job",
            "task",
            "village",
            "secretary"
        })
package org.zhucun.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
