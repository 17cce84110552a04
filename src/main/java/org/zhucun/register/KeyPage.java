package org.zhucun.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page of a list that is paged by key; more tells whether rows follow in the direction that was read. */
record KeyPage<T>(List<T> items, boolean more) {

    /** The question for a list's rows, with its end and its order put in. */
    interface Rows {
        String sql(String end, String order);
    }

    /**
     * @param id the column that tells the rows apart
     * @param place after or before which row; a place that somebody made up is none
     */
    static <T> KeyPage<T> read(
            JdbcClient jdbc,
            Sort sort,
            String id,
            @Nullable Place place,
            int size,
            Map<String, Object> asked,
            Rows rows,
            RowMapper<T> item) {
        var params = new HashMap<>(asked);
        var key = place == null ? null : sort.key(place.key());
        var known = key == null ? null : place;
        var onwards = known == null || known.after();
        var beyond = "";
        if (known != null) {
            beyond = sort.beyond(id, onwards);
            params.put("key", key);
            params.put("keyVillage", known.villageCode());
            params.put("keyId", known.id());
        }
        params.put("size", size + 1);
        var order = sort.order(id, onwards);
        var items = new ArrayList<>(jdbc.sql(rows.sql(beyond + " order by " + order + " limit :size", order))
                .params(params)
                .query(item)
                .list());
        var more = items.size() > size;
        if (more) {
            items.remove(size);
        }
        if (!onwards) {
            Collections.reverse(items);
        }
        return new KeyPage<>(items, more);
    }
}
