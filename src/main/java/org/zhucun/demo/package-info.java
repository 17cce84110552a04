/** Loads the sample, Z Town, through the same doors as any user. */
@NullMarked
@ApplicationModule(
<<<<<<< HEAD
        allowedDependencies = {"account", "helper", "history", "household", "intake", "job", "measure", "meeting", "notice", "post", "viewer", "workbook"})
=======
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
            "workbook"
        })
>>>>>>> main
package org.zhucun.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
