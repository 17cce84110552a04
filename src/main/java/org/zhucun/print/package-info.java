/** Paper: templates become PDF pages whose text can be read back exactly, and forms find their place in a household's file. */
@NullMarked
@ApplicationModule(allowedDependencies = {"viewer", "web"})
package org.zhucun.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
