package org.zhucun.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What departments' lists say of the people of a case, contributed as a bean by the module that compares them. A flag is
 * looked into and never rejects: the comparison ends when each has its words.
 */
public interface CaseFlags {

    /**
     * A hit, in the reader's words.
     *
     * @param open whether nobody looked into it yet
     * @param note what it turned out to be, and who says so
     * @param href where it is explained, by POST
     */
    record Flag(
            long id, String what, boolean open, @Nullable String note, String href) {}

    /** The hits of a case's household, or of its applicant. */
    List<Flag> of(long caseFileId, @Nullable Long householdId);
}
