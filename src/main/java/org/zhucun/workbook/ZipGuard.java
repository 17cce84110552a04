package org.zhucun.workbook;

import static org.zhucun.workbook.WorkbookRefused.Reason.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks at every entry of an archive before anything in it is believed: inflates them all, counting bytes, since the
 * sizes in the headers can lie.
 */
final class ZipGuard {
    private static final long SMALL = 4 * 1024 * 1024;

    private final ZipFile zip;
    private final WorkbookLimits limits;

    ZipGuard(ZipFile zip, WorkbookLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    void check() throws IOException {
        if (zip.size() > limits.entries()) {
            throw new WorkbookRefused(INFLATES_TOO_FAR, limits.inflatedBytes() / 1024 / 1024);
        }
        var entries = Collections.list(zip.entries());
        for (var entry : entries) {
            refuseByName(entry.getName());
        }
        var total = 0L;
        for (var entry : entries) {
            total += inflate(entry);
            if (total > limits.inflatedBytes()) {
                throw new WorkbookRefused(INFLATES_TOO_FAR, limits.inflatedBytes() / 1024 / 1024);
            }
        }
        var types = zip.getEntry("[Content_Types].xml");
        if (types == null) {
            throw new WorkbookRefused(NOT_A_WORKBOOK);
        }
        try (var in = zip.getInputStream(types)) {
            if (new String(in.readNBytes(1024 * 1024), StandardCharsets.UTF_8).contains("macroEnabled")) {
                throw new WorkbookRefused(MACROS);
            }
        }
    }

    private static void refuseByName(String name) {
        if (name.endsWith("vbaProject.bin") || name.startsWith("xl/macrosheets/")) {
            throw new WorkbookRefused(MACROS);
        }
        if (name.equals("xl/workbook.bin")) {
            throw new WorkbookRefused(BINARY_WORKBOOK);
        }
    }

    private long inflate(ZipEntry entry) throws IOException {
        var buffer = new byte[32 * 1024];
        var compressed = Math.max(1, entry.getCompressedSize());
        try (var in = new CountedStream(zip.getInputStream(entry), limits.bytesOf(entry.getName()))) {
            while (in.read(buffer) >= 0) {
                if (in.count() > SMALL && in.count() / compressed > limits.inflationRatio()) {
                    throw new WorkbookRefused(INFLATES_TOO_FAR, limits.inflatedBytes() / 1024 / 1024);
                }
            }
            return in.count();
        }
    }
}
