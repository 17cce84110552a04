/** Printed forms of households and villages, and whole files of them; nobody depends on it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "attachment",
            "cipher",
            "helper",
            "history",
            "household",
            "job",
            "parameter",
            "print",
            "register",
            "viewer",
            "village",
            "web"
        })
package org.zhucun.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
