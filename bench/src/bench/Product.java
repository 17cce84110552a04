package bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The product in a process of its own, extracted as it is delivered, on the bench's server. */
final class Product implements AutoCloseable {

    static final String PASSWORD = "Bench-2020-county";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern PAUSE = Pattern.compile("Pause.* (\\d+)M->(\\d+)M\\(");

    private final Process process;
    private final Path folder;
    private final String base;

    Product(Path jar, Server server, Path folder) throws Exception {
        this.folder = folder;
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        base = "http://127.0.0.1:" + port;
        var builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"), "-Xmx768m", "-Xlog:gc:file=" + folder.resolve("gc.log"), "-jar", jar.toAbsolutePath().toString(), "--server.address=127.0.0.1");
        builder.environment().putAll(java.util.Map.of(
                "SERVER_PORT", port + "", "ZHUCUN_DATA", folder.resolve("data").toString(), "ZHUCUN_KEY", County.KEY,
                "ZHUCUN_ADMIN_PASSWORD", PASSWORD, "ZHUCUN_CLOCK_STARTS", "2020-12-21", "SPRING_DATASOURCE_URL", server.url(),
                "SPRING_DATASOURCE_USERNAME", Server.RUNTIME, "SPRING_DATASOURCE_PASSWORD", Server.PASSWORD,
                "SPRING_FLYWAY_USER", Server.OWNER, "SPRING_FLYWAY_PASSWORD", Server.PASSWORD));
        builder.environment().put("JDK_JAVA_OPTIONS", System.getProperty("bench.jvm", ""));
        process = builder.redirectErrorStream(true).redirectOutput(folder.resolve("product.log").toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var until = System.nanoTime() + TimeUnit.MINUTES.toNanos(6);
        while (!isUp()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("The product does not start:\n" + Files.readString(folder.resolve("product.log")));
            }
            Thread.sleep(300);
        }
    }

    private boolean isUp() {
        try {
            return open("/actuator/health", null).getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** A browser of one person: the cookie of a session. */
    final class Session {
        private String cookie = "";

        Session(String user) throws IOException {
            var token = token("/login");
            var login = post("/login", "username=" + user + "&password=" + PASSWORD + "&_csrf=" + token);
            if (login.getHeaderField("Location") == null || login.getHeaderField("Location").contains("error")) {
                throw new IllegalStateException("cannot sign in as " + user);
            }
        }

        String get(String path) throws IOException {
            var connection = open(path, cookie);
            take(connection);
            // a search that finds one and no other leads to it
            if (connection.getResponseCode() == 302) {
                return "";
            }
            if (connection.getResponseCode() != 200) {
                throw new IllegalStateException(connection.getResponseCode() + " at " + path);
            }
            try (var in = connection.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        String token(String path) throws IOException {
            var found = CSRF.matcher(get(path));
            if (!found.find()) {
                throw new IllegalStateException("no token at " + path);
            }
            return found.group(1);
        }

        HttpURLConnection post(String path, String form) throws IOException {
            return post(path, "application/x-www-form-urlencoded", out -> out.write(form.replace("+", "%2B").getBytes(StandardCharsets.UTF_8)));
        }

        HttpURLConnection post(String path, String type, Body body) throws IOException {
            var connection = open(path, cookie);
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", type);
            connection.setChunkedStreamingMode(64 * 1024);
            try (var out = connection.getOutputStream()) {
                body.write(out);
            }
            take(connection);
            return connection;
        }

        String cookie() {
            return cookie;
        }

        private void take(HttpURLConnection answer) throws IOException {
            answer.getResponseCode();
            for (var header : answer.getHeaderFields().getOrDefault("Set-Cookie", List.of())) {
                cookie = header.substring(0, header.indexOf(';'));
            }
        }
    }

    interface Body {
        void write(OutputStream out) throws IOException;
    }

    List<Session> sessions(String user, int count) throws IOException {
        var sessions = new ArrayList<Session>();
        for (var i = 0; i < count; i++) {
            sessions.add(new Session(user));
        }
        return sessions;
    }

    HttpURLConnection open(String path, String cookie) throws IOException {
        var connection = (HttpURLConnection) URI.create(base + path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setReadTimeout(600_000);
        if (cookie != null) {
            connection.setRequestProperty("Cookie", cookie);
        }
        return connection;
    }

    /** CPU time of the process so far, ms. */
    long cpu() {
        return process.info().totalCpuDuration().orElseThrow().toMillis();
    }

    /** Collects garbage and tells what is left, MB. */
    long settledHeap() throws Exception {
        var seen = pauses().size();
        new ProcessBuilder("jcmd", process.pid() + "", "GC.run").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        Thread.sleep(300);
        var after = pauses();
        return after.subList(Math.min(seen, after.size() - 1), after.size()).stream().mapToLong(pause -> pause[1]).min().orElse(0);
    }

    /** Heap before and after each collection so far, MB. */
    List<long[]> pauses() throws IOException {
        var found = new ArrayList<long[]>();
        for (var line : Files.readAllLines(folder.resolve("gc.log"))) {
            var pause = PAUSE.matcher(line);
            if (pause.find()) {
                found.add(new long[] {Long.parseLong(pause.group(1)), Long.parseLong(pause.group(2))});
            }
        }
        return found;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
