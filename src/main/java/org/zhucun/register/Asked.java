package org.zhucun.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhucun.viewer.Viewers;

/** What a reader asks of a list: the criteria that make sense, in the list's own order, and what they look for. */
record Asked(Map<Criterion, String> chosen, @Nullable Search search) {

    static Asked of(List<Criterion> criteria, Map<String, String> query, @Nullable Search search) {
        var chosen = new LinkedHashMap<Criterion, String>();
        for (var criterion : criteria) {
            var value = query.getOrDefault(criterion.name(), "").strip();
            if (!value.isEmpty() && criterion.bound(value) != null) {
                chosen.put(criterion, value);
            }
        }
        var asked = new Asked(chosen, search);
        return search == null ? asked : asked.searching(search.within(asked.narrowest()));
    }

    /** The same with every row that was searched for, however many. */
    Asked whole() {
        return search == null ? this : searching(search.whole());
    }

    private Asked searching(Search narrowed) {
        return new Asked(chosen, narrowed);
    }

    /** The village or town chosen, if it lies in the reader's range; else that range. */
    private String narrowest() {
        var range = Viewers.required().prefix();
        return Stream.of("village", "town")
                .map(this::value)
                .filter(code -> code != null && code.startsWith(range))
                .findFirst()
                .orElse(range);
    }

    @Nullable
    String value(String name) {
        for (var one : chosen.entrySet()) {
            if (one.getKey().name().equals(name)) {
                return one.getValue();
            }
        }
        return null;
    }

    boolean isEmpty() {
        return chosen.isEmpty() && search == null;
    }

    Asked without(String name) {
        var rest = new LinkedHashMap<>(chosen);
        rest.keySet().removeIf(criterion -> criterion.name().equals(name));
        return new Asked(rest, search);
    }

    /** Whether household_count can answer. */
    boolean isRolledUp() {
        return search == null
                && chosen.keySet().stream().allMatch(criterion -> criterion.rolled() != null)
                && chosen.entrySet().stream()
                        .noneMatch(one -> one.getKey().special().containsKey(one.getValue()));
    }

    boolean asksOnly(Set<String> names) {
        return chosen.keySet().stream().allMatch(criterion -> names.contains(criterion.name()));
    }

    /** The conditions on a row, each after " and ". */
    String conditions() {
        var sql = new StringBuilder();
        chosen.forEach((criterion, value) ->
                sql.append(" and (").append(criterion.question(value)).append(')'));
        return sql.toString();
    }

    /** The same conditions on a row of household_count. */
    String rolledConditions() {
        var sql = new StringBuilder();
        chosen.keySet()
                .forEach(criterion ->
                        sql.append(" and (").append(criterion.rolled()).append(')'));
        return sql.toString();
    }

    Map<String, Object> params() {
        var params = new LinkedHashMap<String, Object>();
        chosen.forEach((criterion, value) -> {
            var bound = criterion.bound(value);
            if (bound != null) {
                params.put(criterion.name(), bound);
            }
        });
        if (search != null) {
            params.putAll(search.params());
        }
        return params;
    }

    /** The filter in the words of its address, for the record of an export; what was searched for is personal. */
    Map<String, String> recorded() {
        var words = new LinkedHashMap<String, String>();
        chosen.forEach((criterion, value) -> words.put(criterion.name(), value));
        if (search != null) {
            words.put("q", search.kind().name());
        }
        return words;
    }
}
