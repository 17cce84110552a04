/** Encrypts identity and bank numbers, finds them by keyed hash, and shows them masked. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.zhucun.cipher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
