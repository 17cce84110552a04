package org.zhucun.viewer;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The one on whose behalf a statement runs. The database compares {@link #low()} and {@link #high()} with every row's
 * village_code, so a viewer without casework (an administrator, or nobody) has an empty range.
 *
 * @param actor the account's user name, or the name of a system viewer
 * @param role the role acted in; null for a system viewer
 * @param prefix the division code whose villages are in scope
 */
public record Viewer(String actor, @Nullable Role role, String prefix) implements Serializable {

    /** Acts for the system itself (a nightly job, the loading of the sample) within one division. */
    public static Viewer system(String name, String prefix) {
        return new Viewer(name, null, prefix);
    }

    /** The first village code in scope, inclusive; empty for a viewer without casework. */
    public String low() {
        return seesCasework() ? prefix : "";
    }

    /** The end of the range, exclusive: ':' sorts right after '9' in collation "C". */
    public String high() {
        return seesCasework() ? prefix + ":" : "";
    }

    /** The same for the same person acting for the same place in the same role. */
    public String key() {
        return actor + "/" + role + "/" + prefix;
    }

    public boolean is(Role wanted) {
        return role == wanted;
    }

    private boolean seesCasework() {
        return role == null || role.seesCasework();
    }
}
