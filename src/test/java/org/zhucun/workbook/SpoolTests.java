package org.zhucun.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTests {
    private static final long OWN = ProcessHandle.current().pid();
    private static final long NOBODYS = 99_999_999;

    @TempDir
    Path folder;

    @Test
    void whatAKilledProcessLeftIsDeletedAndNothingElse() throws IOException {
        var left = Files.createFile(folder.resolve("zhucun-" + NOBODYS + "-1.spool"));
        var inUse = Files.createFile(folder.resolve("zhucun-" + OWN + "-2.spool"));
        var foreign = Files.createFile(folder.resolve("zhucun-notes.spool"));
        assertThat(Spool.sweep(folder)).isOne();
        assertThat(left).doesNotExist();
        assertThat(inUse).exists();
        assertThat(foreign).exists();
    }

    /** As in a container, where every process has the number 1. */
    @Test
    void aFileOlderThanTheProcessOfItsNumberIsAnothers() throws IOException {
        var old = Files.createFile(folder.resolve("zhucun-" + OWN + "-3.spool"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2020-12-21T00:00:00Z")));
        assertThat(Spool.sweep(folder)).isOne();
        assertThat(old).doesNotExist();
    }

    @Test
    void aFileLaidOutNowIsNotSwept() throws IOException {
        var file = Spool.file();
        Spool.sweep();
        assertThat(Files.deleteIfExists(file)).isTrue();
    }
}
