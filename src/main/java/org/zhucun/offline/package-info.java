/** A day without a signal: what a phone installs, what it keeps of a village, and what it sends later. */
@NullMarked
@ApplicationModule(allowedDependencies = {"viewer", "web", "parameter", "cipher"})
package org.zhucun.offline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
