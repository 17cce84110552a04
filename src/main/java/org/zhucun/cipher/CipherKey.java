package org.zhucun.cipher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The master key: 32 bytes from ZHUCUN_KEY, a file, or (on the embedded default only) made at the first start. The
 * database keeps a fingerprint, so that a lost or changed key is noticed at start-up and not in a garbled page.
 */
@Component
@DependsOnDatabaseInitialization
class CipherKey {

    private static final Logger log = LoggerFactory.getLogger(CipherKey.class);

    private final byte[] master;

    CipherKey(
            @Value("${zhucun.key:}") String inline,
            @Value("${zhucun.key-file:}") String file,
            @Value("${zhucun.data}") Path data,
            Environment environment,
            JdbcClient jdbc) {
        var known = jdbc.sql("select fingerprint from cipher_key")
                .query(byte[].class)
                .optional();
        var embedded = !environment.containsProperty("spring.datasource.url");
        this.master = find(inline, file, data.resolve("zhucun.key"), embedded && known.isEmpty());
        var fingerprint = Arrays.copyOf(derive("fingerprint"), 16);
        if (known.isEmpty()) {
            jdbc.sql(
                            "insert into cipher_key (cipher_key_id, fingerprint, created_at) values (1, :fingerprint, now()) on conflict do nothing")
                    .param("fingerprint", fingerprint)
                    .update();
        } else if (!MessageDigest.isEqual(known.get(), fingerprint)) {
            throw new CipherKeyRefused("The encryption key is not the one this database was written with.");
        }
    }

    /** A key for one purpose, so that no key serves two algorithms. */
    byte[] derive(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master, "HmacSHA256"));
            return mac.doFinal(("zhucun " + purpose).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] find(String inline, String file, Path fallback, boolean mayCreate) {
        if (!inline.isBlank()) {
            return parse(inline, "ZHUCUN_KEY");
        }
        var path = file.isBlank() ? fallback : Path.of(file);
        try {
            if (Files.exists(path)) {
                return parse(Files.readString(path), path.toString());
            }
            if (!mayCreate || !file.isBlank()) {
                throw new CipherKeyRefused(
                        "No encryption key: neither ZHUCUN_KEY nor the file " + path.toAbsolutePath() + " is there.");
            }
            return create(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] parse(String text, String from) {
        var hex = text.strip();
        if (!hex.matches("[0-9a-fA-F]{64}")) {
            throw new CipherKeyRefused("The encryption key in " + from + " is not 64 hexadecimal digits.");
        }
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] create(Path path) throws IOException {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.createFile(path);
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(path, HexFormat.of().formatHex(key) + "\n");
        log.info("Made an encryption key in {}; keep a copy of it with every backup", path.toAbsolutePath());
        return key;
    }
}
