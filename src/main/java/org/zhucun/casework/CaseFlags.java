package org.zhucun.casework;

import java.time.LocalDate;
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

    /**
     * A kind of list that a comparison asks for and that no department gave lately enough, in the reader's words.
     *
     * @param latest the day that the latest one speaks of; null where there is none
     * @param uploadedOn when that one came; null where there is none
     * @param months how old it may be
     * @param href where the reader uploads one; null where others do
     */
    record Missing(
            String kind,
            @Nullable LocalDate latest,
            @Nullable LocalDate uploadedOn,
            int months,
            @Nullable String href) {}

    /**
     * What a comparison on a day lacks: the kinds of lists that the village's area asks for on that day and that do not
     * cover the village, or are older than they may be.
     */
    List<Missing> missing(String villageCode, LocalDate day);

    /**
     * Compares the people of an open case anew with the lists that are kept: who joined the household since. It happens by
     * itself when a case is opened.
     *
     * @return how many hits are new
     */
    int compare(long caseFileId);

    /** The hits of a case's household, or of its applicant. */
    List<Flag> of(long caseFileId, @Nullable Long householdId);
}
