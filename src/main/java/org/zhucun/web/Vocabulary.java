package org.zhucun.web;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Finds the word of a value where only its field and the title of its list are known, as the record of an export keeps
 * them: among the keys of all messages, by their last part.
 */
@Component
public class Vocabulary {

    private final PluralMessages messages;
    private final Map<String, List<String>> byLastPart;

    /** What the keys of a list begin with, by its title in any language. */
    private final Map<String, Set<String>> lists = new HashMap<>();

    Vocabulary(PluralMessages messages) {
        this.messages = messages;
        byLastPart = messages.words(Locale.SIMPLIFIED_CHINESE).keySet().stream()
                .sorted()
                .collect(groupingBy(key -> key.substring(key.lastIndexOf('.') + 1)));
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            messages.words(locale).forEach((key, text) -> {
                if (key.endsWith(".title") || key.startsWith("nav.")) {
                    lists.computeIfAbsent(text, title -> new TreeSet<>()).add(beginning(key));
                }
            });
        }
    }

    /**
     * @param list the title of the list, as it was recorded
     * @param field what the value narrows
     */
    public Optional<String> word(String list, String field, String value, Locale locale) {
        var keys = byLastPart.getOrDefault(value, List.of());
        var own = lists.getOrDefault(list, Set.of());
        return best(keys, own, key -> key.endsWith("." + field + "." + value))
                .or(() -> best(keys, own, key -> key.matches("(\\w+\\.)*(kind|role|state)\\.\\w+")))
                .map(key -> messages.getMessage(key, null, locale));
    }

    /** The list's own words first, then those of what it lists (caseFile in the list of cases), then any. */
    private static Optional<String> best(List<String> keys, Set<String> own, Predicate<String> fits) {
        return keys.stream().filter(fits).min(Comparator.comparingInt(key -> {
            var first = key.substring(0, key.indexOf('.'));
            return own.contains(first) ? 0 : own.stream().anyMatch(first::startsWith) ? 1 : 2;
        }));
    }

    private static String beginning(String key) {
        var parts = key.split("\\.");
        return parts[0].equals("nav") ? parts[1].replaceFirst("s$", "") : parts[0];
    }
}
