/** Loads the sample, Z Town, through the same doors as any user. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "helper",
            "history",
            "household",
            "intake",
            "job",
            "measure",
            "meeting",
            "notice",
            "post",
            "secretary",
            "team",
            "training",
            "viewer",
            "workbook"
        })
package org.zhucun.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
