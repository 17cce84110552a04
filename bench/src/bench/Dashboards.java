package bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** Dashboards of one town, of the county and of its province, and a list reached from a figure: one reader at a time. */
final class Dashboards {

    /** Requests before a page is measured, and measured; the long pages are asked a few times only. */
    private static final int WARM = Integer.getInteger("bench.warmpage", 40);

    private static final int MEASURED = 40;
    private static final int LONG = 3;

    private final Server server;
    private final Product product;

    Dashboards(Server server, Product product) {
        this.server = server;
        this.product = product;
    }

    void print() throws Exception {
        var town = product.new Session("bench.town");
        var county = product.new Session("bench.county");
        var province = product.new Session("bench.province");
        var pages = new LinkedHashMap<String, Map.Entry<Product.Session, String>>();
        pages.put("town", Map.entry(town, "/dashboards/town?year=2020"));
        pages.put("county", Map.entry(county, "/dashboards/county?year=2020"));
        pages.put("province", Map.entry(province, "/dashboards/county?year=2020"));
        pages.put("county, 2019", Map.entry(county, "/dashboards/county?year=2019"));
        pages.put("list of a figure, town", Map.entry(town, "/households?year=2020&standing=registered&cause=ILLNESS"));
        pages.put("list of a figure, county", Map.entry(county, "/households?year=2020&standing=registered&cause=ILLNESS"));
        pages.put("persons of a figure, county", Map.entry(county, "/persons?year=2020&labour=ORDINARY"));
        pages.put("doubts, town", Map.entry(town, "/doubts"));
        pages.put("doubts, county", Map.entry(county, "/doubts"));
        System.out.printf("%n%-28s %5s %8s %8s %8s %8s%n", "dashboard (one reader)", "stmts", "db ms", "of town", "cpu ms", "ms");
        var first = 0d;
        for (var page : pages.entrySet()) {
            var session = page.getValue().getKey();
            var times = page.getKey().startsWith("doubts") ? LONG : MEASURED;
            for (var i = 0; i < (times == LONG ? LONG : WARM); i++) {
                session.get(page.getValue().getValue());
            }
            server.resetCounts();
            var cpu = product.cpu();
            var start = System.nanoTime();
            for (var i = 0; i < times; i++) {
                session.get(page.getValue().getValue());
            }
            var took = (System.nanoTime() - start) / 1e6 / times;
            var spent = (product.cpu() - cpu) / (double) times;
            var counts = server.counts();
            var database = counts[1] / times;
            if (first == 0) {
                first = database;
            }
            System.out.printf("%-28s %5.1f %8.2f %8.2f %8.1f %8.1f%n", page.getKey(), counts[0] / times, database, database / first, spent, took);
        }
    }
}
