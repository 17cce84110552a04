package org.zhucun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One database for the whole test run: the server named, else a container where Docker answers, else the embedded one. */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static Map<String, Object> settings;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!context.getEnvironment().containsProperty("spring.datasource.url")) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", settings()));
        }
    }

    private static synchronized Map<String, Object> settings() {
        if (settings == null) {
            settings = new LinkedHashMap<>();
            settings.put("zhucun.data", folder());
            settings.put("zhucun.demo", "false");
            if (dockerAnswers()) {
                useContainer();
            }
        }
        return settings;
    }

    private static String folder() {
        try {
            var folder = Files.createTempDirectory("zhucun-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asking Testcontainers costs seconds and a noisy log where there is no engine, so look for its socket first. */
    private static boolean dockerAnswers() {
        return (Files.exists(Path.of("/var/run/docker.sock")) || System.getenv("DOCKER_HOST") != null)
                && DockerClientFactory.instance().isDockerAvailable();
    }

    private static void useContainer() {
        var server = new PostgreSQLContainer("postgres:18-alpine")
                .withDatabaseName("zhucun")
                .withUsername("postgres")
                .withInitScript("container-logins.sql");
        server.start();
        settings.put("spring.datasource.url", server.getJdbcUrl());
        settings.put("spring.datasource.username", "zhucun_app");
        settings.put("spring.datasource.password", "test");
        settings.put("spring.flyway.user", "zhucun_owner");
        settings.put("spring.flyway.password", "test");
        settings.put("zhucun.key", "00".repeat(32));
    }
}
