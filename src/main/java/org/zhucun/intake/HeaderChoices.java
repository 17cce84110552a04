package org.zhucun.intake;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhucun.viewer.Viewer;
import org.zhucun.workbook.Field;
import org.zhucun.workbook.Layout;
import org.zhucun.workbook.SheetLayout;

/** What a town chose for headers that nobody knew. */
@Repository
class HeaderChoices {
    private final JdbcClient jdbc;

    HeaderChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SheetLayout.Mapping of(Viewer viewer) {
        Map<String, SheetLayout.Choice> choices = new HashMap<>();
        jdbc.sql("select layout, header, field from header_choice where town_code = :town")
                .param("town", town(viewer))
                .query(row -> {
                    var field = row.getString("field");
                    choices.put(
                            row.getString("layout") + "/" + row.getString("header"),
                            new SheetLayout.Choice(field == null ? null : Field.valueOf(field)));
                });
        return (layout, header) -> choices.get(layout + "/" + header);
    }

    void remember(Viewer viewer, Layout layout, String header, @Nullable Field field) {
        jdbc.sql("""
                        insert into header_choice (town_code, layout, header, field, chosen_by, chosen_at)
                        values (:town, :layout, :header, :field, :by, now())
                        on conflict (town_code, layout, header)
                            do update set field = excluded.field, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at""")
                .param("town", town(viewer))
                .param("layout", layout.name())
                .param("header", header)
                .param("field", field == null ? null : field.name())
                .param("by", viewer.actor())
                .update();
    }

    private static String town(Viewer viewer) {
        return viewer.prefix().substring(0, Math.min(9, viewer.prefix().length()));
    }
}
