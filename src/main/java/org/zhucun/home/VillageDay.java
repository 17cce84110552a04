package org.zhucun.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a day in the village starts with: households to check, and what others changed. */
@Component
@Transactional(readOnly = true)
class VillageDay {

    /** A household to look after; the reason is a key. */
    record Household(
            long householdId,
            String headName,
            @Nullable String groupName,
            String status,
            @Nullable LocalDate checkedOn,
            @Nullable Integer missing,
            long all) {}

    /** A change by somebody else. */
    record Change(
            Instant at,
            String who,
            String tableName,
            @Nullable Long householdId,
            @Nullable String headName,
            long times) {}

    private final JdbcClient jdbc;

    VillageDay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Households without a check this year, those still poor first; each row also knows how many there are. */
    List<Household> unchecked(String village, LocalDate yearStart, int size) {
        return jdbc.sql("""
                        select p.household_id, p.head_name, g.name as group_name, p.status, p.checked_on, p.missing_guarantees as missing,
                               count(*) over () as "all"
                        from household_present p left join resident_group g on g.resident_group_id = p.resident_group_id
                        where p.village_code = :village and not p.ended and p.status <> 'CANCELLED'
                          and (p.checked_on is null or p.checked_on < :start or p.missing_guarantees > 0)
                        order by case p.status when 'RELAPSED' then 0 when 'POOR' then 1 when 'LEAVING' then 2 else 3 end,
                                 p.checked_on nulls first, p.household_id
                        limit :size""")
                .param("village", village)
                .param("start", yearStart)
                .param("size", size)
                .query(Household.class)
                .list();
    }

    /** The last changes of households by others: the newest first, one line for a person, a household and a table. */
    List<Change> byOthers(String village, String me, int size) {
        return jdbc.sql("""
                        select max(h.at) as at, coalesce(min(a.name), h.actor) as who, h.table_name, h.subject_id as household_id,
                               min(p.head_name) as head_name, count(*) as times
                        from (select * from history where scope_code = :village and actor <> :me and event in ('INSERT', 'UPDATE')
                              and subject_table = 'household' order by history_id desc limit 200) h
                        left join account a on a.username = h.actor
                        left join household_present p on p.household_id = h.subject_id
                        where p.household_id is not null
                        group by h.actor, h.table_name, h.subject_id
                        order by max(h.history_id) desc
                        limit :size""")
                .param("village", village)
                .param("me", me)
                .param("size", size)
                .query(Change.class)
                .list();
    }
}
