package bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** Dashboards of one town, of the county and of its province, and a list reached from a figure: one reader at a time. */
final class Dashboards {

    private static final int WARM = Integer.getInteger("bench.warmpage", 300);
    private static final int MEASURED = 60;

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
        for (var page : pages.values()) {
            for (var i = 0; i < WARM / pages.size(); i++) {
                page.getKey().get(page.getValue());
            }
        }
        var first = 0d;
        for (var page : pages.entrySet()) {
            var session = page.getValue().getKey();
            for (var i = 0; i < 10; i++) {
                session.get(page.getValue().getValue());
            }
            server.resetCounts();
            var cpu = product.cpu();
            var start = System.nanoTime();
            for (var i = 0; i < MEASURED; i++) {
                session.get(page.getValue().getValue());
            }
            var took = (System.nanoTime() - start) / 1e6 / MEASURED;
            var spent = (product.cpu() - cpu) / (double) MEASURED;
            var counts = server.counts();
            var database = counts[1] / MEASURED;
            if (first == 0) {
                first = database;
            }
            System.out.printf("%-28s %5.1f %8.2f %8.2f %8.1f %8.1f%n", page.getKey(), counts[0] / MEASURED, database, database / first, spent, took);
        }
    }
}
