package org.zhucun.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the words of an enum's constants are when a form has none of its own: the beginning of keys that names every one
 * of them, after the field or the type (caseFile.ground, person.politics), in the enum's own module before any other.
 */
@Component
class ConstantWords {

    private final Map<String, Set<String>> named = new HashMap<>();

    ConstantWords(@Value("${spring.messages.basename}") List<String> files) {
        for (var file : files) {
            for (var key : ResourceBundle.getBundle(file.strip(), Locale.ROOT).keySet()) {
                var end = key.lastIndexOf('.');
                if (end > 0) {
                    named.computeIfAbsent(key.substring(0, end), before -> new HashSet<>())
                            .add(key.substring(end + 1));
                }
            }
        }
    }

    /** The key of a constant's word; null where no list of words has the whole enum. */
    @Nullable
    String key(Class<?> type, String field, String constant) {
        var all = Arrays.stream(type.getEnumConstants())
                .map(one -> ((Enum<?>) one).name())
                .toList();
        var word = type.getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT)
                + type.getSimpleName().substring(1);
        var module = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        return named.entrySet().stream()
                .filter(one -> one.getValue().containsAll(all))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing((String key) -> !key.endsWith("." + field))
                        .thenComparing(key -> !key.endsWith("." + word))
                        .thenComparing(key -> !key.startsWith(module + "."))
                        .thenComparing(Comparator.naturalOrder()))
                .map(key -> key + "." + constant)
                .orElse(null);
    }
}
