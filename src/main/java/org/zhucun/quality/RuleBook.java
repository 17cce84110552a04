package org.zhucun.quality;

import java.util.List;

/** Rules that a module contributes as a bean. */
public interface RuleBook {

    List<Rule> rules();
}
