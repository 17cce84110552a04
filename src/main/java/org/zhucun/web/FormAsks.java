package org.zhucun.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a page knows of its form beyond the form's own constraints, as the model attribute {@code <object>Asks}.
 *
 * @param demanded fields that must be filled here, though not on every page of the form
 * @param labels what the page calls a field, where that is not the form's word for it
 */
public record FormAsks(Set<String> demanded, Map<String, String> labels) {

    Map<String, Boolean> over(Map<String, Boolean> needs) {
        var here = new HashMap<>(needs);
        demanded.forEach(field -> here.put(field, true));
        return here;
    }
}
