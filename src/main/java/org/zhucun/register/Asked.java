package org.zhucun.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        return new Asked(chosen, search);
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
