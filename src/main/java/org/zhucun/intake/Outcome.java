package org.zhucun.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a workbook would do, or did, to the register. */
final class Outcome {
    /** How many differences and faults are listed one by one; all are counted. */
    static final int LISTED = 20_000;

    /** A fault and the sheet that it stands in. */
    record Found(int sheet, Fault fault) {}

    /** A record that the register lacks, a field that it has otherwise, or a member that the workbook lacks. */
    record Change(
            String kind,
            int sheet,
            int row,
            String villageCode,
            @Nullable Long householdId,
            @Nullable String number,
            @Nullable String name,
            @Nullable String field,
            @Nullable String before,
            @Nullable String after) {}

    private final List<Found> faults = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    long total;
    long added;
    long changed;
    long faulty;
    long differences;
    long missing;

    long good() {
        return total - faulty;
    }

    long unchanged() {
        return total - added - changed - faulty;
    }

    void faulty(int sheet, List<Fault> found) {
        faulty++;
        for (var fault : found) {
            if (faults.size() < LISTED) {
                faults.add(new Found(sheet, fault));
            }
        }
    }

    void list(Change change) {
        if (changes.size() < LISTED) {
            changes.add(change);
        }
    }

    List<Found> faults() {
        return faults;
    }

    List<Change> changes() {
        return changes;
    }
}
