package org.zhucun.project;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;

/** The door to projects: what is written down of them. */
@Service
@Transactional
public class ProjectDesk {

    private final Projects projects;

    ProjectDesk(Projects projects) {
        this.projects = projects;
    }

    /** Records a project of a village in the viewer's range; its number. */
    public long add(String village, ProjectForm form) {
        return projects.saveAndFlush(
                        new Project(village, form, Viewers.required().actor()))
                .id();
    }

    /**
     * Writes down what has become known since.
     *
     * @throws OptimisticLockingFailureException if somebody else was quicker
     */
    void change(long id, ProjectForm form) {
        var project = required(id);
        if (project.changedSince(form.version())) {
            throw new OptimisticLockingFailureException("project " + id);
        }
        project.describe(form);
        projects.saveAndFlush(project);
    }

    /** Who writes projects down. */
    static boolean isKeptBy(Viewer viewer) {
        return viewer.is(Role.TOWN_CADRE) || viewer.is(Role.VILLAGE_CLERK);
    }

    Project required(long id) {
        return projects.findById(id).orElseThrow(NotFound::new);
    }
}
