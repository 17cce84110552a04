package bench;

import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Household files on paper: one while its reader waits, a village and the town as jobs. */
final class Paper {

    private static final int WARM = 30;
    private static final int MEASURED = 40;
    private static final Pattern READY = Pattern.compile("href=\"(/dossiers/\\d+/content)\"");

    private final Server server;
    private final Product product;

    Paper(Server server, Product product) {
        this.server = server;
        this.product = product;
    }

    void print() throws Exception {
        var town = product.new Session("bench.town");
        var households = server.query("select string_agg(household_id::text, ',' order by household_id) from household where village_code = '" + County.VILLAGE + "'").split(",");
        System.out.printf("%n%-34s %9s %9s %9s%n", "household files (PDF)", "files", "files/s", "cpu ms");
        for (var i = 0; i < WARM; i++) {
            file(town, households[i % households.length]);
        }
        var times = new long[MEASURED];
        var cpu = product.cpu();
        for (var i = 0; i < MEASURED; i++) {
            var start = System.nanoTime();
            file(town, households[i % households.length]);
            times[i] = System.nanoTime() - start;
        }
        var spent = product.cpu() - cpu;
        say("one file at once", MEASURED, Arrays.stream(times).sum() / 1e9, spent);
        Arrays.sort(times);
        System.out.printf("%-34s p50 %.0f ms, p99 %.0f ms%n", "", times[MEASURED / 2] / 1e6, times[MEASURED - 1] / 1e6);
        job(town, "a village as one PDF", "village=" + County.VILLAGE, households.length);
        job(town, "the town as a zip", "town=" + County.VILLAGE.substring(0, 9), Integer.parseInt(server.query("select count(*) from household_present where not ended and village_code like '" + County.VILLAGE.substring(0, 9) + "%'")));
    }

    private void file(Product.Session town, String household) throws Exception {
        try (var in = product.open("/households/" + household + "/file/print.pdf?reason=bench", town.cookie()).getInputStream()) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void job(Product.Session town, String what, String filters, int files) throws Exception {
        var base = product.settledHeap();
        var seen = product.pauses().size();
        var made = READY.matcher(town.get("/dossiers")).results().count();
        var token = town.token("/dossiers/new?" + filters);
        var cpu = product.cpu();
        var start = System.nanoTime();
        town.post("/dossiers", "filters=" + URLEncoder.encode(filters, StandardCharsets.UTF_8) + "&reason=bench&_csrf=" + token);
        while (READY.matcher(town.get("/dossiers")).results().count() == made) {
            Thread.sleep(500);
        }
        say(what, files, (System.nanoTime() - start) / 1e9, product.cpu() - cpu);
        var pauses = product.pauses();
        System.out.printf("%-34s heap settled %d MB before; in use right after a collection at most %d MB%n", "", base, pauses.subList(Math.min(seen, pauses.size()), pauses.size()).stream().mapToLong(pause -> pause[1]).max().orElse(base));
    }

    private static void say(String what, int files, double seconds, long cpu) {
        System.out.printf("%-34s %9d %9.1f %9.0f%n", what, files, files / seconds, cpu / (double) files);
    }
}
