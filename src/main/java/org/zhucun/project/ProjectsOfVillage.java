package org.zhucun.project;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.village.VillagePanel;
import org.zhucun.web.Choice;
import org.zhucun.web.Shows;
import org.zhucun.worklog.ProjectIndex;

/** The projects of a village for its page, and for the log, whose entries may be about one of them. */
@Component
@Transactional(readOnly = true)
class ProjectsOfVillage implements ProjectIndex, VillagePanel {

    /** Projects on the village's page; the list has them all. */
    private static final int SHOWN = 6;

    /** @param all how many there are */
    record Board(String villageCode, List<ProjectRow> rows, long all, boolean keeps) {}

    private final ProjectList list;
    private final JdbcClient jdbc;
    private final Shows shows;

    ProjectsOfVillage(ProjectList list, JdbcClient jdbc, Shows shows) {
        this.list = list;
        this.jdbc = jdbc;
        this.shows = shows;
    }

    @Override
    public List<Choice> choices(String villageCode) {
        return jdbc.sql("""
                        select project_id::text as value, name as label from project where village_code = :village
                        order by finished_on desc nulls first, planned_until desc, project_id desc""").param("village", villageCode).query(Choice.class).list();
    }

    @Override
    public Optional<Found> find(long id) {
        return jdbc.sql("select village_code, name from project where project_id = :id")
                .param("id", id)
                .query(Found.class)
                .optional();
    }

    @Override
    public Map<Long, String> names(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select project_id, name from project where project_id in (:ids)")
                        .param("ids", Set.copyOf(ids))
                        .query((row, number) -> Map.entry(row.getLong(1), row.getString(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public @Nullable Content of(String villageCode) {
        if (Viewers.required().is(Role.TOWN_CASHIER)) {
            return null;
        }
        var keeps = ProjectDesk.isKeptBy(Viewers.required());
        var show = shows.now();
        var filter = new ProjectFilter(null, villageCode, null, null, null);
        var rows = list.page(filter, 1, SHOWN).stream()
                .map(row -> ProjectRow.of(row, show))
                .toList();
        return rows.isEmpty() && !keeps
                ? null
                : new Content(
                        "project/_panel",
                        new Board(
                                villageCode,
                                rows,
                                rows.size() < SHOWN
                                        ? rows.size()
                                        : list.sum(filter).total(),
                                keeps));
    }
}
