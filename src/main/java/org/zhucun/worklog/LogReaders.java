package org.zhucun.worklog;

import java.util.Set;
import java.util.stream.Collectors;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;

/** Who reads the team's log, its photos and its panorama: the team itself, the town and the county. */
public final class LogReaders {

    static final Set<Role> WRITERS = Set.of(Role.FIRST_SECRETARY, Role.TEAM_MEMBER);
    static final Set<Role> ROLES =
            Set.of(Role.COUNTY_REVIEWER, Role.TOWN_CADRE, Role.FIRST_SECRETARY, Role.TEAM_MEMBER);

    private LogReaders() {}

    public static boolean include(Viewer viewer) {
        return ROLES.contains(viewer.role());
    }

    /** Whether the viewer writes the log too. */
    public static boolean write(Viewer viewer) {
        return WRITERS.contains(viewer.role());
    }

    static Set<String> names(Set<Role> roles) {
        return roles.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
