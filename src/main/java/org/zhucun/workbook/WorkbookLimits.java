package org.zhucun.workbook;

/**
 * How much of a foreign file is read before it is refused. The sizes in a file's own headers are not believed: bytes
 * are counted while they are inflated.
 */
public record WorkbookLimits(
        long fileBytes,
        long inflatedBytes,
        long sharedStringBytes,
        int inflationRatio,
        int entries,
        int sheets,
        int rows,
        int columns,
        int cellLength) {
    private static final long MB = 1024 * 1024;

    /** A county's yearly export of 150,000 households fits; what is larger is split by town before it is sent. */
    public static final WorkbookLimits STANDARD =
            new WorkbookLimits(64 * MB, 768 * MB, 32 * MB, 150, 1_000, 50, 300_000, 512, 4_000);

    long bytesOf(String entry) {
        return entry.endsWith("sharedStrings.xml") ? sharedStringBytes : inflatedBytes;
    }
}
