package org.zhucun.meeting;

import org.jspecify.annotations.Nullable;

/** Where the record behind a subject is shown; contributed as a bean by the module that keeps it. */
public interface SubjectLinks {

    /** The page of a record; null when it is not this module's. */
    @Nullable
    String href(String subjectTable, long subjectId);
}
