package org.zhucun.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.viewer.Viewer;
import org.zhucun.web.Choice;

/** The towns, villages and resident groups that the reader may choose from: one statement. */
@Component
class ListPlaces {

    private final JdbcClient jdbc;

    ListPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param towns empty where the reader serves one town or less */
    record Places(List<Choice> towns, List<Choice> villages, List<Choice> groups) {

        /** The groups, and a word for the rows that have none. */
        List<Choice> groupsOrNone(String none) {
            return Stream.concat(groups.stream(), Stream.of(new Choice("none", none)))
                    .toList();
        }

        @Nullable
        String name(List<Choice> of, @Nullable String value) {
            return of.stream()
                    .filter(choice -> choice.value().equals(value))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(value);
        }
    }

    /** A reader of a county first chooses a town; its villages follow. */
    Places of(Viewer viewer, @Nullable String town, @Nullable String village) {
        var below = viewer.prefix().length() >= 9
                ? viewer.prefix()
                : town != null ? town : village == null ? "-" : village.substring(0, 9);
        var places = new Places(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        jdbc.sql("""
                select level as kind, code as value, name from division
                where ended_on is null and ((level = 'TOWN' and :county and starts_with(code, :prefix))
                    or (level = 'VILLAGE' and starts_with(code, :below)))
                union all
                select 'GROUP', resident_group_id::text, name from resident_group where village_code = :village and ended_on is null
                order by kind, value""")
                .param("county", viewer.prefix().length() < 9)
                .param("prefix", viewer.prefix())
                .param("below", below)
                .param("village", village == null && viewer.prefix().length() == 12 ? viewer.prefix() : village)
                .query((row, number) -> {
                    var list = switch (row.getString("kind")) {
                        case "TOWN" -> places.towns();
                        case "VILLAGE" -> places.villages();
                        default -> places.groups();
                    };
                    list.add(new Choice(row.getString("value"), row.getString("name")));
                    return row;
                })
                .list();
        return places;
    }
}
