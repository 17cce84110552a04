package org.zhucun.workbook;

import static org.zhucun.workbook.WorkbookRefused.Reason.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A workbook that someone else made. What it is, is decided by its content and never by its name; it is read as a
 * stream, so that memory stays flat, and only values are read: a formula or a macro refuses the whole file.
 */
public interface Workbook extends AutoCloseable {
    /** The names of the visible sheets, in order. */
    List<String> sheets();

    /** Reads the rows of a sheet that hold anything, until they end or the taker has enough. */
    void read(int sheet, Rows rows);

    @Override
    void close();

    /** Opens a file of which nothing is known. */
    static Workbook open(Path file, WorkbookLimits limits) {
        try {
            var size = Files.size(file);
            if (size == 0) {
                throw new WorkbookRefused(EMPTY);
            }
            if (size > limits.fileBytes()) {
                throw new WorkbookRefused(FILE_TOO_LARGE, limits.fileBytes() / 1024 / 1024);
            }
            var start = start(file);
            if (isZip(start)) {
                return new XlsxWorkbook(file, limits);
            }
            if (isCompound(start)) {
                return new XlsWorkbook(file, limits);
            }
            return new CsvWorkbook(file, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private static boolean isZip(byte[] start) {
        return start.length >= 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    private static boolean isCompound(byte[] start) {
        return start.length == 8 && (start[0] & 0xff) == 0xd0 && (start[1] & 0xff) == 0xcf && start[2] == 0x11;
    }
}
