/** People, their postings, how they sign in, and what each role may do. */
@NullMarked
@ApplicationModule(allowedDependencies = {"viewer", "web", "history", "parameter", "division"})
package org.zhucun.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
