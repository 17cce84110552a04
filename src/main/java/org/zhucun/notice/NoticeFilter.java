package org.zhucun.notice;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list is narrowed to, as its address says it; what makes no sense is as if it were not asked. */
record NoticeFilter(
        @Nullable String q,
        @Nullable String village,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String objections,
        @Nullable String year) {

    /** The conditions, each after " and ", and their values. */
    String conditions(Map<String, Object> values) {
        var sql = new StringBuilder();
        if (q != null) {
            sql.append(
                    " and (position(:q in n.title) > 0 or exists (select from notice_line l where l.notice_id = n.notice_id and l.name = :q))");
            values.put("q", q);
        }
        if (village != null && village.matches("[0-9]{9}|[0-9]{12}")) {
            sql.append(" and n.village_code >= :village and n.village_code < :village || ':'");
            values.put("village", village);
        }
        if (kind != null
                && Arrays.stream(NoticeKind.values()).anyMatch(one -> one.name().equals(kind))) {
            sql.append(" and n.kind = :kind");
            values.put("kind", kind);
        }
        if ("RUNNING".equals(state)) {
            sql.append(" and n.state = 'PUBLISHED' and n.starts_on <= :today and n.ends_on >= :today");
        } else if ("AHEAD".equals(state)) {
            sql.append(" and n.state = 'PUBLISHED' and n.starts_on > :today");
        } else if ("DUE".equals(state)) {
            sql.append(" and n.state = 'PUBLISHED' and n.ends_on < :today");
        } else if (state != null
                && Arrays.stream(NoticeState.values())
                        .anyMatch(one -> one.name().equals(state))) {
            sql.append(" and n.state = :state");
            values.put("state", state);
        }
        if ("open".equals(objections)) {
            sql.append(" and exists (select from objection o where o.notice_id = n.notice_id and o.answer is null)");
        } else if ("any".equals(objections)) {
            sql.append(" and exists (select from objection o where o.notice_id = n.notice_id)");
        }
        if (year != null && year.matches("20[0-9]{2}")) {
            sql.append(" and n.starts_on >= make_date(:year, 1, 1) and n.starts_on < make_date(:year + 1, 1, 1)");
            values.put("year", Integer.valueOf(year));
        }
        return sql.toString();
    }

    /** For the record of an export. */
    Map<String, String> recorded() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "q", q);
        put(chosen, "village", village);
        put(chosen, "kind", kind);
        put(chosen, "state", state);
        put(chosen, "objections", objections);
        put(chosen, "year", year);
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }
}
