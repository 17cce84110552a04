package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Builds a county of each size, starts the product on it and prints what it does. */
final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var jar = Path.of(arguments[0]);
        var sizes = arguments.length > 1
                ? Arrays.stream(arguments).skip(1).map(Long::valueOf).toList()
                : List.of(2_214L, 100_000L, 1_000_000L);
        System.out.printf("java %s, %d processors, %s%n", Runtime.version(), Runtime.getRuntime().availableProcessors(), java.time.LocalDate.now());
        for (var households : sizes) {
            measure(jar, households);
        }
    }

    private static void measure(Path jar, long households) throws Exception {
        var kept = System.getProperty("bench.keep");
        var folder = kept == null ? Files.createTempDirectory("zhucun-bench") : Path.of(kept + "-" + households);
        var built = Files.exists(folder.resolve("built"));
        Files.createDirectories(folder);
        try (var server = new Server(folder)) {
            System.out.printf("%n== %,d households%n", households);
            var start = System.nanoTime();
            if (!built) {
                new Product(jar, server, folder).close();
                County.build(server, households);
                Files.createFile(folder.resolve("built"));
                System.out.printf("built in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
            }
            try (var product = new Product(jar, server, folder)) {
                var only = System.getProperty("bench.only", "");
                if (only.isEmpty() || only.equals("pages")) {
                    new Pages(server, product).print();
                }
                if (only.isEmpty() || only.equals("dashboards")) {
                    new Rules(server, product).print();
                    new Dashboards(server, product).print();
                }
                if (households < 20_000 && (only.isEmpty() || only.equals("workbooks"))) {
                    new Traffic(server, product, folder).print(Integer.getInteger("bench.rows", 100_000));
                }
                if (households < 20_000 && (only.isEmpty() || only.equals("paper"))) {
                    new Paper(server, product).print();
                }
                if (only.equals("cases")) {
                    new Adjustment(server, product).printSigns();
                    if (households < 20_000) {
                        new Adjustment(server, product).print();
                    }
                }
                if (only.equals("field")) {
                    new FieldDay(server, product).print();
                }
            }
        } finally {
            if (kept == null) {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
