package org.zhucun.worklog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhucun.web.Choice;

/** The projects of villages, one of which an entry may be about; the module that keeps them answers. */
public interface ProjectIndex {

    /** A project as the log needs it. */
    record Found(String villageCode, String name) {}

    /** Those of a village, what is not finished first. */
    List<Choice> choices(String villageCode);

    /** A project in the viewer's range. */
    Optional<Found> find(long id);

    /** What those of them in the viewer's range are called, by their id. */
    Map<Long, String> names(Collection<Long> ids);
}
