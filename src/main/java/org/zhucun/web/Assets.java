package org.zhucun.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files a browser keeps, read once at start-up; {@code #assets.url('theme.css')} in templates. An address holds a
 * hash of the content, so that it may be kept for a year and changes when the file does.
 */
@Component
public class Assets {

    /** A file ready to be sent, plain and compressed. */
    record Asset(String url, String type, byte[] plain, byte @Nullable [] gzip) {}

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "txt", "text/plain;charset=UTF-8");

    private final Map<String, Asset> byName = new HashMap<>();
    private final Map<String, Asset> byUrl = new HashMap<>();

    Assets() {
        add("classpath*:/static/*");
        add("classpath*:/META-INF/resources/webjars/tabler__core/*/dist/css/tabler.min.css");
        add("classpath*:/META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js");
    }

    /** The address of a file by its name, say {@code theme.css}. */
    public String url(String name) {
        var asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("No asset " + name + ", only " + byName.keySet());
        }
        return asset.url();
    }

    /** The text of a file by its name. */
    public String text(String name) {
        return new String(java.util.Objects.requireNonNull(byUrl.get(url(name))).plain(), StandardCharsets.UTF_8);
    }

    @Nullable
    Asset at(String url) {
        return byUrl.get(url);
    }

    private void add(String pattern) {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var name = file.getFilename();
                var type = name == null ? null : TYPES.get(name.substring(name.lastIndexOf('.') + 1));
                if (name != null && type != null) {
                    add(name, type, file);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void add(String name, String type, Resource file) throws IOException {
        var plain = file.getContentAsByteArray();
        var asset = new Asset("/assets/" + hash(plain) + "/" + name, type, plain, gzip(plain));
        byName.put(name, asset);
        byUrl.put(asset.url(), asset);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte @Nullable [] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream(plain.length / 3);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.size() < plain.length * 9 / 10 ? bytes.toByteArray() : null;
    }
}
