package bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Pages under sixteen readers, each beside its own SQL alone and beside a page without a database. */
final class Pages {

    /** Requests before anything is measured, and before each page: a young JVM spends most of its time compiling. */
    private static final int WARM = Integer.getInteger("bench.warm", 12_000);

    private static final int WARM_PAGE = Integer.getInteger("bench.warmpage", 1_000);
    private static final double MEASURED = Double.parseDouble(System.getProperty("bench.measured", "6"));
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*[?&;]after=[^\"]*)\"");
    private static final int DEEP = 40;

    private final Server server;
    private final Product product;

    Pages(Server server, Product product) {
        this.server = server;
        this.product = product;
    }

    void print() throws Exception {
        var county = product.sessions("bench.county", Rush.CONNECTIONS);
        var one = county.get(0);
        System.out.printf("%-22s %5s %8s %8s %8s %8s %8s | %9s %8s %8s%n", "page (county reviewer)", "stmts", "db ms", "cpu ms", "req/s", "p50 ms", "p99 ms", "SQL /s", "p50 ms", "p99 ms");
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/");
        pages.put("list, first page", "/households");
        pages.put("list, deep page", deep(one));
        pages.put("list, filtered", "/households?status=POOR&cause=ILLNESS");
        pages.put("list, name", "/households?q=" + encoded("王秀兰"));
        pages.put("list, pinyin", "/households?q=wxl");
        pages.put("household", "/households/" + server.query("select household_id from household where village_code = '" + County.VILLAGE + "' order by household_id limit 1 offset 2"));
        pages.put("village", "/villages/" + County.VILLAGE);
        pages.put("dashboard, county", "/dashboards/county");
        pages.put("dashboard, town", "/dashboards/town");
        pages.put("dashboard, 2019", "/dashboards/county?year=2019");
        var wanted = System.getProperty("bench.page", "");
        pages.keySet().removeIf(name -> !name.startsWith(wanted));
        var paths = List.copyOf(pages.values());
        var turn = new AtomicInteger();
        Rush.of(180, WARM, connection -> fetch(paths.get(turn.getAndIncrement() % paths.size()), county, connection));
        measure("shell, no database", "/login", null);
        for (var page : pages.entrySet()) {
            measure(page.getKey(), page.getValue(), county);
        }
        if (wanted.isEmpty()) {
            searches(one);
        }
    }

    private void measure(String name, String path, List<Product.Session> sessions) throws Exception {
        Rush.of(20, WARM_PAGE, connection -> fetch(path, sessions, connection));
        server.resetCounts();
        var before = product.cpu();
        var rush = Rush.of(MEASURED, connection -> fetch(path, sessions, connection));
        var cpu = (product.cpu() - before) / (double) rush.count();
        var counts = server.counts();
        System.out.printf("%-22s %5.1f %8.2f %8.2f %8.0f %8.1f %8.1f", name, counts[0] / rush.count(), counts[1] / rush.count(), cpu, rush.perSecond(), rush.p50(), rush.p99());
        if (sessions != null) {
            var statements = server.statementsOf(() -> fetch(path, sessions, 0));
            var floor = alone(statements);
            System.out.printf(" | %9.0f %8.1f %8.1f", floor.perSecond(), floor.p50(), floor.p99());
        }
        System.out.println();
        if (Boolean.getBoolean("bench.dearest")) {
            server.resetCounts();
            for (var i = 0; i < 5; i++) {
                fetch(path, sessions, 0);
            }
            System.out.println(server.dearest());
        }
    }

    private void fetch(String path, List<Product.Session> sessions, int connection) throws Exception {
        var answer = product.open(path, sessions == null ? null : sessions.get(connection).cookie());
        if (answer.getResponseCode() != 200) {
            throw new IllegalStateException(answer.getResponseCode() + " at " + path);
        }
        try (var in = answer.getInputStream()) {
            in.readAllBytes();
        }
    }

    /** The floor: the page's statements one after the other, read to the last row, nothing else. */
    private Rush alone(List<Server.Statement> statements) throws Exception {
        var connections = new ArrayList<Connection>();
        try {
            var prepared = new ArrayList<List<PreparedStatement>>();
            for (var i = 0; i < Rush.CONNECTIONS; i++) {
                var connection = server.viewer("COUNTY_REVIEWER", County.PREFIX);
                connections.add(connection);
                var mine = new ArrayList<PreparedStatement>();
                for (var statement : statements) {
                    var one = connection.prepareStatement(statement.sql());
                    bind(one, statement.parameters());
                    mine.add(one);
                }
                prepared.add(mine);
            }
            Rush.Turn turn = connection -> {
                for (var statement : prepared.get(connection)) {
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            rows.getString(1);
                        }
                    }
                }
            };
            Rush.of(MEASURED / 4, turn);
            return Rush.of(MEASURED / 2, turn);
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    /** The log tells values without their types: days are days, of the rest the server works them out or they are texts. */
    private static void bind(PreparedStatement statement, List<String> values) throws SQLException {
        bind(statement, values, Types.OTHER);
        try (var tried = statement.executeQuery()) {
            tried.next();
        } catch (SQLException undetermined) {
            bind(statement, values, Types.VARCHAR);
        }
    }

    private static void bind(PreparedStatement statement, List<String> values, int type) throws SQLException {
        for (var p = 0; p < values.size(); p++) {
            var value = values.get(p);
            if (value != null && value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                statement.setObject(p + 1, LocalDate.parse(value));
            } else {
                statement.setObject(p + 1, value, type);
            }
        }
    }

    /** Follows the pager to the end of its patience. */
    private static String deep(Product.Session session) throws Exception {
        var path = "/households";
        for (var i = 0; i < DEEP; i++) {
            var next = NEXT.matcher(session.get(path));
            if (!next.find()) {
                break;
            }
            path = next.group(1).replace("&amp;", "&");
        }
        return path;
    }

    private void searches(Product.Session county) throws Exception {
        var town = product.new Session("bench.town");
        var household = server.query("select number || ' ' || right(phone, 4) from household where village_code = '" + County.VILLAGE + "' order by household_id limit 1 offset 2").split(" ");
        var searches = new LinkedHashMap<String, Map.Entry<Product.Session, String>>();
        searches.put("name prefix, county", Map.entry(county, "王秀"));
        searches.put("surname alone, county", Map.entry(county, "王"));
        searches.put("initials, county", Map.entry(county, "wxl"));
        searches.put("two initials, county", Map.entry(county, "wx"));
        searches.put("pinyin, county", Map.entry(county, "wangxiulan"));
        searches.put("phone tail, county", Map.entry(county, household[1]));
        searches.put("number, county", Map.entry(county, household[0]));
        searches.put("identity, county", Map.entry(county, County.IDENTITY));
        searches.put("inside part, county", Map.entry(county, "秀兰"));
        searches.put("inside part, town", Map.entry(town, "秀兰"));
        System.out.printf("%n%-22s %5s %8s %8s%n", "search (list page)", "stmts", "db ms", "found");
        for (var search : searches.entrySet()) {
            var session = search.getValue().getKey();
            var path = "/households?q=" + encoded(search.getValue().getValue());
            String page = "";
            for (var i = 0; i < 8; i++) {
                page = session.get(path);
            }
            server.resetCounts();
            for (var i = 0; i < 20; i++) {
                session.get(path);
            }
            var counts = server.counts();
            var total = Pattern.compile("id=\"total\"[^>]*>\\s*([^<]*)").matcher(page);
            System.out.printf("%-22s %5.1f %8.2f %8s%n", search.getKey(), counts[0] / 20, counts[1] / 20, total.find() ? total.group(1).strip() : "the one");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
