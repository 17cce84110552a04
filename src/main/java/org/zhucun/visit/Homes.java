package org.zhucun.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.web.Choice;
import org.zhucun.web.Shows;

/** The households of a village to pick from, group by group. */
@Component
@Transactional(readOnly = true)
public class Homes {

    /** A household; it is found by its head's name or its initials. */
    public record Home(
            long householdId,
            String name,
            String initials,
            @Nullable String groupName) {}

    /**
     * A resident group; {@code from} and {@code to} (inclusive) are places in the whole list.
     */
    public record Group(String name, int from, int to) {}

    /** All of them in order, and the groups they lie in. */
    public record Picker(List<Home> homes, List<Group> groups) {

        /** As the choices of a field. */
        public List<Choice> choices() {
            return homes.stream()
                    .map(home -> new Choice(String.valueOf(home.householdId), home.name))
                    .toList();
        }
    }

    private static final int MANY = 40;

    private final JdbcClient jdbc;
    private final Shows shows;

    Homes(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    public Picker of(String villageCode) {
        return of(villageCode, List.of());
    }

    /** The same with households that were named when they still lived there. */
    public Picker of(String villageCode, List<Long> named) {
        var homes = jdbc.sql("""
                        select p.household_id, p.head_name as name, p.initials, g.name as group_name
                        from household_present p left join resident_group g on g.resident_group_id = p.resident_group_id
                        where p.village_code = :village and (not p.ended and p.status <> 'CANCELLED' or p.household_id = any (:named))
                        order by g.seq nulls last, p.pinyin, p.household_id""")
                .param("village", villageCode)
                .param("named", named.toArray(Long[]::new))
                .query(Home.class)
                .list();
        var many = homes.stream().filter(home -> home.groupName == null).count() > MANY;
        var groups = new ArrayList<Group>();
        var from = 0;
        for (var i = 1; i <= homes.size(); i++) {
            var name = heading(homes.get(i - 1), many);
            if (i == homes.size() || !name.equals(heading(homes.get(i), many))) {
                groups.add(new Group(name, from, i - 1));
                from = i;
            }
        }
        return new Picker(homes, groups);
    }

    /** The group's name; of many households without one, those with the same initial stand together. */
    private String heading(Home home, boolean many) {
        if (home.groupName != null) {
            return home.groupName;
        }
        var none = shows.now().say("visit.group.none");
        return !many || home.initials.isEmpty()
                ? none
                : none + " " + home.initials.substring(0, 1).toUpperCase(Locale.ROOT);
    }
}
