@NullMarked
package org.zhucun;

import org.jspecify.annotations.NullMarked;
