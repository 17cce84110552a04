package org.zhucun.journeys;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;

/** The application once more, as a process of its own on the same database, to be killed. */
final class OtherServer implements AutoCloseable {

    private final Process process;
    private final int port;

    OtherServer(ApplicationContext first) throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.zhucun.Zhucun")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "other-server.log").toFile());
        var settings = builder.environment();
        var runtime = pool(first.getBean("dataSource", DataSource.class));
        var owner = pool(first.getBean("ownerDataSource", DataSource.class));
        settings.put("SPRING_DATASOURCE_URL", runtime.getJdbcUrl());
        settings.put("SPRING_DATASOURCE_USERNAME", runtime.getUsername());
        settings.put("SPRING_DATASOURCE_PASSWORD", runtime.getPassword());
        settings.put("SPRING_FLYWAY_USER", owner.getUsername());
        settings.put("SPRING_FLYWAY_PASSWORD", owner.getPassword());
        settings.put("SPRING_FLYWAY_ENABLED", "false");
        settings.put("SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "4");
        settings.put("ZHUCUN_DATA", first.getEnvironment().getRequiredProperty("zhucun.data"));
        settings.put("ZHUCUN_DEMO", "false");
        settings.put("SERVER_PORT", String.valueOf(port));
        process = builder.start();
    }

    int port() {
        return port;
    }

    /** Waits until it answers. */
    void ready() throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var ask = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        for (var until = System.nanoTime() + Duration.ofMinutes(4).toNanos(); System.nanoTime() < until; ) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the other server did not start, see target/other-server.log");
            }
            try {
                if (client.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it is still starting
            }
            Thread.sleep(250);
        }
        throw new IllegalStateException("the other server does not answer");
    }

    /** Without a chance to finish what it is doing. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }

    private static HikariDataSource pool(DataSource source) throws IOException {
        try {
            return source.unwrap(HikariDataSource.class);
        } catch (java.sql.SQLException e) {
            throw new IOException(e);
        }
    }
}
