package bench;

import java.util.regex.Pattern;

/** All rules of the register over a town and over everything, as a reader starts them from the page of doubts. */
final class Rules {

    private static final Pattern JOB = Pattern.compile("/doubts/passages/\\d+");

    private final Server server;
    private final Product product;

    Rules(Server server, Product product) {
        this.server = server;
        this.product = product;
    }

    void print() throws Exception {
        System.out.printf("%n%-34s %9s %9s %9s %9s %9s%n", "all rules over", "households", "doubts", "s", "db s", "app cpu s");
        passage("a town", product.new Session("bench.town"), County.TOWN);
        passage("everything, the first time", product.new Session("bench.county"), County.PREFIX);
        passage("everything, again", product.new Session("bench.county"), County.PREFIX);
    }

    private void passage(String what, Product.Session session, String prefix) throws Exception {
        var base = product.settledHeap();
        var seen = product.pauses().size();
        var token = session.token("/doubts");
        server.resetCounts();
        var cpu = product.cpu();
        var start = System.nanoTime();
        var answer = session.post("/doubts/passages", "_csrf=" + token);
        var job = JOB.matcher(String.valueOf(answer.getHeaderField("Location")));
        if (!job.find()) {
            throw new IllegalStateException("no passage: " + answer.getResponseCode() + " " + answer.getHeaderField("Location"));
        }
        var id = job.group().substring(job.group().lastIndexOf('/') + 1);
        while ("WAITING RUNNING".contains(server.query("select state from job where job_id = " + id))) {
            Thread.sleep(200);
        }
        var took = (System.nanoTime() - start) / 1e9;
        var spent = (product.cpu() - cpu) / 1e3;
        var counts = server.counts();
        System.out.printf(
                "%-34s %9s %9s %9.1f %9.1f %9.1f%n",
                what,
                server.query("select count(*) from household where ended_on is null and starts_with(village_code, '" + prefix + "')"),
                server.query("select count(*) from doubt where state = 'OPEN' and starts_with(village_code, '" + prefix + "')"),
                took,
                counts[1] / 1e3,
                spent);
        var pauses = product.pauses();
        System.out.printf(
                "%-34s heap settled %d MB before, in use right after a collection at most %d MB%n",
                "",
                base,
                pauses.subList(Math.min(seen, pauses.size()), pauses.size()).stream().mapToLong(pause -> pause[1]).max().orElse(base));
    }
}
