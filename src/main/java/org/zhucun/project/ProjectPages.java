package org.zhucun.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.Divisions;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Fact;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;
import org.zhucun.worklog.EntriesAbout;
import org.zhucun.worklog.LogReaders;

/** Reads a project with what the log says of it. */
@Component
@Transactional(readOnly = true)
class ProjectPages {

    /** Entries on the page; the list of the log has them all. */
    private static final int SHOWN = 20;

    private final ProjectDesk desk;
    private final EntriesAbout log;
    private final Divisions divisions;
    private final Shows shows;

    ProjectPages(ProjectDesk desk, EntriesAbout log, Divisions divisions, Shows shows) {
        this.desk = desk;
        this.log = log;
        this.divisions = divisions;
        this.shows = shows;
    }

    ProjectPage of(long id) {
        var show = shows.now();
        var viewer = Viewers.required();
        var project = desk.required(id);
        var form = project.form();
        var stage = project.stage(show.today());
        var writes = LogReaders.write(viewer);
        var reads = LogReaders.include(viewer);
        return new ProjectPage(
                id,
                project.villageCode(),
                divisions.name(project.villageCode()),
                form.name(),
                show.word("project.stage", stage),
                stage.css(),
                form.content(),
                facts(form, show),
                reads ? log.latest(id, SHOWN) : List.of(),
                reads ? log.count(id) : 0,
                reads,
                writes,
                ProjectDesk.isKeptBy(viewer));
    }

    private static List<Fact> facts(ProjectForm form, Show show) {
        return List.of(
                new Fact(show.say("project.kind"), show.word("project.kind", form.kind())),
                new Fact(show.say("project.site"), form.site()),
                new Fact(
                        show.say("project.planned"),
                        show.say("project.span", Show.date(form.plannedFrom()), Show.date(form.plannedUntil()))),
                new Fact(show.say("project.startedOn"), day(form.startedOn())),
                new Fact(show.say("project.finishedOn"), day(form.finishedOn())),
                new Fact(show.say("project.unit"), form.unit()),
                new Fact(show.say("project.contractor"), form.contractor()),
                new Fact(
                        show.say("project.amount"),
                        form.amount() == null ? null : show.say("project.yuan", Show.money(form.amount()))),
                new Fact(
                        show.say("project.households"),
                        form.households() == null ? null : show.say("project.homes", form.households())),
                new Fact(show.say("project.target"), form.target()));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : Show.date(day);
    }
}
