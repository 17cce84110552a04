package org.zhucun.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.division.Divisions;
import org.zhucun.history.HistoryEvents;
import org.zhucun.project.ProjectDesk;
import org.zhucun.project.ProjectForm;
import org.zhucun.project.ProjectKind;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.worklog.LogBook;
import org.zhucun.worklog.LogDraft;

/**
 * What was built in the seven poor villages from 2015 on, and what the First Secretaries wrote when they went to look, on
 * days on which they wrote anyway. What is there is left.
 */
@Component
@ConditionalOnProperty(name = "zhucun.demo", havingValue = "true")
@Order(45)
class VillageProjects implements SamplePart {

    private static final Logger LOG = LoggerFactory.getLogger(VillageProjects.class);
    private static final String TOWN = "140899101";
    private static final String SAMPLE = "z-town-projects";
    private static final Viewer RECORDS = new Viewer("town", Role.TOWN_CADRE, TOWN);
    private static final List<String> SEEN = List.of(
            "到工地看进度和用料，村民监督小组两人一起看，拍照留存。",
            "核对公示牌上的金额和工期，和合同一致。",
            "问施工队本周用了几个本村的工，工钱按天记着。",
            "和村监委看隐蔽工程，该返工的一处当场说定。",
            "听住在边上的几户说意见，记下来交给实施单位。");

    /** A line of the list of projects. */
    private record Built(CSVRecord row) {

        String village() {
            return TOWN + row.get("village");
        }

        @Nullable
        String text(String column) {
            return row.get(column).isEmpty() ? null : row.get(column);
        }

        @Nullable
        LocalDate day(String column) {
            return row.get(column).isEmpty() ? null : LocalDate.parse(row.get(column));
        }

        ProjectForm form(String villageName) {
            return new ProjectForm(
                    null,
                    village(),
                    ProjectKind.valueOf(row.get("kind")),
                    villageName + row.get("name"),
                    row.get("site"),
                    row.get("content"),
                    row.get("unit"),
                    text("contractor"),
                    text("target"),
                    Integer.valueOf(row.get("households")),
                    new BigDecimal(row.get("amount")),
                    LocalDate.parse(row.get("planned_from")),
                    LocalDate.parse(row.get("planned_until")),
                    day("started"),
                    day("finished"));
        }
    }

    private final ProjectDesk desk;
    private final LogBook book;
    private final Divisions divisions;
    private final HistoryEvents history;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    VillageProjects(
            ProjectDesk desk,
            LogBook book,
            Divisions divisions,
            HistoryEvents history,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.desk = desk;
        this.book = book;
        this.divisions = divisions;
        this.history = history;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public void load() {
        var there = Viewers.as(
                RECORDS,
                () -> jdbc.sql("""
                        select exists (select from history where event = 'IMPORT' and detail ->> 'sample' = :sample)""").param("sample", SAMPLE).query(Boolean.class).single());
        if (!there) {
            Viewers.as(RECORDS, () -> {
                transaction.executeWithoutResult(status -> record());
                return true;
            });
            LOG.info("The sample's projects are there");
        }
    }

    private void record() {
        for (var built : list()) {
            var id = desk.add(built.village(), built.form(divisions.name(built.village())));
            var started = built.day("started");
            if (started != null) {
                var finished = built.day("finished");
                var secretary =
                        new Viewer("secretary" + built.row.get("village"), Role.FIRST_SECRETARY, built.village());
                Viewers.as(secretary, () -> looked(secretary, id, started, finished));
            }
        }
        history.record("IMPORT", TOWN, null, null, null, Map.of("sample", SAMPLE));
    }

    /** One look a month while it was built. */
    private int looked(Viewer secretary, long project, LocalDate from, @Nullable LocalDate until) {
        var days = jdbc.sql("""
                        select max(happened_on) from log_entry
                        where author = :author and happened_on >= :from and (cast(:until as date) is null or happened_on <= :until)
                        group by date_trunc('month', happened_on) order by 1""")
                .param("author", secretary.actor())
                .param("from", from)
                .param("until", until)
                .query(LocalDate.class)
                .list();
        for (var at = 0; at < days.size(); at++) {
            var send = secretary.actor() + " project " + project + " " + days.get(at);
            book.record(new LogDraft(
                    UUID.nameUUIDFromBytes(send.getBytes(StandardCharsets.UTF_8)),
                    secretary.prefix(),
                    days.get(at),
                    SEEN.get((int) ((project + at) % SEEN.size())),
                    List.of("disclosure"),
                    project,
                    List.of(),
                    at % 3 == 0 ? "村民监督小组" : null,
                    null,
                    null,
                    null,
                    null));
        }
        return days.size();
    }

    private static List<Built> list() {
        return SampleTable.rows("projects.csv").stream().map(Built::new).toList();
    }
}
