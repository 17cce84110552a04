package org.zhucun.warning;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;
import org.zhucun.window.ReportKind;
import org.zhucun.window.VillagerReports;

/** Makes a clue of what a villager brought to the public window; a person says which household it is about. */
@Service
@Transactional
public class ReportedClues {

    /** @param named whether a member bears the name that the villager gave */
    record Home(long id, String name, @Nullable String group, int persons, boolean named) {}

    private static final int MOST = 60;
    static final String WATCHABLE = """

            from household_present p join household h on h.household_id = p.household_id
            left join resident_group g on g.resident_group_id = p.resident_group_id
            where p.village_code = :village and %s""".formatted(Watchable.CONDITION);

    private final VillagerReports reports;
    private final JdbcClient jdbc;

    ReportedClues(VillagerReports reports, JdbcClient jdbc) {
        this.reports = reports;
        this.jdbc = jdbc;
    }

    /** A report that may become a clue; complaints are answered, not watched. */
    @Transactional(readOnly = true)
    public VillagerReports.Report required(long id) {
        var report = reports.of(id);
        if (report.kind() == ReportKind.COMPLAINT) {
            throw new NotFound();
        }
        return report;
    }

    /** The households that it can be about, those with a member of the given name first. */
    @Transactional(readOnly = true)
    public List<Home> homes(VillagerReports.Report report, @Nullable String wanted) {
        return jdbc.sql("select p.household_id as id, p.head_name as name, g.name as \"group\", p.persons,"
                        + " exists (select from membership m join person one on one.person_id = m.person_id"
                        + " where m.household_id = p.household_id and m.left_on is null and one.name = :by) as named"
                        + WATCHABLE
                        + " and (:wanted = '' or exists (select from membership m join person one on one.person_id = m.person_id"
                        + " where m.household_id = p.household_id and m.left_on is null and position(:wanted in one.name) > 0))"
                        + " order by named desc, p.resident_group_id, p.initials, p.household_id limit :most")
                .param("village", report.villageCode())
                .param("by", report.raisedBy() == null ? "" : report.raisedBy())
                .param("wanted", wanted == null ? "" : wanted)
                .param("most", MOST)
                .query(Home.class)
                .list();
    }

    /** Where what was made of a report is; null where nothing was. */
    static @Nullable String made(VillagerReports.Report report) {
        return report.subjectTable() == null
                ? null
                : (report.subjectTable().equals("clue") ? "/clues/" : "/cases/") + report.subjectId();
    }

    /** The clue's days count from the day of the report; made twice it is the same. */
    public long make(long id, long household) {
        var report = required(id);
        if ("clue".equals(report.subjectTable()) && isOf(report.subjectId(), household)) {
            return Objects.requireNonNull(report.subjectId());
        }
        if (report.subjectTable() != null) {
            throw new Refusal("report.made.already");
        }
        var clue = jdbc.sql("""
                        insert into clue (village_code, household_id, sign, year, facts, state, found_on, due_on, villager_report_id)
                        select p.village_code, p.household_id, 'REPORTED', extract(year from cast(:day as date)), jsonb_build_array(:day::date, :said::text), 'OPEN',
                               cast(:day as date), cast(:day as date) + coalesce(parameter_value('warning.visit-days', p.village_code, :day), '10')::integer, :report""" + WATCHABLE + " and p.household_id = :household returning clue_id")
                .param("day", report.raisedOn())
                .param("said", shortly(report.said()))
                .param("report", id)
                .param("village", report.villageCode())
                .param("household", household)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refusal("clue.household"));
        reports.become(id, "clue", clue);
        return clue;
    }

    private boolean isOf(@Nullable Long clue, long household) {
        return jdbc.sql("select exists (select from clue where clue_id = :clue and household_id = :household)")
                .param("clue", clue)
                .param("household", household)
                .query(Boolean.class)
                .single();
    }

    static String shortly(String said) {
        return said.length() > 120 ? said.substring(0, 120) + "…" : said;
    }
}
