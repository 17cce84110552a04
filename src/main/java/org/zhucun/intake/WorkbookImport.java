package org.zhucun.intake;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhucun.job.Job;

/** An import as its pages show it. */
public record WorkbookImport(
        long id,
        String scopeCode,
        String fileName,
        long fileBytes,
        List<RecognisedSheet> sheets,
        @Nullable Integer ofYear,
        Stage stage,
        @Nullable Long jobId,
        long rowsTotal,
        long rowsNew,
        long rowsChanged,
        long rowsUnchanged,
        long rowsFaulty,
        long changes,
        long missing,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant appliedAt,
        @Nullable Instant expiredAt,
        @Nullable Job job) {
    /** Where an import stands, as far as its owner is concerned. */
    public enum Stage {
        MAPPING,
        TRYING,
        /** The trial stopped; it can be asked for again. */
        STOPPED,
        TRIED,
        APPLYING,
        APPLIED,
        CANCELLED
    }

    /**
     * What the header row of a sheet told.
     *
     * @param unknown columns that nothing is known of
     * @param remembered columns that were mapped by hand, now or for an earlier workbook; null in what was kept before
     * @param taken fields that a known header brings; null in what was kept before
     * @param lacksNumber whether no column tells the rows' households apart
     */
    public record RecognisedSheet(
            int sheet,
            String name,
            String layout,
            int headerRow,
            int columns,
            int known,
            List<UnknownColumn> unknown,
            @Nullable List<UnknownColumn> remembered,
            @Nullable List<String> taken,
            @Nullable Boolean lacksNumber) {

        /** Columns that somebody decides on: those not known yet and those decided before. */
        List<UnknownColumn> mapped() {
            return Stream.concat(unknown.stream(), remembered == null ? Stream.empty() : remembered.stream())
                    .toList();
        }
    }

    /**
     * A column whose header says nothing by itself, with what stands in its first cells.
     *
     * @param chosen the field it was mapped to, "" where it is left out; null where nobody has chosen yet
     */
    public record UnknownColumn(
            String header,
            String remembered,
            List<String> examples,
            @Nullable String chosen) {}

    /** Rows that writing would touch. */
    public long good() {
        return rowsNew + rowsChanged;
    }

    public boolean isRunning() {
        return job != null && job.isOpen();
    }

    public boolean isTried() {
        return stage == Stage.TRIED || stage == Stage.APPLYING || stage == Stage.APPLIED;
    }

    /** Whether the file and what its trial found are still there. */
    public boolean hasPapers() {
        return isTried() && expiredAt == null;
    }

    public int columns() {
        return sheets.stream().mapToInt(RecognisedSheet::columns).sum();
    }

    public int known() {
        return sheets.stream().mapToInt(RecognisedSheet::known).sum();
    }

    /** Columns that nothing is known of: a sheet of households and members together is read as both. */
    public List<UnknownColumn> unknown() {
        return sheets.stream()
                .collect(Collectors.groupingBy(RecognisedSheet::sheet, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(parts -> parts.get(0).unknown().stream()
                        .filter(column ->
                                parts.stream().allMatch(part -> part.unknown().contains(column))))
                .distinct()
                .toList();
    }

    /** Whether a sheet waits for somebody to point out the column of its household numbers. */
    public boolean lacksNumber() {
        return sheets.stream().anyMatch(sheet -> Boolean.TRUE.equals(sheet.lacksNumber()));
    }
}
