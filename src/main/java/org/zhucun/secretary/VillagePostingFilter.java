package org.zhucun.secretary;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list of postings is narrowed to; what makes no sense is as if it were not asked. */
record VillagePostingFilter(
        @Nullable String q,
        @Nullable String village,
        @Nullable String role,
        @Nullable String state,
        @Nullable String open) {

    /** The conditions, each after " and ", and their values. */
    String conditions(Map<String, Object> values) {
        var sql = new StringBuilder();
        if (q != null) {
            sql.append(" and (position(:q in c.name) > 0 or position(:q in c.unit) > 0)");
            values.put("q", q);
        }
        if (village != null && village.matches("[0-9]{9}|[0-9]{12}")) {
            sql.append(" and p.village_code >= :village and p.village_code < :village || ':'");
            values.put("village", village);
        }
        if (Words.known(PostingRole.values(), role)) {
            sql.append(" and p.role = :role");
            values.put("role", String.valueOf(role));
        }
        if (Words.known(PostingState.values(), state)) {
            sql.append(" and p.state = :state");
            values.put("state", String.valueOf(state));
        }
        if ("held".equals(open)) {
            sql.append(" and p.state in (:holding)");
        } else if ("coming".equals(open)) {
            sql.append(" and p.state in ('NOMINATED', 'REVIEWED', 'TRAINED')");
        } else if ("over".equals(open)) {
            sql.append(" and p.state in ('REJECTED', 'WITHDRAWN', 'REPLACED', 'RECALLED', 'RELEASED')");
        }
        return sql.toString();
    }

    /** For the record of an export. */
    Map<String, String> recorded() {
        var chosen = new LinkedHashMap<String, String>();
        Words.put(chosen, "q", q);
        Words.put(chosen, "village", village);
        Words.put(chosen, "role", role);
        Words.put(chosen, "state", state);
        Words.put(chosen, "open", open);
        return chosen;
    }
}
