package org.zhucun.worklog;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.web.Choice;
import org.zhucun.web.Shows;

/** The list of duties and tasks in force on a day: 组通字〔2015〕24号, the guidance of 2017, the opinion of 2021. */
@Component
@Transactional(readOnly = true)
class Duties {

    /** A list by name, with the document it comes from. */
    record Source(String name, String document) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    Duties(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    /** Duties first, then tasks, each in their order; the first list before its day. */
    List<Duty> on(LocalDate day) {
        return jdbc.sql("""
                        select duty_id, parent_duty_id, code, case when :english then short_name_en else short_name end as short_name,
                               case when :english then name_en else name end as name
                        from duty where duty_list_id = (select duty_list_id from duty_list order by valid_from <= :day desc,
                                                               case when valid_from <= :day then valid_from end desc, valid_from limit 1)
                          and (ends_on is null or ends_on >= :day)
                        order by parent_duty_id is not null, position""")
                .param("english", shows.now().english())
                .param("day", day)
                .query(Duty.class)
                .list();
    }

    List<Choice> tasksOn(LocalDate day) {
        return on(day).stream()
                .filter(Duty::isTask)
                .map(task -> new Choice(task.code(), task.shortName()))
                .toList();
    }

    /** Every kind of work there ever was, by its code, as the latest list that has it calls it. */
    List<Choice> ever() {
        return jdbc.sql("""
                        select code as value, case when :english then short_name_en else short_name end as label from (
                            select distinct on (code) code, short_name, short_name_en, duty_id from duty join duty_list using (duty_list_id)
                            where parent_duty_id is not null order by code, valid_from desc) t order by duty_id""")
                .param("english", shows.now().english())
                .query(Choice.class)
                .list();
    }

    /** What each list calls the kinds of work. */
    Kinds kinds() {
        var lists = new TreeMap<LocalDate, Map<String, String>>();
        jdbc.sql("""
                        select l.valid_from, d.code, case when :english then d.short_name_en else d.short_name end as label
                        from duty d join duty_list l using (duty_list_id) where d.parent_duty_id is not null""")
                .param("english", shows.now().english())
                .query(Called.class)
                .list()
                .forEach(one -> lists.computeIfAbsent(one.validFrom, day -> new HashMap<>())
                        .put(one.code, one.label));
        return new Kinds(lists, shows.now().say("web.comma"));
    }

    /** The words for kinds of work, as the list of a day has them. */
    record Kinds(NavigableMap<LocalDate, Map<String, String>> lists, String comma) {

        /** Codes, separated by blanks, in words. */
        String of(LocalDate day, String codes) {
            var list = lists.floorEntry(day);
            var words = list == null ? lists.firstEntry().getValue() : list.getValue();
            return codes.isEmpty()
                    ? ""
                    : Arrays.stream(codes.split(" "))
                            .map(code -> words.getOrDefault(code, code))
                            .collect(Collectors.joining(comma));
        }
    }

    private record Called(LocalDate validFrom, String code, String label) {}

    Source source(LocalDate day) {
        return jdbc.sql("""
                        select case when :english then name_en else name end as name, document from duty_list
                        order by valid_from <= :day desc, case when valid_from <= :day then valid_from end desc, valid_from limit 1""")
                .param("english", shows.now().english())
                .param("day", day)
                .query(Source.class)
                .single();
    }
}
