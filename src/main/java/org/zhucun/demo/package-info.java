/** Loads the sample, Z Town, through the same doors as any user. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "calendar",
            "followup",
            "guarantee",
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
            "visit",
            "workbook",
            "worklog"
        })
package org.zhucun.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
