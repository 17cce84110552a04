/** The two logins, the viewer on every connection, and the PostgreSQL that comes with the application. */
@NullMarked
@ApplicationModule(allowedDependencies = {"viewer"})
package org.zhucun.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
