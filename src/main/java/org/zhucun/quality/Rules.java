package org.zhucun.quality;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All rules of all modules by their code. */
@Component
class Rules {

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    Rules(List<RuleBook> books) {
        books.stream().flatMap(book -> book.rules().stream()).forEach(rule -> {
            if (rules.put(rule.code(), rule) != null) {
                throw new IllegalStateException("rule " + rule.code() + " is there twice");
            }
        });
    }

    Collection<Rule> all() {
        return rules.values();
    }

    boolean knows(@Nullable String code) {
        return code != null && rules.containsKey(code);
    }

    /** Where it is mended; a rule that was taken away leaves its doubts with the household. */
    String mend(String code, long household, @Nullable Long person) {
        var rule = rules.get(code);
        return rule == null ? "/households/" + household : rule.mend().href(household, person);
    }
}
