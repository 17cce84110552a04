package org.zhucun.secretary;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list of people is narrowed to; what makes no sense is as if it were not asked. */
record CadreFilter(
        @Nullable String q,
        @Nullable String village,
        @Nullable String grade,
        @Nullable String unitKind,
        @Nullable String posted) {

    /** The conditions, each after " and ", and their values. */
    String conditions(Map<String, Object> values) {
        var sql = new StringBuilder();
        if (q != null) {
            sql.append(
                    " and (position(:q in c.name) > 0 or starts_with(c.pinyin, :latin) or starts_with(c.initials, :latin) or position(:q in c.unit) > 0 or c.phone = :q)");
            values.put("q", q);
            values.put("latin", q.toLowerCase(Locale.ROOT));
        }
        if (village != null && village.matches("[0-9]{9}|[0-9]{12}")) {
            sql.append(
                    " and exists (select from village_posting v where v.cadre_id = c.cadre_id and v.village_code >= :village and v.village_code < :village || ':')");
            values.put("village", village);
        }
        if (Words.known(Grade.values(), grade)) {
            sql.append(" and c.grade = :grade");
            values.put("grade", String.valueOf(grade));
        }
        if (Words.known(UnitKind.values(), unitKind)) {
            sql.append(" and c.unit_kind = :kind");
            values.put("kind", String.valueOf(unitKind));
        }
        if ("held".equals(posted)) {
            sql.append(" and p.state in (:holding)");
        } else if ("coming".equals(posted)) {
            sql.append(" and p.state in ('NOMINATED', 'REVIEWED', 'TRAINED')");
        } else if ("free".equals(posted)) {
            sql.append(" and p.village_posting_id is null");
        }
        return sql.toString();
    }

    /** For the record of an export. */
    Map<String, String> recorded() {
        var chosen = new LinkedHashMap<String, String>();
        Words.put(chosen, "q", q);
        Words.put(chosen, "village", village);
        Words.put(chosen, "grade", grade);
        Words.put(chosen, "unitKind", unitKind);
        Words.put(chosen, "posted", posted);
        return chosen;
    }
}
