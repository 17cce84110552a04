/** What every page shares: layout, navigation, form fields, refusals, error pages, language and assets. */
@NullMarked
@ApplicationModule(allowedDependencies = {"viewer", "pinyin"})
package org.zhucun.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
