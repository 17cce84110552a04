package org.zhucun.followup;

import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;

/** Where a follow-up began, and the address of such a record. */
public enum FollowUpSource {
    LOG("/logs/"),
    VISIT("/visits/");

    private final String path;

    FollowUpSource(String path) {
        this.path = path;
    }

    /** The village's clerk reads visits, not the team's log. */
    boolean opensFor(Viewer viewer) {
        return this == VISIT || !viewer.is(Role.VILLAGE_CLERK);
    }

    String href(long id) {
        return path + id;
    }
}
