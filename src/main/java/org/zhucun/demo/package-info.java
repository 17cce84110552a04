/** Loads the sample, Z Town, through the same doors as any user. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "attendance",
            "calendar",
            "division",
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
            "project",
            "review",
            "secretary",
            "spotcheck",
            "team",
            "training",
            "viewer",
            "visit",
            "warning",
            "workbook",
            "worklog",
            "yearly",
        })
package org.zhucun.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
