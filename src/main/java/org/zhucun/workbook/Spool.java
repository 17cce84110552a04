package org.zhucun.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Foreign files laid out for a while, in the folder for temporary files. Whoever lays one out deletes it; what a killed
 * process left there is full of personal data and is swept by the next one.
 */
public final class Spool {
    private static final Pattern NAME = Pattern.compile("zhucun-(\\d+)-\\d+\\.spool");

    private Spool() {}

    /** An empty file that only its owner reads. */
    public static Path file() throws IOException {
        return Files.createTempFile("zhucun-" + ProcessHandle.current().pid() + "-", ".spool");
    }

    /** Deletes the files of processes that are gone; returns how many there were. */
    public static int sweep() {
        return sweep(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static int sweep(Path folder) {
        var swept = 0;
        try (var files = Files.newDirectoryStream(folder, "zhucun-*.spool")) {
            for (var file : files) {
                var name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && isLeftBehind(file, name) && Files.deleteIfExists(file)) {
                    swept++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return swept;
    }

    /** In a container every process has the same number: then a file older than this process is another's. */
    private static boolean isLeftBehind(Path file, Matcher name) throws IOException {
        var owner = ProcessHandle.of(Long.parseLong(name.group(1)));
        return owner.isEmpty()
                || begun(owner).isAfter(Files.getLastModifiedTime(file).toInstant());
    }

    private static Instant begun(Optional<ProcessHandle> owner) {
        return owner.flatMap(process -> process.info().startInstant()).orElse(Instant.MIN);
    }
}
