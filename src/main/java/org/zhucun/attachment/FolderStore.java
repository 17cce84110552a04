package org.zhucun.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps files under the data folder, spread over 256 folders. */
@Component
class FolderStore implements FileStore {

    private final Path root;

    FolderStore(@Value("${zhucun.data}") Path data) {
        this.root = data.resolve("attachments").toAbsolutePath();
    }

    @Override
    public String keep(byte[] bytes, String extension) {
        var id = UUID.randomUUID().toString();
        var name = id.substring(0, 2) + "/" + id + extension;
        try {
            var target = root.resolve(name);
            Files.createDirectories(target.getParent());
            var half = Files.createTempFile(target.getParent(), "upload", ".part");
            Files.write(half, bytes);
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(String name) {
        try {
            return Files.newInputStream(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
