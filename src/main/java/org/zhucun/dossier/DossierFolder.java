package org.zhucun.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhucun.parameter.Parameters;

/** Where finished files lie until their days are over. */
@Component
class DossierFolder {

    private final Path folder;
    private final Parameters parameters;

    DossierFolder(@Value("${zhucun.data}") Path data, Parameters parameters) {
        this.folder = data.resolve("dossiers").toAbsolutePath();
        this.parameters = parameters;
    }

    int days() {
        return parameters.limit("dossier.days");
    }

    /** A place for a file in the making; a job that ends early removes it, and what is left behind goes with the old ones. */
    Path begin(String extension) {
        try {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, "file-", extension);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null once it was deleted. */
    @Nullable
    Path find(@Nullable String name) {
        if (name == null) {
            return null;
        }
        var path = folder.resolve(name);
        return Files.isRegularFile(path) ? path : null;
    }

    /** Deletes what is older than its days, by the machine's clock: security does not follow the sample's day. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void deleteOld() {
        deleteBefore(System.currentTimeMillis() - TimeUnit.DAYS.toMillis(days()));
    }

    int deleteBefore(long moment) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        var deleted = 0;
        try (var files = Files.newDirectoryStream(folder, "file-*")) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toMillis() < moment && Files.deleteIfExists(file)) {
                    deleted++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deleted;
    }
}
