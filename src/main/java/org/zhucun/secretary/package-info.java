/** First Secretaries and team members: who they are, where they are posted, by which steps, and what passes on when they go. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"viewer", "web", "history", "parameter", "attachment", "task", "division", "pinyin"})
package org.zhucun.secretary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
