/** Public-welfare posts (公益岗位): who holds them, the months with attendance and pay, and what that is for the household. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"viewer", "web", "history", "parameter", "division", "household", "income", "measure"})
package org.zhucun.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
