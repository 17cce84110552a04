/** Whose eyes and hands a connection has: the account acting, its role and its division prefix. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.zhucun.viewer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
