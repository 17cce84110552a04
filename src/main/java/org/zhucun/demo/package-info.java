/** Loads the sample, Z Town, through the same doors as any user. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "history",
            "intake",
            "job",
            "meeting",
            "notice",
            "secretary",
            "team",
            "training",
            "viewer",
            "warning",
            "workbook"
        })
package org.zhucun.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
