/** Provinces, cities, counties, towns and villages by code: what they are called, were called, and where they went. */
@NullMarked
@ApplicationModule(allowedDependencies = {"viewer", "web", "history"})
package org.zhucun.division;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
