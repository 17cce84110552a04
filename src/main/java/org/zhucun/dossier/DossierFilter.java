package org.zhucun.dossier;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list of files is narrowed to. */
record DossierFilter(
        @Nullable String state,
        @Nullable String whole,
        @Nullable String q) {

    /** The conditions, each after " and ", and their values. */
    String conditions(Map<String, Object> values) {
        var sql = new StringBuilder();
        if ("OPEN".equals(state)) {
            sql.append(" and j.state in ('WAITING', 'RUNNING')");
        } else if ("FAILED".equals(state)) {
            sql.append(" and j.state in ('FAILED', 'INTERRUPTED')");
        } else if (state != null) {
            sql.append(" and j.state = :state");
            values.put("state", state);
        }
        if (whole != null) {
            sql.append("yes".equals(whole) ? " and d.whole_numbers" : " and not d.whole_numbers");
        }
        if (q != null) {
            sql.append(" and strpos(d.reason, :q) > 0");
            values.put("q", q);
        }
        return sql.toString();
    }

    public boolean isEmpty() {
        return state == null && whole == null && q == null;
    }

    Map<String, String> recorded() {
        var kept = new LinkedHashMap<String, String>();
        if (state != null) {
            kept.put("state", state);
        }
        if (whole != null) {
            kept.put("whole", whole);
        }
        return kept;
    }
}
